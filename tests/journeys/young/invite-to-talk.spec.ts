import { expect, settled, test } from '../../support/app';

test('from an invite: one word and three taps to a booked talk, readable without a network', async ({
	page,
	app,
	context
}) => {
	await page.goto(app.invite);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sofie nodigt je uit');
	await page.locator('.card a').nth(1).click();
	await page.getByLabel('Hoe mag Sofie je noemen?').fill('blauwe fiets');
	await page.getByRole('button', { name: 'Boek dit moment' }).click();
	await expect(page.getByText('Het is geregeld. Sofie ziet je.')).toBeVisible();
	await settled(page);
	await context.setOffline(true);
	await page.reload();
	await expect(page.getByText('Het is geregeld. Sofie ziet je.')).toBeVisible();
	for (const [name, title] of [
		['Start', 'Wat wil jij? Het mag klein zijn.'],
		['Jobs', 'Echte jobs'],
		['Mijn weg', 'Mijn weg']
	] as const) {
		await page.getByRole('navigation').getByRole('link', { name }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
	}
});

test('a kept place with a name in the fragment: two taps, no word, and the name is never sent before', async ({
	page,
	app
}) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
	await page.goto(`${app.invite}#n=Amina`);
	await expect(page.getByText('Dag Amina')).toBeVisible();
	expect(asked.join()).not.toContain('Amina');
	await page.getByText('Sofie hield dit vrij voor jou').click();
	await page.getByRole('button', { name: 'Boek dit moment' }).click();
	await expect(page.getByText('Sofie noemt je Amina')).toBeVisible();
});

test('say what you want and do a first step, in the app, then take it back', async ({ page, app }) => {
	await page.goto(`${app.url}/nl`);
	await page.getByRole('link', { name: 'Ik wil werk' }).click();
	await page.getByLabel('In je eigen woorden').fill('Iets met koken');
	await page.getByRole('button', { name: 'Dit wil ik' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Iets met koken');
	await page.getByRole('button', { name: 'Gedaan' }).click();
	await expect(page.getByText('1 woord is genoeg.')).toBeVisible();
	await page.locator('main input').fill('Ik kook graag voor mijn broer');
	const first = await page.getByRole('heading', { level: 2 }).first().textContent();
	await page.getByRole('button', { name: 'Gedaan' }).click();
	await expect(page.getByRole('heading', { level: 2 }).first()).not.toHaveText(first!);
	await page.getByRole('button', { name: 'Toch niet' }).click();
	await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(first!);
});
