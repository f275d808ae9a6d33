import { expect, test } from '../support/app';
import { enter, tabTo } from '../support/keys';

test('a young person goes from an invite to a talk and to a step with a day, with the keyboard alone', async ({
	page,
	app
}) => {
	await page.goto(app.invite);
	await page.waitForLoadState('networkidle');
	let keys = await enter(page, page.getByRole('link', { name: /30 minuten/ }).first());
	await page.getByRole('heading', { name: 'Klopt dit?' }).waitFor();
	keys += await tabTo(page, page.getByLabel('Hoe mag Sofie je noemen?'));
	await page.keyboard.type('blauwe fiets');
	keys += await enter(page, page.getByRole('button', { name: 'Boek dit moment' }));
	await expect(page.getByText('Het is geregeld. Sofie ziet je.')).toBeVisible();
	console.log(`booked with ${keys} keys`);

	await enter(page, page.getByRole('link', { name: 'Start', exact: true }));
	await enter(page, page.getByRole('link', { name: 'Ik wil werk' }));
	await tabTo(page, page.getByLabel('In je eigen woorden'));
	await page.keyboard.type('Koken voor mensen');
	await enter(page, page.getByRole('button', { name: 'Dit wil ik' }));
	await tabTo(page, page.getByLabel('Wat doe je graag?'));
	await page.keyboard.type('Soep maken');
	await enter(page, page.getByRole('button', { name: 'Gedaan' }));
	await expect(page.getByText('Je schreef het zelf.')).toBeVisible();

	await enter(page, page.getByRole('link', { name: 'Mijn weg' }));
	await enter(page, page.locator('.stones a').nth(1));
	const days = page.getByRole('group', { name: 'Welke dag?' });
	await tabTo(page, days.getByRole('radio').first());
	await page.keyboard.press('ArrowRight');
	await expect(days.getByRole('radio').nth(1)).toBeChecked();
	await expect(days.getByRole('radio').nth(1)).toBeFocused();
});

test('where the system chooses the colours, what is chosen still looks chosen', async ({ page, app }) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await page.goto(`${app.url}/nl`);
	await expect(page.locator('nav a[aria-current]')).toHaveCSS('border-style', 'solid');
	await expect(page.locator('nav a:not([aria-current])').first()).toHaveCSS('border-style', 'none');
	await expect(page.locator('main a.go')).toHaveCSS('border-style', 'solid');
});
