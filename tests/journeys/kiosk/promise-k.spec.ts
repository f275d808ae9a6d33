import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { find, findAround, plant, type Canary } from '../../support/canaries';
import { expect, settled } from '../../support/app';
import { atStart, beginVisit, pairKiosk } from '../../support/kiosk';
import { ownService } from '../../support/own-service';
import { cutPower, freshProfile, grep, openProfile } from '../../support/power';

// All visits come from one address, and every one books.
const test = ownService({ WRITES_PER_ADDRESS: '100000' });

const second = 1_000;
const done = (page: Page) => page.getByRole('button', { name: 'Klaar, wis alles' }).click();
async function clearAll(page: Page): Promise<void> {
	await done(page);
	await page.getByRole('button', { name: 'Wis alles', exact: true }).click();
}

/** Each way out of a visit, up to the start screen. */
const exits: Record<string, (page: Page) => Promise<Page>> = {
	done: async (page) => (await clearAll(page), page),
	idle: async (page) => {
		await page.clock.fastForward(91 * second);
		await expect(page.getByRole('alertdialog', { name: 'Ben je er nog?' })).toBeVisible();
		await page.clock.fastForward(20 * second);
		return page;
	},
	maximum: async (page) => {
		for (let minute = 0; minute < 30; minute++) {
			await page.clock.fastForward(60 * second);
			if (minute < 29) await page.keyboard.press('Shift');
		}
		await expect(page.getByRole('alertdialog', { name: 'Ben je er nog?' })).toContainText('Wil je meer tijd?');
		await page.clock.fastForward(20 * second);
		return page;
	},
	'tab closed': async (page) => {
		const next = await page.context().newPage();
		await page.close();
		await next.goto(new URL('/nl', page.url()).href);
		return next;
	},
	'two tabs': async (page) => {
		await clearAll(page);
		return page;
	},
	'Back × 10': async (page) => (await clearAll(page), page),
	Forward: async (page) => (await clearAll(page), page),
	offline: async (page) => {
		await page.context().setOffline(true);
		await clearAll(page);
		await expect(page.getByRole('heading', { name: 'Alles is weg.' })).toBeVisible();
		return page;
	}
};

