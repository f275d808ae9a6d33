import type { Page } from '@playwright/test';
import { expect, test } from '../../support/app';

// A worker would answer for the network, which is held back here.
test.use({ serviceWorkers: 'block' });

/** A network on which pages come at once and scripts only when they may. */
async function slowScripts(page: Page): Promise<() => void> {
	let come = () => {};
	const may = new Promise<void>((resolve) => (come = resolve));
	await page.route('**/_app/immutable/**/*.js', async (route) => {
		await may;
		await route.continue().catch(() => {});
	});
	return come;
}

test('whoever taps before the app is awake books all the same, and the talk is on the phone when it wakes', async ({
	page,
	app
}) => {
	const wake = await slowScripts(page);
	await page.goto(app.invite, { waitUntil: 'commit' });
	await page.locator('.card a').nth(1).click({ noWaitAfter: true });
	await page.getByLabel('Hoe mag Sofie je noemen?').fill('vroege vogel');
	await page.getByRole('button', { name: 'Boek dit moment' }).click({ noWaitAfter: true });
	await expect(page.getByText('Het is geregeld. Sofie ziet je.')).toBeVisible();
	wake();
	await expect(page.getByRole('button', { name: 'In mijn agenda' })).toBeVisible();
	await expect(page).toHaveURL(/\/nl\/talk\?b=/);
	await page.getByRole('navigation').getByRole('link', { name: 'Start' }).click();
	await page.getByRole('link', { name: /Sofie/ }).first().click();
	await page.getByRole('button', { name: 'Ander moment' }).click();
	await expect(page.locator('main ul').getByRole('button').first()).toBeVisible();
});

test('the first name and the ideas of a link go along with a tap before the app is awake', async ({ page, app }) => {
	const wake = await slowScripts(page);
	await page.goto(`${app.invite}#n=Zoë&s=ask.15.Bel%20de%20bakker`, { waitUntil: 'commit' });
	await page.locator('.card a').nth(1).click({ noWaitAfter: true });
	await expect(page.getByLabel('Hoe mag Sofie je noemen?')).toHaveValue('Zoë');
	await page.getByRole('button', { name: 'Boek dit moment' }).click({ noWaitAfter: true });
	await expect(page.getByText('Het is geregeld. Sofie ziet je.')).toBeVisible();
	wake();
	await expect(page).toHaveURL(/\/nl\/talk\?b=/);
	await page.goto(`${app.url}/nl/want`);
	await page.getByLabel('In je eigen woorden').fill('Bakken');
	await page.getByRole('button', { name: 'Dit wil ik' }).click();
	await expect(page.getByText('Bel de bakker')).toBeVisible();
});

test('a talk booked before the app was awake comes along when one taps on before it wakes', async ({ page, app }) => {
	const wake = await slowScripts(page);
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.goto(app.invite, { waitUntil: 'commit' });
	await page.locator('.card a').nth(2).click({ noWaitAfter: true });
	await page.getByLabel('Hoe mag Sofie je noemen?').fill('snelle duim');
	await page.getByRole('button', { name: 'Boek dit moment' }).click({ noWaitAfter: true });
	await page.getByText('Het is geregeld. Sofie ziet je.').waitFor();
	await page.getByRole('navigation').getByRole('link', { name: 'Start' }).click({ noWaitAfter: true });
	await page.getByText('Wat wil jij? Het mag klein zijn.').waitFor();
	wake();
	await expect(page.getByRole('link', { name: /Sofie/ }).first()).toBeVisible();
	await expect(page).toHaveURL(`${app.url}/nl`);
	expect(asked.join(' ')).not.toContain('proof=');
});

test('a goal typed before the app is awake stays where it is', async ({ page, app }) => {
	const wake = await slowScripts(page);
	await page.goto(`${app.url}/nl/want`, { waitUntil: 'commit' });
	await page.getByLabel('In je eigen woorden').fill('Iets met dieren');
	await page.getByLabel('In je eigen woorden').press('Tab');
	await expect(page.getByRole('button', { name: 'Dit wil ik' })).toBeDisabled();
	wake();
	await page.getByRole('button', { name: 'Dit wil ik' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Iets met dieren');
});
