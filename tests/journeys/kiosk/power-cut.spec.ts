import { rmSync } from 'node:fs';
import { find, plant } from '../../support/canaries';
import { expect, test } from '../../support/app';
import { atStart, beginVisit, pairKiosk } from '../../support/kiosk';
import { cutPower, freshProfile, grep, openProfile } from '../../support/power';

test('by the recipe (incognito, profile in memory): after kill -9 no file holds a word, and the start screen comes', async ({
	app
}) => {
	test.setTimeout(180_000);
	const profile = freshProfile();
	let context = await openProfile(profile, '--incognito');
	let page = context.pages()[0]!;
	await pairKiosk(page, app);
	await beginVisit(page);
	const canaries = await plant(page);
	await cutPower(profile);
	const found = grep(profile, canaries);
	console.log(`kill -9, by the recipe: ${canaries.length} canaries, ${found.length} found in the profile`);
	expect(found).toEqual([]);

	context = await openProfile(profile, '--incognito', '--restore-last-session');
	page = context.pages()[0]!;
	await pairKiosk(page, app);
	for (const one of context.pages()) expect(await find(one, canaries)).toEqual([]);
	await context.close();
	expect(grep(profile, canaries)).toEqual([]);
	rmSync(profile, { recursive: true, force: true });
});

test('a browser that keeps its profile and brings tabs back: after kill -9 the next person finds the start screen', async ({
	app
}) => {
	test.setTimeout(180_000);
	const profile = freshProfile();
	let context = await openProfile(profile);
	let page = context.pages()[0]!;
	await pairKiosk(page, app);
	await beginVisit(page);
	const canaries = await plant(page);
	await cutPower(profile);
	// What the recipe is for: such a profile does hold words on its disk.
	expect(grep(profile, canaries).length).toBeGreaterThan(0);

	context = await openProfile(profile, '--restore-last-session', '--hide-crash-restore-bubble');
	page = context.pages()[0] ?? (await context.newPage());
	// Tabs that came back lead to the start by themselves; the device opens its start link, as at every start.
	await pairKiosk(page, app);
	for (const one of context.pages()) {
		await expect(one).toHaveURL(/\/kiosk$|^about:blank$/);
		expect(await find(one, canaries)).toEqual([]);
	}
	await page.goto(`${app.url}/nl/want`);
	await atStart(page);
	await context.close();
	rmSync(profile, { recursive: true, force: true });
});
