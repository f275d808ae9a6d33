import { expect, settled } from '../../support/app';
import { atStart, beginVisit, pairKiosk, saysWhat } from '../../support/kiosk';
import { ownService } from '../../support/own-service';
import { wordsIn } from '../../support/words';

// A service for this file: a start link pairs one device.
const test = ownService();
test.use({ planned: /status of 503/ });
const second = 1_000;

test('a start screen without a network does not say "open" past its hour, and a visit begins all the same', async ({
	page,
	app,
	context
}) => {
	// A Wednesday: the place is open till six.
	await page.clock.install();
	let screen = { at: '2026-11-25T15:00:00.000Z', open: [{ place: 'De Brug', till: '18.00' }] };
	await page.route('**/kiosk/today', async (route) => {
		const answer = (await (await route.fetch()).json()) as object;
		screen = { ...answer, ...screen, open: [{ place: 'De Brug', till: '18:00' }] };
		await route.fulfill({ json: { ...screen, opens: null, groups: [] } });
	});
	await pairKiosk(page, app);
	await settled(page);
	await page.clock.fastForward(61 * second);
	await expect(page.getByText('Open tot 18.00.')).toBeVisible();
	// A second asking may be under way.
	await page.unrouteAll({ behavior: 'wait' });
	await context.setOffline(true);
	await page.clock.fastForward('01:58:00');
	await expect(page.getByText('Zo was het om 16.00.')).toBeVisible();
	await expect(page.getByText('Open tot 18.00.')).toBeVisible();
	await page.clock.fastForward('00:02:00');
	await expect(page.getByText('Open tot 18.00.')).toHaveCount(0);
	// Clocks go wrong, and this device's says another year: what counts is how long ago the server spoke.
	await page.getByRole('button', { name: 'Beginnen' }).click();
	await expect(page.getByRole('button', { name: 'Klaar, wis alles' })).toBeVisible();
	await page.getByRole('button', { name: 'Klaar, wis alles' }).click();
	await expect(page.getByRole('heading', { name: 'Alles is weg.' })).toBeVisible();
	await context.setOffline(false);
	await page.clock.runFor(4 * second);
	await atStart(page);
});

// It walks every language itself.
test(
	'another language in the middle of a visit, without a network: the same screen, in all eight',
	{ tag: '@nl' },
	async ({ page, app, context }) => {
		await pairKiosk(page, app);
		await beginVisit(page);
		await settled(page);
		await context.setOffline(true);
		await saysWhat(page, 'Iets met hout');
		await page.getByRole('link', { name: 'Meer', exact: true }).click();
		for (const lang of ['fr', 'en', 'ar', 'tr', 'uk', 'lt', 'ru', 'nl']) {
			// The menu stays open when the language changes.
			if (!(await page.locator('header details').evaluate((menu: HTMLDetailsElement) => menu.open)))
				await page.locator('header summary').click();
			await page.locator(`header li a[lang=${lang}]`).click();
			await expect(page).toHaveURL((url) => url.pathname === `/${lang}/more`);
			await expect(page.locator('html')).toHaveAttribute('lang', lang);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			const said = await wordsIn(lang);
			await expect(page.getByRole('button', { name: said('kiosk:bar.done') })).toBeVisible();
		}
		await page.getByRole('link', { name: 'Start', exact: true }).click();
		await expect(page.getByText('Iets met hout').first()).toBeVisible();
		await context.setOffline(false);
	}
);

test('what the start screen found reaches the desk as soon as it can, and it says only what is so', async ({
	page,
	app,
	context
}) => {
	await page.clock.install();
	await pairKiosk(page, app);
	await page.addInitScript(() => {
		const read = indexedDB.databases.bind(indexedDB);
		let looks = 0;
		// It lets go after three looks: two for each check.
		indexedDB.databases = async () => [
			...(await read()),
			...(looks++ < 9 ? [{ name: 'left behind', version: 1 }] : [])
		];
	});
	await page.route('**/kiosk/check', (route) => route.abort());
	await page.reload();
	await page.clock.runFor(2 * second);
	await expect(page.getByText('Zet dit toestel uit en weer aan.')).toBeVisible();
	await expect(page.getByText('Zeg het even tegen iemand van hier.')).toBeVisible();
	await expect(page.getByText('De mensen van hier weten het al.')).toHaveCount(0);
	await page.unroute('**/kiosk/check');
	const told = page.waitForRequest((request) => request.url().endsWith('/kiosk/check'));
	await page.clock.fastForward(61 * second);
	await page.clock.runFor(2 * second);
	expect((await told).postDataJSON()).toEqual({ empty: false });
	await expect(page.getByText('De mensen van hier weten het al.').first()).toBeVisible();
	// What held on has let go: the screen is empty by its own look, and people can begin.
	for (let minute = 0; minute < 4; minute++) {
		await page.clock.fastForward(61 * second);
		await page.clock.runFor(2 * second);
	}
	await atStart(page);
	await context.close();
});

test('a start link that finds no server pairs as soon as one answers, by itself', async ({ page, app }) => {
	await page.clock.install();
	let tries = 0;
	await page.route('**/kiosk/pair', (route) => {
		tries++;
		if (tries === 1) return route.abort();
		if (tries === 2) return route.fulfill({ status: 429, json: { error: 'slow-down' } });
		if (tries === 3) return route.fulfill({ status: 503, json: { error: 'try-later' } });
		return route.fallback();
	});
	await page.goto(app.kiosk);
	await expect(page.getByText('Dit scherm probeert het vanzelf opnieuw.')).toBeVisible();
	await expect(page).toHaveURL(/\/kiosk$/);
	for (let wait = 0; wait < 3; wait++) {
		await page.clock.fastForward(11 * second);
		await expect.poll(() => tries).toBe(wait + 2);
		await page.waitForTimeout(200);
	}
	await atStart(page);
	expect(tries).toBe(4);
});
