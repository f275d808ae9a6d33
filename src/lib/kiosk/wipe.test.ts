import type { Page } from '@playwright/test';
import { describe, expect, it, vi } from 'vitest';
import { kioskRoom, ready, type Room } from '../../../tests/support/kiosk-room';

/* What a page of tests/support/kiosk-room.ts has at hand, and what a rule below puts there. */
declare const room: Room;
declare const mine: InstanceType<Room['Window']>;
declare const heard: string[];
declare let waits: number;

const { server, open } = kioskRoom();
const left = (page: Page) => page.evaluate(() => room.findLeft());
const posts = () => server.asked.map(({ what }) => what);

/** Holds a database open in a page: for good, deaf to whoever asks it to let go, or until somebody asked it so long ago. */
const holdDatabase = (page: Page, letsGoAfter?: number) =>
	page.evaluate(
		(pause) =>
			new Promise<void>((done) => {
				const opening = indexedDB.open('goals', 1);
				opening.onsuccess = () => {
					const held = opening.result;
					if (pause !== undefined) held.onversionchange = () => setTimeout(() => held.close(), pause);
					Object.assign(globalThis, { held });
					done();
				};
			}),
		letsGoAfter
	);

/** Each place where a browser keeps something, and what leaves something there. */
const places: Record<string, () => unknown> = {
	localStorage: () => localStorage.setItem('goal', 'koken'),
	sessionStorage: () => sessionStorage.setItem('goal', 'koken'),
	windowName: () => (window.name = 'koken'),
	cookies: () => (document.cookie = 'goal=koken; path=/'),
	indexedDB: () =>
		new Promise<void>((done) => {
			const opening = indexedDB.open('goals', 1);
			opening.onsuccess = () => {
				opening.result.close();
				done();
			};
		}),
	caches: async () => (await caches.open('goals')).put('/goal', new Response('koken')),
	workers: () => navigator.serviceWorker.register('/src/lib/kiosk/stores.ts', { type: 'module' }),
	files: async () => {
		const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('goals', { create: true });
		await folder.getFileHandle('goal', { create: true });
	}
};

describe('emptying a device', () => {
	it.each(Object.entries(places))('finds what is left in %s, and takes it away', async (name, fill) => {
		const page = await open();
		expect(await left(page)).toEqual([]);
		await page.evaluate(fill);
		expect(await left(page)).toEqual([name]);
		await page.evaluate(() => room.emptyStores());
		expect(await left(page)).toEqual([]);
	});

	it('takes away everything of a visit in one go, and leaves the mark that says that this is a kiosk', async () => {
		const page = await open();
		for (const fill of Object.values(places)) await page.evaluate(fill);
		await page.evaluate(() => {
			document.cookie = 'other=1; path=/';
			document.cookie = 'trampoline-kiosk=1; path=/';
		});
		expect((await left(page)).sort()).toEqual(Object.keys(places).sort());
		await page.evaluate(() => room.emptyDevice());
		expect(await left(page)).toEqual([]);
		expect(await page.evaluate(() => document.cookie)).toBe('trampoline-kiosk=1');
	});

	it('goes on with the other stores when one does not let go, and says which', async () => {
		const [page, other] = [await open(), await open()];
		for (const fill of Object.values(places)) await page.evaluate(fill);
		await holdDatabase(other);
		await page.evaluate(() => room.emptyDevice());
		expect(await left(page)).toEqual(['indexedDB']);
	});

	it('goes on with the other stores when one never answers', async () => {
		const [page, other] = [await open(), await open()];
		for (const fill of Object.values(places)) await page.evaluate(fill);
		await other.evaluate(
			() =>
				new Promise<void>((done) => {
					// A database that is being changed without end: nobody hears meanwhile whether it can go.
					const opening = indexedDB.open('goals', 2);
					opening.onupgradeneeded = () => {
						const store = opening.result.createObjectStore('steps');
						const again = () => void (store.get('none').onsuccess = again);
						again();
						done();
					};
				})
		);
		await page.evaluate(() => room.emptyStores());
		expect(await left(page)).toEqual(['indexedDB']);
	});

	it('takes what it cannot look into for full, and does not fall over it', async () => {
		const page = await open();
		await page.setContent('<iframe src="/" sandbox="allow-scripts"></iframe>');
		const frame = page.frames()[1]!;
		await ready(frame);
		expect(await frame.evaluate(() => room.emptyStores())).toBeUndefined();
		// A page that belongs to nobody may look into none of these.
		const closed = ['localStorage', 'sessionStorage', 'cookies', 'indexedDB', 'caches', 'workers', 'files'];
		expect(await frame.evaluate(() => room.findLeft())).toEqual(closed);
	});

	it('names no store that this browser has not', async () => {
		const page = await open();
		// An address without TLS that is not this machine: no caches, no workers, no files.
		const there = await page.context().newPage();
		await there.route('http://kiosk.test/**', async (route) => {
			const { pathname } = new URL(route.request().url());
			await route.fulfill({ response: await page.request.get(new URL(pathname, page.url()).href) });
		});
		await there.goto('http://kiosk.test/');
		await ready(there);
		expect(await there.evaluate(() => 'caches' in window)).toBe(false);
		expect(await left(there)).toEqual([]);
		await there.evaluate(() => room.emptyStores());
	});
});

