import type { Page } from '@playwright/test';
import { accessible, expect, settled, test } from '../../support/app';
import { menu } from '../../support/menu';
import { dump, wish } from '../../support/plan';

const code = 'blauwe fiets 12';

async function setCode(page: Page, url: string) {
	await page.goto(`${url}/nl/private`);
	await page.getByLabel('Mijn code', { exact: true }).fill(code);
	await page.getByLabel('Nog eens dezelfde code').fill(code);
	await page.getByRole('button', { name: 'Zet de code' }).click();
	await expect(page.getByText('De code staat erop.')).toBeVisible();
}
async function give(page: Page, text: string) {
	await page.getByLabel('Je code').fill(text);
	await page.getByRole('button', { name: 'Open mijn plan' }).click();
}

test('a code seals the plan; another code is told kindly and loses nothing; a person stays one tap away (TRUST 1.10)', async ({
	page,
	app
}) => {
	await wish(page, app, 'Werken met dieren');
	await menu(page, 'Iemand zien');
	await page.getByRole('heading', { level: 1 }).waitFor();
	await page.goto(`${app.url}/nl/private`);
	await accessible(page);
	await page.getByLabel('Mijn code', { exact: true }).fill('123');
	await page.getByRole('button', { name: 'Zet de code' }).click();
	await expect(page.getByText('Neem 4 tekens of meer.')).toBeVisible();
	await page.getByLabel('Mijn code', { exact: true }).fill(code);
	await page.getByRole('button', { name: 'Zet de code' }).click();
	await expect(page.getByText('De codes zijn niet gelijk.')).toBeVisible();
	expect(await dump(page)).toContain('Werken met dieren');
	await setCode(page, app.url);
	expect(await dump(page)).not.toMatch(/Werken met dieren|work-like|chosen/);

	await page.goto(`${app.url}/nl`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wat is je code?');
	await accessible(page);
	await expect(page.getByText('Werken met dieren')).toHaveCount(0);
	for (const wrong of ['', '0000', 'Blauwe fiets 12']) {
		await give(page, wrong);
		await expect(page.getByText('Dat is een andere code.')).toBeVisible();
	}
	await page.getByRole('main').getByRole('link', { name: 'Nu iemand spreken' }).click();
	await expect(page.getByRole('link', { name: 'Bel 112' })).toBeVisible();
	await page.goBack();
	await give(page, ` ${code} `);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Werken met dieren');
	await page.locator('main input').fill('honden');
	await page.getByRole('button', { name: 'Gedaan' }).click();
	await expect(page.getByText('Je schreef het zelf.')).toBeVisible();
	expect(await dump(page)).not.toMatch(/honden/);

	await page.getByRole('link', { name: 'Meer', exact: true }).click();
	await page.getByRole('link', { name: 'Voor mij alleen' }).click();
	await page.getByRole('button', { name: 'Haal de code weg' }).click();
	await expect(page.getByText('De code is weg.')).toBeVisible();
	expect(await dump(page)).toMatch(/honden/);
	await page.goto(`${app.url}/nl`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Werken met dieren');
});

test('a forgotten code: everything can be deleted, and one starts again', async ({ page, app }) => {
	await wish(page, app, 'Werken met dieren');
	await setCode(page, app.url);
	await page.goto(`${app.url}/nl`);
	await page.getByText('Code vergeten?').click();
	await page.getByRole('button', { name: 'Wis alles' }).click();
	await accessible(page);
	await page.getByRole('button', { name: 'Ja, wis alles' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wat wil jij? Het mag klein zijn.');
	await wish(page, app, 'Iets nieuws');
});

test('a talk booked without a network under a code waits for the code, and is sent then', async ({
	page,
	app,
	context
}) => {
	await page.goto(app.invite);
	await settled(page);
	await setCode(page, app.url);
	await page.goto(`${app.url}/nl/meet?who=&where=`);
	await give(page, code);
	await page.locator('main ul a').first().click();
	await page.getByLabel(/Hoe mag .* je noemen/).fill('blauwe fiets');
	await context.setOffline(true);
	await page.getByRole('button', { name: 'Boek dit moment' }).click();
	await expect(page.getByText('Nog niet zeker.').first()).toBeVisible();
	expect(await dump(page)).not.toMatch(/"callMe"|secret":/);
	const slip = page.url();
	await page.goto(slip);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wat is je code?');
	await expect(page.getByRole('main').getByRole('link', { name: /^Bel / }).first()).toBeVisible();
	await context.setOffline(false);
	await give(page, code);
	await expect(page.getByText('Het is geregeld.')).toBeVisible();
});
