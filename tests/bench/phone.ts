import { stat } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { TestServer } from '../support/server.ts';
import { wireTo } from '../support/wire.ts';
import { onlyUntilUsable, weigh } from '../support/weigh.ts';
import { median, medianOfFive, type Row } from './row.ts';

const phone = { viewport: { width: 360, height: 740 }, locale: 'nl-BE', timezoneId: 'Europe/Brussels' };

/** What a young person's phone downloads, and how long it waits. */
export async function phoneRows(browser: Browser, app: TestServer): Promise<Row[]> {
	return [
		...(await firstVisit(browser, app, 'invite')),
		...(await firstVisit(browser, app, 'home')),
		...(await installed(browser, app)),
		...(await booking(browser, app)),
		...(await longPlan(browser, app)),
		...(await onEdge(browser, app))
	];
}

const inContext = async <T>(browser: Browser, options: object, visit: (page: Page) => Promise<T>): Promise<T> => {
	const context = await browser.newContext({ ...phone, ...options });
	try {
		return await visit(await context.newPage());
	} finally {
		await context.close();
	}
};

const addressOf = (app: TestServer, screen: 'invite' | 'home') => (screen === 'invite' ? app.invite : `${app.url}/nl`);

async function firstVisit(browser: Browser, app: TestServer, screen: 'invite' | 'home'): Promise<Row[]> {
	const { first, total, requests } = await inContext(browser, { serviceWorkers: 'block' }, async (page) => {
		await onlyUntilUsable(page);
		return weigh(page, addressOf(app, screen));
	});
	return [
		{
			measure: `${screen}: HTML and CSS of the first view`,
			unit: 'B',
			budget: 14_000,
			aim: 10_000,
			measured: first,
			fixed: true
		},
		{ measure: `${screen}: usable`, unit: 'B', budget: 80_000, aim: 65_000, measured: total, fixed: true },
		{ measure: `${screen}: usable`, unit: 'requests', budget: 12, measured: requests, fixed: true }
	];
}

const settled = (page: Page) => page.locator('html[data-offline=ready]').waitFor({ state: 'attached' });

async function slowed(page: Page, factor: number): Promise<void> {
	const chrome = await page.context().newCDPSession(page);
	await chrome.send('Emulation.setCPUThrottlingRate', { rate: factor });
}

/** All screens of one language kept, then opened again, then one more language; weighed on the wire, the worker's asking too. */
async function installed(browser: Browser, app: TestServer): Promise<Row[]> {
	const wire = await wireTo(app.url);
	const during = async (act: () => Promise<unknown>) => {
		wire.crossed.length = 0;
		await act();
		return { requests: wire.crossed.length, bytes: wire.crossed.reduce((sum, { body }) => sum + body, 0) };
	};
	try {
		return await inContext(browser, {}, async (page) => {
			const open = (path: string) => page.goto(`${wire.url}${path}`, { waitUntil: 'networkidle' });
			const offline = await during(async () => {
				await open('/nl');
				await settled(page);
			});
			const routes = await during(async () => {
				for (const screen of ['want', 'jobs', 'path', 'more']) await open(`/nl/${screen}`);
			});
			const again = await during(() => open('/nl'));
			const oneMore = await during(async () => {
				await open('/lt');
				await settled(page);
				await page.waitForLoadState('networkidle');
			});
			await open('/nl');
			await page.context().setOffline(true);
			await slowed(page, 4);
			const opened = await medianOfFive(async () => {
				const begun = Date.now();
				await page.goto(`${wire.url}/nl/want`);
				await page.getByRole('button', { name: 'Dit wil ik' }).waitFor();
				await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 2_000 })));
				return Date.now() - begun;
			});
			const weighed = (measure: string, unit: Row['unit'], budget: number, measured: number): Row => ({
				...{ measure, unit, budget, measured },
				fixed: true
			});
			return [
				{ ...weighed('everything for offline, one language', 'B', 170_000, offline.bytes), aim: 140_000 },
				weighed('route to route, installed', 'B', 0, routes.bytes),
				weighed('visit again, nothing new', 'B', 0, again.bytes),
				weighed('visit again, nothing new', 'requests', 1, again.requests),
				{ ...weighed('one more language, the largest', 'B', 22_000, oneMore.bytes), aim: 15_000 },
				{
					measure: 'open offline at 4 × CPU, usable',
					unit: 'ms',
					budget: 800,
					aim: 500,
					measured: opened,
					fixed: false
				}
			];
		});
	} finally {
		wire.close();
	}
}

async function booking(browser: Browser, app: TestServer): Promise<Row[]> {
	return inContext(browser, {}, async (page) => {
		await page.goto(`${app.invite}#n=Amina`);
		await settled(page);
		await page.locator('.card a').nth(1).click();
		await page.getByRole('button', { name: 'Boek dit moment' }).waitFor();
		const chrome = await page.context().newCDPSession(page);
		await chrome.send('Network.enable');
		let sent = 0;
		let answered = 0;
		const ids = new Set<string>();
		chrome.on('Network.requestWillBeSent', ({ requestId, request }) => {
			if (request.method !== 'PUT') return;
			ids.add(requestId);
			sent = request.postData?.length ?? 0;
		});
		chrome.on('Network.requestWillBeSentExtraInfo', ({ requestId, headers }) => {
			if (ids.has(requestId))
				sent += Object.entries(headers).reduce((sum, [name, value]) => sum + name.length + String(value).length + 4, 0);
		});
		chrome.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
			if (ids.has(requestId)) answered = encodedDataLength;
		});
		await page.getByRole('button', { name: 'Boek dit moment' }).click();
		await page.getByText('Het is geregeld').waitFor();
		await page.waitForLoadState('networkidle');
		return [
			{
				measure: 'booking sent and answered',
				unit: 'B',
				budget: 2_000,
				aim: 1_200,
				measured: sent + answered,
				fixed: true
			}
		];
	});
}

