import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { expect } from './app';
import { follow } from './kiosk';
import { addressIn } from './speaks';

/* What one visit leaves to be found: twenty-five things that nobody else writes (TRUST 4). */

export type Canary = { where: string; text: string };

let visits = 0;

async function to(page: Page, path: string): Promise<void> {
	await follow(page, path);
	await expect(page).toHaveURL((url) => url.pathname + url.search === addressIn(path));
}

/** Writes canaries with a young person's screens, and with every store a fault could ever reach. Out: all 25. */
export async function plant(page: Page): Promise<Canary[]> {
	const tag = `zq${(++visits).toString(36)}`;
	const canaries: Canary[] = [];
	const word = (where: string) => {
		const text = `${tag}vogel${String(canaries.length + 1).padStart(2, '0')}x`;
		canaries.push({ where, text });
		return text;
	};

	for (const where of ['a goal', 'another goal']) {
		await to(page, '/nl/want');
		await page.getByLabel('In je eigen woorden').fill(word(where));
		await page.getByRole('button', { name: 'Dit wil ik' }).click();
		await expect(page).toHaveURL(/\/nl$/);
	}
	await to(page, '/nl/together');
	await page.getByRole('button', { name: 'Alleen' }).click();
	for (const where of ['a wish', 'the best of it', 'what stands in the way']) {
		await page.getByRole('textbox').fill(word(where));
		await page.getByRole('button', { name: 'Verder' }).click();
	}
	await page.getByRole('textbox').first().fill(word('if'));
	await page.getByRole('textbox').last().fill(word('then'));
	await page.getByRole('button', { name: 'Bewaar' }).click();
	await to(page, '/nl/can');
	await page.getByRole('button', { name: 'Dat kan ik' }).click();
	await page.getByRole('textbox').fill(word('the proof of a strength'));
	await page.getByRole('button', { name: 'Bewaar' }).click();
	await to(page, '/nl/saw');
	await page.getByRole('checkbox').first().check();
	await page.getByLabel('Je voornaam').fill(word('who saw it'));
	await page.getByLabel('Wie ben je?').fill(word('what they are'));
	await page.getByRole('button', { name: 'Klaar', exact: true }).click();

	await to(page, '/nl/meet?who=&where=');
	await page.locator('main ul a').first().click();
	await page.getByLabel(/noemen\?/).fill(word('a name'));
	await page.getByText('Iets erbij zeggen').click();
	await page.locator('textarea').fill(word('a message'));
	const sent = page.waitForRequest((request) => request.method() === 'PUT');
	await page.getByRole('button', { name: 'Boek dit moment' }).click();
	const request = await sent;
	const { secret } = request.postDataJSON() as { secret: string };
	canaries.push({ where: 'the key of the talk', text: secret });
	canaries.push({ where: 'the talk', text: request.url().split('/').at(-1)! });
	await expect(page.getByText(/Het is geregeld\./)).toBeVisible();

	await to(page, '/nl/want');
	await page.getByLabel('In je eigen woorden').fill(word('typed and not kept'));
	const stores = ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookie', 'file', 'window.name'];
	const last = [...stores, 'history.state', 'the address', 'the title'].map((where) => word(where));
	await page.evaluate(async (words) => {
		const [local, session, indexed, cached, cookie, file, name, state, query, title] = words as [string, ...string[]];
		localStorage.setItem(local, local);
		sessionStorage.setItem(session!, session!);
		await new Promise<void>((resolve) => {
			const open = indexedDB.open(indexed!);
			open.onupgradeneeded = () => open.result.createObjectStore(indexed!).put(indexed, 1);
			open.onsuccess = () => (open.result.close(), resolve());
		});
		await (await caches.open(cached!)).put(`/${cached}`, new Response(cached));
		document.cookie = `${cookie}=${cookie}; path=/`;
		await (await navigator.storage.getDirectory()).getFileHandle(file!, { create: true });
		window.name = name!;
		history.replaceState({ ...history.state, canary: state }, '', `/nl/want?${query}`);
		document.title = title!;
	}, last);
	expect(canaries).toHaveLength(25);
	expect(new Set((await find(page, canaries)).map(({ where }) => where)).size, 'planted').toBeGreaterThan(10);
	return canaries;
}

