import { expect } from '../../support/app';
import { atStart, beginVisit, pairKiosk } from '../../support/kiosk';
import { ownService } from '../../support/own-service';

// A service for this file: a start link pairs one device.
const test = ownService();
const second = 1_000;
const still = { name: 'Ben je er nog?' };

test('two windows: a touch in one counts for both, and when nobody touches either, both end', async ({
	page,
	app,
	context
}) => {
	const other = await context.newPage();
	await page.clock.install();
	await pairKiosk(page, app);
	await beginVisit(page);
	await other.goto(`${app.url}/kiosk`);
	await atStart(other);
	await beginVisit(other);
	const words = { in: 'Iets met hout', there: 'Iets met vuur' };
	for (const [one, text] of [
		[page, words.in],
		[other, words.there]
	] as const) {
		await one.getByRole('link', { name: 'Ik wil werk' }).click();
		await one.getByLabel('In je eigen woorden').fill(text);
		await one.getByRole('button', { name: 'Dit wil ik' }).click();
		await expect(one.getByText(text).first()).toBeVisible();
	}
	// Somebody is busy in the second window for three minutes: the first one does not end it.
	for (let round = 0; round < 3; round++) {
		await page.clock.fastForward(60 * second);
		await other.keyboard.press('Shift');
		await page.clock.runFor(second);
	}
	for (const one of [page, other]) {
		await expect(one.getByRole('alertdialog')).toHaveCount(0);
		await expect(one.getByRole('button', { name: 'Klaar, wis alles' })).toBeVisible();
	}
	await page.clock.fastForward(91 * second);
	for (const one of [page, other]) await expect(one.getByRole('alertdialog', still)).toBeVisible();
	await page.clock.fastForward(20 * second);
	for (const one of [page, other]) await atStart(one);
	for (const one of [page, other])
		for (const text of Object.values(words)) await expect(one.getByText(text)).toHaveCount(0);

	// A window that a browser lets sleep does not look at its own time: the end of the other one is its end.
	await other.addInitScript(() => (window.setInterval = (() => 0) as unknown as typeof setInterval));
	await other.goto(`${app.url}/kiosk`);
	await atStart(other);
	for (const one of [page, other]) await beginVisit(one);
	await page.clock.fastForward(91 * second);
	await expect(page.getByRole('alertdialog', still)).toBeVisible();
	await expect(other.getByRole('alertdialog')).toHaveCount(0);
	await page.clock.fastForward(20 * second);
	for (const one of [page, other]) await atStart(one);
	await other.close();
});
