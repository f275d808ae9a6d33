import { accessible, expect } from '../../support/app';
import { inDatabase } from '../../support/database';
import { atStart, beginVisit, follow, pairKiosk, saysWhat } from '../../support/kiosk';
import { ownService } from '../../support/own-service';

// A service for this file: a start link pairs one device.
const test = ownService();
test.use({ planned: /status of 50[03]/ });
const second = 1_000;
const still = { name: 'Ben je er nog?' };

test('a screen that fails in the middle of a visit: the way out stays, the time runs on, and nothing is left', async ({
	page,
	app
}) => {
	await page.clock.install();
	await pairKiosk(page, app);
	await beginVisit(page);
	await saysWhat(page, 'Iets met hout');
	await expect(page.getByText('Iets met hout').first()).toBeVisible();
	// A screen that cannot be read: an error page stands where it would.
	const fail = async () => {
		await page.route('**/i/unknown/__data.json**', (route) => route.fulfill({ status: 500, body: '{}' }));
		await follow(page, '/i/unknown');
		await expect(page.getByRole('heading', { name: 'Dit lukte niet.' })).toBeVisible();
	};
	await fail();
	await expect(page.getByRole('button', { name: 'Klaar, wis alles' })).toBeVisible();
	await accessible(page);
	await page.clock.fastForward(91 * second);
	await expect(page.getByRole('alertdialog', still)).toBeVisible();
	await page.keyboard.press('Shift');
	// What was there is there still, and so is the way to it.
	await page.getByRole('link', { name: 'Naar de start' }).click();
	await expect(page.getByText('Iets met hout').first()).toBeVisible();
	await fail();
	await page.clock.fastForward(91 * second);
	await expect(page.getByRole('alertdialog', still)).toBeVisible();
	await page.clock.fastForward(20 * second);
	await atStart(page);
	await expect(page.getByText('Iets met hout')).toHaveCount(0);
});

test('a server that starts again at the end, or beside the start screen: nothing is shown of it, and the start comes by itself', async ({
	page,
	app
}) => {
	await page.clock.install();
	await pairKiosk(page, app);
	await beginVisit(page);
	// It hears of the end, and then does not answer for a while.
	let away = true;
	const busy = { status: 503, contentType: 'application/json', body: '{"error":"try-later"}' };
	await page.route(
		(url) => url.pathname === '/kiosk' || url.pathname === '/kiosk/today',
		(route) => (away ? route.fulfill(busy) : route.fallback())
	);
	await page.getByRole('button', { name: 'Klaar, wis alles' }).click();
	await expect(page.getByRole('heading', { name: 'Alles is weg.' })).toBeVisible();
	await accessible(page);
	away = false;
	await page.clock.runFor(4 * second);
	await atStart(page);
	// The same answer beside the start screen is no content: what was known stays, with its hour.
	away = true;
	await page.clock.fastForward(61 * second);
	await expect(page.getByText(/Zo was het om/)).toBeVisible();
	await expect(page.getByText('02 123 45 67').first()).toBeVisible();
	await expect(page.getByRole('button', { name: 'Beginnen' })).toBeEnabled();
	away = false;
	await page.clock.fastForward(61 * second);
	await expect(page.getByText(/Zo was het om/)).toHaveCount(0);
});

test('a start screen that could not be read comes back by itself', async ({ page, app }) => {
	await pairKiosk(page, app);
	// The house is there, and what it keeps is not.
	await inDatabase(app, 'alter table kiosk rename to kiosk_away');
	await page.reload();
	await expect(page.getByRole('heading', { name: 'Het lukt nu niet.' })).toBeVisible();
	await expect(page.getByText('Dit scherm probeert het vanzelf opnieuw.')).toBeVisible();
	await accessible(page);
	await inDatabase(app, 'alter table kiosk_away rename to kiosk');
	await atStart(page);
});

test('a browser that asks whether the clipboard may be emptied, with nobody there to answer: the end does not wait', async ({
	page,
	app
}) => {
	await page.clock.install();
	await page.addInitScript(() => {
		navigator.clipboard.writeText = () => new Promise(() => {});
	});
	await pairKiosk(page, app);
	await beginVisit(page);
	await page.clock.fastForward(91 * second);
	await expect(page.getByRole('alertdialog', still)).toBeVisible();
	await page.clock.fastForward(20 * second);
	await page.clock.runFor(second);
	await atStart(page);
	await beginVisit(page);
	await page.getByRole('button', { name: 'Klaar, wis alles' }).click();
	await page.clock.runFor(second);
	await atStart(page);
});