/** Runs in the page: everything it shows and everything its browser keeps for it, as one text. */
async function lookAround(): Promise<string> {
	// Before the first page of a window there is an empty one, which may keep nothing.
	if (location.protocol === 'about:') return document.documentElement.outerHTML;
	// The clock of the page may stand still; that of a signal does not.
	const within = <Value>(what: string, work: Promise<Value>): Promise<Value> =>
		new Promise((resolve, reject) => {
			AbortSignal.timeout(4_000).onabort = () => reject(new Error(`looking at ${what} does not end`));
			work.then(resolve, reject);
		});
	const answered = <Value>(request: IDBRequest<Value>): Promise<Value> =>
		new Promise((resolve, reject) => {
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error!);
		});
	/** What a database holds; nothing when it was deleted between being named and being opened. */
	const contents = async (name: string): Promise<unknown[]> => {
		const open = indexedDB.open(name);
		open.onupgradeneeded = () => open.transaction!.abort();
		const base = await answered(open).catch(() => null);
		if (!base) return [];
		const held: unknown[] = [];
		for (const store of base.objectStoreNames)
			held.push(store, await answered(base.transaction(store).objectStore(store).getAll()));
		base.close();
		return held;
	};
	const cached = async (name: string): Promise<unknown[]> => {
		const cache = await caches.open(name);
		const held: unknown[] = [];
		for (const request of await cache.keys()) held.push(request.url, await (await cache.match(request))?.text());
		return held;
	};
	const fileNames = async (): Promise<string[]> => {
		const files = (await navigator.storage.getDirectory()) as unknown as { keys: () => AsyncIterable<string> };
		const names: string[] = [];
		for await (const name of files.keys()) names.push(name);
		return names;
	};
	const typed = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map((field) => field.value);
	const held: unknown[] = [];
	for (const { name } of await within('the databases', indexedDB.databases()))
		held.push(name, await within(`database ${name}`, contents(name!)));
	for (const name of await within('the caches', caches.keys()))
		held.push(name, await within(`cache ${name}`, cached(name)));
	held.push(await within('the files', fileNames()));
	const workers = await within('the workers', navigator.serviceWorker.getRegistrations());
	return JSON.stringify([
		document.documentElement.outerHTML,
		typed,
		document.title,
		location.href,
		window.name,
		history.state,
		document.cookie,
		{ ...localStorage },
		{ ...sessionStorage },
		held,
		workers.map((worker) => worker.scope)
	]);
}

/** Looks, and looks again while the start screen is emptying its stores or on its way; says what would not be looked at. */
async function looked(page: Page, tries = 4): Promise<string> {
	const late = sleep(15_000, null, { ref: false }).then(() => {
		throw new Error('the page does not answer');
	});
	try {
		return await Promise.race([page.evaluate(lookAround), late]);
	} catch (problem) {
		if (tries === 1) throw problem;
		await sleep(500);
		return looked(page, tries - 1);
	}
}

/** Which canaries the next person could come upon in a page, in what its browser keeps, and in its history. */
export async function find(page: Page, canaries: readonly Canary[]): Promise<Canary[]> {
	const seen = await looked(page);
	const chrome = await page.context().newCDPSession(page);
	const { entries } = await chrome.send('Page.getNavigationHistory');
	await chrome.detach();
	const kept = await page.context().cookies();
	const everything = [seen, JSON.stringify(entries), JSON.stringify(kept)].join('\n');
	return canaries.filter(({ text }) => everything.includes(text));
}

/** The same, on every page that Back and Forward lead to, ten times each, and after a reload. */
export async function findAround(page: Page, canaries: readonly Canary[], steps: 'back' | 'forward' | 'none') {
	const found = await find(page, canaries);
	for (let step = 0; step < 10 && steps !== 'none'; step++) {
		await (steps === 'back' ? page.goBack() : page.goForward()).catch(() => null);
		await page.waitForLoadState();
		found.push(...(await find(page, canaries)));
	}
	await page.reload();
	found.push(...(await find(page, canaries)));
	return [...new Set(found)];
}