describe('what was copied', () => {
	const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

	it('is gone where the browser lets a page do that', async () => {
		const page = await open(['clipboard-read', 'clipboard-write']);
		await page.evaluate(() => navigator.clipboard.writeText('koken'));
		expect(await copied(page)).toBe('koken');
		await page.evaluate(() => room.emptyDevice());
		expect(await copied(page)).toBe('');
	});

	it('is gone there when nobody touched the screen, too', async () => {
		const page = await open(['clipboard-read', 'clipboard-write']);
		await page.evaluate(() => navigator.clipboard.writeText('koken'));
		// What Playwright evaluates counts as a touch; a fresh page and a plain question do not.
		await page.goto('/');
		const plain = await page.context().newCDPSession(page);
		const { result } = await plain.send('Runtime.evaluate', {
			awaitPromise: true,
			expression: `(async () => {
				while (!('room' in globalThis)) await new Promise((resolve) => setTimeout(resolve, 10));
				await room.emptyDevice();
				return navigator.userActivation.isActive;
			})()`
		});
		expect(result.value).toBe(false);
		expect(await copied(page)).toBe('');
	});

	it('stays where the browser would ask somebody first: nobody may be here to answer', async () => {
		const page = await open(['clipboard-read', 'clipboard-write']);
		await page.evaluate(() => navigator.clipboard.writeText('koken'));
		await page.context().clearPermissions();
		await page.evaluate(() => room.emptyDevice());
		await page.context().grantPermissions(['clipboard-read']);
		expect(await copied(page)).toBe('koken');
	});
});

describe('windows of one visit', () => {
	/** Takes part in the visit, and keeps what it hears. */
	const visits = (page: Page) =>
		page.evaluate(() => {
			Object.assign(globalThis, { mine: new room.Window(), heard: [] });
			mine.onEnd = () => void heard.push('end');
			mine.onTouch = () => void heard.push('touch');
		});
	const hears = (page: Page) => page.evaluate(() => heard);
	const does = (page: Page, what: 'tellAll' | 'tellTouch' | 'leave') => page.evaluate((verb) => mine[verb](), what);

	it('hear the end that another one tells, and that one does not hear itself', async () => {
		const [one, other, third] = [await open(), await open(), await open()];
		for (const page of [one, other, third]) await visits(page);
		await does(one, 'tellAll');
		for (const page of [other, third]) await vi.waitFor(async () => expect(await hears(page)).toEqual(['end']));
		expect(await hears(one)).toEqual([]);
	});

	it('hear a touch, at most one in a second, and the next one after it', async () => {
		const [one, other] = [await open(), await open()];
		for (const page of [one, other]) await visits(page);
		for (let time = 0; time < 5; time++) await does(one, 'tellTouch');
		await does(other, 'tellTouch');
		await vi.waitFor(async () => expect(await hears(one)).toEqual(['touch']));
		expect(await hears(other)).toEqual(['touch']);
		await vi.waitFor(
			async () => {
				await does(one, 'tellTouch');
				expect(await hears(other)).toEqual(['touch', 'touch']);
			},
			{ timeout: 10_000, interval: 100 }
		);
	});

	it('tell nothing any more when they have left', async () => {
		const [one, other, third] = [await open(), await open(), await open()];
		for (const page of [one, other, third]) await visits(page);
		await does(one, 'leave');
		await does(one, 'tellTouch');
		await does(third, 'tellAll');
		await vi.waitFor(async () => expect(await hears(other)).toEqual(['end']));
		expect(await hears(one)).toEqual([]);
	});

	it('are waited for: what one writes on its way out is taken away too', async () => {
		const [one, other] = [await open(), await open()];
		for (const page of [one, other]) await visits(page);
		await other.evaluate(() => {
			mine.onEnd = () =>
				setTimeout(() => {
					localStorage.setItem('goal', 'koken');
					mine.leave();
					heard.push('left');
				}, 300);
		});
		await does(one, 'tellAll');
		await one.evaluate(() => room.emptyDevice());
		await vi.waitFor(async () => expect(await hears(other)).toEqual(['left']));
		expect(await left(one)).toEqual([]);
	});

	it('are not waited for without end: one that hangs holds nobody’s things', async () => {
		const [one, other] = [await open(), await open()];
		await visits(other);
		await one.evaluate(() => localStorage.setItem('goal', 'koken'));
		await one.evaluate(() => room.emptyDevice());
		expect(await left(one)).toEqual([]);
	});
});

