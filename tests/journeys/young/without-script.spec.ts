import { expect, test } from '../../support/app';

test.use({ javaScriptEnabled: false });

test('without script: read the invite, book a moment, see the slip', async ({ page, app }) => {
	await page.goto(app.invite);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sofie nodigt je uit');
	await page.locator('.card a').nth(2).click();
	await page.getByLabel('Hoe mag Sofie je noemen?').fill('groene jas');
	await page.getByRole('button', { name: 'Boek dit moment' }).click();
	await expect(page.getByText('Het is geregeld. Sofie ziet je.')).toBeVisible();
	await expect(page.getByRole('link', { name: /Bel Sofie/ })).toBeVisible();
});

test('without script: the start page says what this is', async ({ page, app }) => {
	await page.goto(`${app.url}/fr`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tu veux quoi ? Ça peut être petit.');
});
