import { expect, settled, test } from '../../support/app';

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
