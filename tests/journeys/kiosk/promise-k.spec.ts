import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { find, findAround, plant, type Canary } from '../../support/canaries';
import { expect, test as base } from '../../support/app';
import { atStart, beginVisit, pairKiosk } from '../../support/kiosk';
import { TestServer } from '../../support/server';

// All visits come from one address, and every one books.
const test = base.extend<object, { app: TestServer }>({
	app: [
		async ({}, use) => {
			const app = await TestServer.start({ WRITES_PER_ADDRESS: '100000' });
			await use(app);
			await app.remove();
		},
		{ scope: 'worker' }
	]
});

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
	test.setTimeout(600_000);
	let page = first;
	await page.clock.install();
	await pairKiosk(page, app);
	const table: Record<string, Record<string, string>> = {};
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
			if (exit === 'offline') {
				// Without a network there is no start screen yet: nothing may be left all the same.
				expect(await find(page, canaries), exit).toEqual([]);
				await context.setOffline(false);
			}
			await atStart(page);
			for (const one of context.pages()) if (one !== page) await atStart(one);
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
	mkdirSync('test-results', { recursive: true });
	writeFileSync('test-results/promise-k.json', JSON.stringify(table, null, '\t'));
	const cells = Object.values(table).flatMap((row) => Object.values(row));
	console.log(
		`promise K: ${Object.keys(table).length} exits, ${cells.length} cells, ${cells.filter((cell) => cell !== '0').length} found`
	);
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