test('promise K: twenty-five things of the last visitor, after every kind of end, and none is found', async ({
	page: first,
	app,
	context
}) => {
	test.setTimeout(240_000);
	let page = first;
	await page.clock.install();
	await pairKiosk(page, app);
	const table: Record<string, Record<string, string>> = {};
	const times: Record<string, { gone: number; start: number }> = {};
	const outOfReach = async (page: Page, exit: string, since: number) => {
		await expect(page.getByRole('button', { name: 'Klaar, wis alles' })).toHaveCount(0);
		await expect(page.locator('.frame')).toHaveCount(0);
		times[exit] = { gone: Date.now() - since, start: 0 };
		expect(times[exit].gone, `${exit}: out of reach within three seconds`).toBeLessThan(3_000);
	};
	for (const [exit, leave] of Object.entries(exits)) {
		await test.step(exit, async () => {
			await beginVisit(page);
			const canaries = await plant(page);
			const other: Canary[] = [];
			if (exit === 'two tabs') {
				const second = await context.newPage();
				await second.goto(`${app.url}/kiosk`);
				await beginVisit(second);
				await second.getByRole('link', { name: 'Ik wil werk' }).click();
				await second.getByLabel('In je eigen woorden').fill('zqanderevogel');
				other.push({ where: 'typed in the other window', text: 'zqanderevogel' });
			}
			page = await leave(page);
			const left = Date.now();
			let back = left;
			await outOfReach(page, exit, left);
			if (exit === 'offline') {
				// Without a network there is no start screen yet: nothing may be left all the same.
				expect(await find(page, canaries), exit).toEqual([]);
				await context.setOffline(false);
				// From here on there is a start screen to be had.
				back = Date.now();
			}
			await atStart(page);
			for (const one of context.pages()) if (one !== page) await atStart(one);
			times[exit] = { ...times[exit]!, start: Date.now() - back };
			expect(times[exit].start, `${exit}: an empty start screen within three seconds`).toBeLessThan(3_000);
			const steps = exit === 'Back × 10' ? 'back' : exit === 'Forward' ? 'forward' : 'none';
			const found = await findAround(page, [...canaries, ...other], steps);
			for (const one of context.pages()) if (one !== page) found.push(...(await find(one, [...canaries, ...other])));
			table[exit] = Object.fromEntries(
				[...canaries, ...other].map((canary) => [canary.where, found.includes(canary) ? 'FOUND' : '0'])
			);
			expect(found, exit).toEqual([]);
			for (const one of context.pages()) if (one !== page) await one.close();
			if (steps !== 'none') await page.goto(`${app.url}/kiosk`);
			await atStart(page);
		});
	}
	// Killed: a browser of its own, first by the recipe, then one that keeps its profile and brings its tabs back.
	for (const [exit, flags] of Object.entries({ killed: ['--incognito'], 'killed, tabs restored': [] })) {
		await test.step(exit, async () => {
			const profile = freshProfile();
			let own = await openProfile(profile, ...flags);
			await pairKiosk(own.pages()[0]!, app);
			await beginVisit(own.pages()[0]!);
			const canaries = await plant(own.pages()[0]!);
			await cutPower(profile);
			const found = flags.length
				? canaries.filter(({ where }) => grep(profile, canaries).some((one) => one.canary === where))
				: [];
			own = await openProfile(profile, ...flags, '--restore-last-session', '--hide-crash-restore-bubble');
			const begun = Date.now();
			// Tabs that came back lead to the start by themselves; then the device opens its start link, as at every start.
			for (const one of own.pages()) await one.waitForURL(/\/kiosk$|^about:blank$/, { waitUntil: 'commit' });
			for (const one of own.pages()) found.push(...(await find(one, canaries)));
			const gone = Date.now() - begun;
			expect(gone, `${exit}: out of reach within three seconds`).toBeLessThan(3_000);
			const next = own.pages()[0] ?? (await own.newPage());
			const opened = Date.now();
			await pairKiosk(next, app);
			times[exit] = { gone, start: gone + Date.now() - opened };
			expect(times[exit].start, `${exit}: an empty start screen within three seconds`).toBeLessThan(3_000);
			for (const one of own.pages()) found.push(...(await find(one, canaries)));
			found.push(...(await findAround(next, canaries, 'back')));
			await next.goto(`${app.url}/kiosk`);
			found.push(...(await findAround(next, canaries, 'forward')));
			table[exit] = Object.fromEntries(
				canaries.map((canary) => [canary.where, found.includes(canary) ? 'FOUND' : '0'])
			);
			expect(found, exit).toEqual([]);
			await own.close();
			rmSync(profile, { recursive: true, force: true });
		});
	}
	mkdirSync('test-results', { recursive: true });
	writeFileSync('test-results/promise-k.json', JSON.stringify({ table, times }, null, '\t'));
	const cells = Object.values(table).flatMap((row) => Object.values(row));
	console.log(
		`promise K: ${Object.keys(table).length} exits, ${cells.length} cells, ${cells.filter((cell) => cell !== '0').length} found`
	);
	for (const [exit, { gone, start }] of Object.entries(times))
		console.log(`  ${exit.padEnd(22)} out of reach in ${gone} ms, an empty start screen in ${start} ms`);
});

test('session after session: nothing is found and the memory stays flat', async ({ page, app }) => {
	const sessions = Number(process.env['KIOSK_SESSIONS'] ?? 5);
	test.setTimeout(120_000 + sessions * 40_000);
	await pairKiosk(page, app);
	const heaps: number[] = [];
	for (let session = 0; session < sessions; session++) {
		await beginVisit(page);
		const canaries = await plant(page);
		await clearAll(page);
		await atStart(page);
		expect(await find(page, canaries)).toEqual([]);
		// The screens come one after the other; what is not there yet is no leak when it comes.
		await settled(page);
		heaps.push(await heapOf(page));
	}
	const [early, late] = [heaps.slice(1, 4), heaps.slice(-3)].map((some) => Math.min(...some)) as [number, number];
	console.log(
		`${sessions} sessions: ${Math.round(early / 1024)} kB after the first, ${Math.round(late / 1024)} kB after the last`
	);
	expect(late).toBeLessThan(early * 1.2 + 500_000);
});

/** Bytes that a page's script holds after everything that can go has gone. */
async function heapOf(page: Page): Promise<number> {
	const chrome = await page.context().newCDPSession(page);
	await chrome.send('HeapProfiler.collectGarbage');
	const { usedSize } = await chrome.send('Runtime.getHeapUsage');
	await chrome.detach();
	return usedSize;
}
