import { expect, settled, test } from '../../support/app';
import { wish } from '../../support/plan';
import { screens } from '../../support/screens';

test('a talk booked without a network is not sure yet, and is sent once when it is back', async ({
	page,
	app,
	context
}) => {
	await page.goto(app.invite);
	await settled(page);
	await context.setOffline(true);
	await page.locator('.card a').nth(1).click();
	await page.getByLabel('Hoe mag Sofie je noemen?').fill('stille bus');
	await page.getByRole('button', { name: 'Boek dit moment' }).click();
	await expect(page.getByText('Nog niet zeker. Ik stuur dit als je weer internet hebt.')).toBeVisible();
	await context.setOffline(false);
	await expect(page.getByText('Het is geregeld. Sofie ziet je.')).toBeVisible({ timeout: 15_000 });

	await page.getByRole('button', { name: 'Ik kom niet' }).click();
	await expect(page.getByText('Dit gesprek gaat niet door. Dat is oké.')).toBeVisible();
});

test('after one visit every screen opens without a network, in the language of the phone', async ({
	page,
	app,
	context
}) => {
	await page.goto(app.invite);
	await settled(page);
	await context.setOffline(true);
	// The end of a visit is a shared screen's alone.
	for (const screen of screens.filter((one) => one !== '/done')) {
		await page.goto(`${app.url}/nl${screen}`);
		const title = page.getByRole('heading', { level: 1 });
		await expect(title, screen).toBeVisible();
		await expect(title, screen).not.toHaveText(/^$|internet|404|500/);
	}
	await page.goto(`${app.url}/nl/help`);
	await expect(page.getByRole('link', { name: /112/ })).toBeVisible();
});

test('without a network somebody wants something, does the first step, and it is still there later', async ({
	page,
	app,
	context
}) => {
	await page.goto(app.invite);
	await settled(page);
	await context.setOffline(true);
	await wish(page, app, 'Werken met hout');
	await page.locator('main input').fill('zagen');
	await page.getByRole('button', { name: 'Gedaan' }).click();
	await expect(page.getByText('Je schreef het zelf.')).toBeVisible();
	await page.goto(`${app.url}/nl/hard`);
	await page.getByRole('button', { name: 'Ik heb schulden of rekeningen' }).click();
	await page.getByRole('button', { name: 'In mijn plan' }).click();
	await expect(page.getByText('Staat in je plan.')).toBeVisible();
	await page.goto(`${app.url}/nl/path`);
	await expect(page.getByRole('listitem').filter({ hasText: 'zagen' })).toBeVisible();
	await expect(page.getByText('Doe alle brieven in 1 zak.')).toBeVisible();
});

test('an old or broken invite is a page with a way on and a number', async ({ page, app }) => {
	await page.goto(`${app.url}/i/AAAAAAAAAAAAAAAAAAAAAA`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ik ken deze link niet.');
	await expect(page.getByRole('link', { name: /Bel De Brug/ })).toBeVisible();
	await page.getByRole('link', { name: 'Zelf iemand kiezen' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Iemand zien');
	await page.getByRole('link', { name: 'Maakt niet uit', exact: true }).click();
	await page.getByRole('link', { name: 'Waar maakt niet uit' }).click();
	await page.locator('main ul a').nth(2).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Klopt dit?');
});