const manySteps = 1_000;

/** A plan somebody has lived with for years: how long home takes from the tap to the next paint, and what it weighs. */
async function longPlan(browser: Browser, app: TestServer): Promise<Row[]> {
	return inContext(browser, {}, async (page) => {
		await page.goto(`${app.url}/nl/want`);
		await page.getByLabel('In je eigen woorden').fill('Werken met dieren');
		await page.getByRole('button', { name: 'Dit wil ik' }).click();
		await page.getByRole('button', { name: 'Gedaan' }).waitFor();
		await page.evaluate(fillPlan, manySteps);
		await page.goto(`${app.url}/nl/jobs`);
		await page.getByRole('heading', { level: 1 }).waitFor();
		await settled(page);
		await slowed(page, 4);
		const home = await medianOfFive(async () => {
			await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Jobs' }).click();
			await page.getByRole('heading', { name: 'Echte jobs' }).waitFor();
			return page.evaluate(tapHome);
		});
		await page.goto(`${app.url}/nl/more`);
		const coming = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Alles als bestand' }).click();
		const { size } = await stat(await (await coming).path());
		return [
			{ measure: '1,000 steps: home at 4 × CPU', unit: 'ms', budget: 100, measured: home, fixed: false },
			{ measure: '1,000 steps: all that is kept', unit: 'B', budget: 1_000_000, measured: size, fixed: true }
		];
	});
}

/** In the page: as many steps as that, every second one done and noted, under the goal that counts. */
async function fillPlan(count: number): Promise<void> {
	const asked = indexedDB.open('trampoline');
	const db = await new Promise<IDBDatabase>((resolve) => (asked.onsuccess = () => resolve(asked.result)));
	const store = db.transaction(['step', 'did'], 'readwrite');
	const all = store.objectStore('step').getAll();
	const [first] = await new Promise<Record<string, unknown>[]>(
		(resolve) => (all.onsuccess = () => resolve(all.result))
	);
	for (let at = 0; at < count; at++) {
		const state = at % 2 ? 'done' : 'later';
		store.objectStore('step').put({ ...first, id: `many-${at}`, order: 100 + at, text: `Stap ${at}`, state });
		if (at % 2)
			store.objectStore('did').put({
				...{ id: `did-${at}`, step: `many-${at}`, fact: 'own', job: '', obstacle: '', text: `Stap ${at}` },
				...{ kind: 'try', note: 'Dat ging goed.', strength: '', at: '2026-11-24T08:00:00.000Z' }
			});
	}
	await new Promise((resolve) => (store.oncomplete = resolve));
	db.close();
}

/** In the page: milliseconds from the tap on "Start" until the next step stands painted. */
async function tapHome(): Promise<number> {
	const frame = () => new Promise(requestAnimationFrame);
	const begun = performance.now();
	document.querySelector<HTMLAnchorElement>('nav a')!.click();
	while (!document.querySelector('main .goal')) await frame();
	await frame();
	return Math.round(performance.now() - begun);
}

/** A 2.5G network: 240 kbit/s, 840 ms there and back. */
async function onEdge(browser: Browser, app: TestServer): Promise<Row[]> {
	const visit = (context: BrowserContext) => async () => {
		const page = await context.newPage();
		await page.addInitScript(() => {
			// The app asks for quiet time when it listens.
			const original = window.requestIdleCallback.bind(window);
			window.requestIdleCallback = (task, options) => {
				performance.mark('usable');
				return original(task, options);
			};
		});
		const chrome = await context.newCDPSession(page);
		await chrome.send('Network.enable');
		await chrome.send('Network.setCacheDisabled', { cacheDisabled: true });
		await chrome.send('Network.emulateNetworkConditions', {
			offline: false,
			latency: 840,
			downloadThroughput: 240_000 / 8,
			uploadThroughput: 240_000 / 8
		});
		await page.goto(app.invite, { waitUntil: 'networkidle' });
		const [text, usable] = await page.evaluate(() => [
			performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
			performance.getEntriesByName('usable')[0]!.startTime
		]);
		await page.close();
		return { text: text!, usable: usable! };
	};
	const context = await browser.newContext({ ...phone, serviceWorkers: 'block' });
	const seen: { text: number; usable: number }[] = [];
	for (let time = 0; time < 5; time++) seen.push(await visit(context)());
	await context.close();
	const middle = (key: 'text' | 'usable') => Math.round(median(seen.map((one) => one[key])));
	return [
		{ measure: 'invite on EDGE: text', unit: 'ms', budget: 5_000, aim: 4_000, measured: middle('text'), fixed: false },
		{
			measure: 'invite on EDGE: usable',
			unit: 'ms',
			budget: 9_000,
			aim: 7_000,
			measured: middle('usable'),
			fixed: false
		}
	];
}