describe('the way back to the start screen', () => {
	const go = (page: Page) =>
		page.evaluate(() => {
			Object.assign(globalThis, { waits: 0 });
			void room.openStart(() => void waits++);
		});
	const there = (page: Page) => page.waitForURL('**/kiosk');

	it('opens when the server heard of the end and has the screen, which is no step that Back undoes', async () => {
		const page = await open();
		const steps = await page.evaluate(() => history.length);
		await go(page);
		await there(page);
		expect(posts()).toEqual(['POST /kiosk/end', 'GET /kiosk', 'GET /kiosk']);
		expect(await page.evaluate(() => history.length)).toBe(steps);
	});

	it.each(['POST /kiosk/end', 'GET /kiosk'])(
		'stays closed while the server does not answer %s, and says so',
		async (what) => {
			const page = await open();
			server.says = (asked) => (asked === what && posts().filter((one) => one === what).length < 3 ? 503 : 200);
			await go(page);
			await there(page);
			expect(posts().filter((one) => one === what).length).toBeGreaterThanOrEqual(3);
			expect(posts().slice(-3)).toEqual(['POST /kiosk/end', 'GET /kiosk', 'GET /kiosk']);
		}
	);

	it('waits for a network, and opens when there is one again', async () => {
		const page = await open();
		await page.context().setOffline(true);
		await go(page);
		await vi.waitFor(async () => expect(await page.evaluate(() => waits)).toBeGreaterThan(1), { timeout: 10_000 });
		expect(page.url()).toMatch(/\/$/);
		expect(posts()).toEqual([]);
		await page.context().setOffline(false);
		await there(page);
	});

	it('can be asked for alone: does the screen answer?', async () => {
		const page = await open();
		const answers = () => page.evaluate(() => room.startAnswers());
		expect(await answers()).toBe(true);
		expect(posts()).toEqual(['GET /kiosk']);
		server.says = () => 503;
		expect(await answers()).toBe(false);
		await page.context().setOffline(true);
		expect(await answers()).toBe(false);
	});
});

describe('the check at the start screen', () => {
	const check = (page: Page) => page.evaluate(() => room.checkDevice());

	it('empties once more what a crash left, tells the server, and finds nothing', async () => {
		const page = await open();
		for (const fill of Object.values(places)) await page.evaluate(fill);
		expect(await check(page)).toBe(true);
		expect(await left(page)).toEqual([]);
		expect(posts()).toEqual(['POST /kiosk/end']);
	});

	it('says so when something is left', async () => {
		const [page, other] = [await open(), await open()];
		await holdDatabase(other);
		expect(await check(page)).toBe(false);
	});

	it('looks again when a window was still on its way out', async () => {
		const [page, other] = [await open(), await open()];
		await holdDatabase(other, 200);
		expect(await check(page)).toBe(true);
	});

	it.each([true, false])('tells the desk what it found (%s), until it is heard', async (empty) => {
		const page = await open();
		const told = () => page.evaluate((found) => room.tellDesk(found), empty);
		expect(await told()).toBe(true);
		expect(server.asked).toEqual([
			{ what: 'POST /kiosk/check', body: JSON.stringify({ empty }), type: 'application/json' }
		]);
		server.says = () => 500;
		expect(await told()).toBe(false);
		await page.context().setOffline(true);
		expect(await told()).toBe(false);
	});
});
