import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect } from './app';

/** Another device: its own browser, as clean as a new one. */
export async function device(browser: Browser): Promise<{ context: BrowserContext; page: Page }> {
	const context = await browser.newContext({
		viewport: { width: 360, height: 740 },
		locale: 'nl-BE',
		timezoneId: 'Europe/Brussels'
	});
	return { context, page: await context.newPage() };
}

/** A young person with a name, a goal, a strength with its proof, and something private in the way. */
export async function withPlan(page: Page, url: string): Promise<void> {
	await page.goto(`${url}/nl/want`);
	await page.getByLabel('In je eigen woorden').fill('Werken in een keuken');
	await page.getByRole('button', { name: 'Dit wil ik' }).click();
	await page.getByRole('button', { name: 'Gedaan' }).waitFor();
	await page.goto(`${url}/nl/can`);
	await page.getByRole('button', { name: 'Dat kan ik' }).click();
	await page.getByRole('textbox').fill('Ik kookte voor 12 mensen.');
	await page.getByRole('button', { name: 'Bewaar' }).click();
	await page.getByRole('listitem').filter({ hasText: 'Ik kookte voor 12 mensen.' }).waitFor();
	await page.goto(`${url}/nl/hard`);
	await page.getByRole('button', { name: 'Ik heb schulden of rekeningen' }).click();
	await page.getByRole('button', { name: 'In mijn plan' }).click();
	await page.getByRole('button', { name: 'Niet meer in de weg' }).waitFor();
}

/** The link of the letter that was just made, read from its message as a person would send it. */
export async function linkOf(page: Page): Promise<string> {
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.getByRole('button', { name: 'Kopieer de link' }).first().click();
	await expect(page.getByRole('button', { name: 'Gekopieerd' })).toBeVisible();
	return page.evaluate(() => navigator.clipboard.readText());
}
