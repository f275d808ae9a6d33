import { expect, type Page } from '@playwright/test';
import type { TestServer } from './server';
import { addressIn, spoken } from './speaks';

/** Pairs this browser with the sample's start link and waits until it has looked through itself and found nothing. */
export async function pairKiosk(page: Page, app: TestServer): Promise<void> {
	await page.goto(app.kiosk);
	await atStart(page);
}

/** The start screen, empty by its own check, with a way on. */
export async function atStart(page: Page): Promise<void> {
	await expect(page.getByText('Dit scherm is leeg.')).toBeVisible();
	await expect(page).toHaveURL(/\/kiosk$/);
	await expect(page.locator(`#start-${spoken()}`)).toBeEnabled();
}

/** Begins a visit, and waits until its screens are in memory. */
export async function beginVisit(page: Page): Promise<void> {
	await page.locator(`#start-${spoken()}`).click();
	await expect(page.getByRole('button', { name: 'Klaar, wis alles' })).toBeVisible();
}

/** Says what one wants in own words, from the first screen of a visit. */
export async function saysWhat(page: Page, text: string): Promise<void> {
	await page.getByRole('link', { name: 'Ik wil werk' }).click();
	await page.getByLabel('In je eigen woorden').fill(text);
	await page.getByRole('button', { name: 'Dit wil ik' }).click();
}

/** Books one of the free talks with Sofie at De Brug, counted from the soonest, from the screen that asks whom to see. */
export async function booksAtTheBrug(page: Page, nth: number, callMe: string): Promise<void> {
	await page.getByRole('link', { name: /^Sofie/ }).click();
	await page.getByRole('link', { name: /^De Brug/ }).click();
	await page.locator('main ul a').nth(nth).click();
	await page.getByLabel('Hoe mag Sofie je noemen?').fill(callMe);
	await page.getByRole('button', { name: 'Boek dit moment' }).click();
	await expect(page.getByText('Het is geregeld. Sofie ziet je.')).toBeVisible();
}

/** Opens a screen of the app the way a link does, without leaving the page. */
export async function follow(page: Page, path: string): Promise<void> {
	await page.evaluate((href) => {
		const link = document.createElement('a');
		link.href = href;
		document.body.append(link);
		link.click();
		link.remove();
	}, addressIn(path));
}
