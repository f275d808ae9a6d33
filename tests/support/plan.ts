import type { Page } from '@playwright/test';

/** Says what one wants, in own words, and waits for the first step. */
export async function wish(page: Page, app: { url: string }, text: string): Promise<void> {
	await page.goto(`${app.url}/nl/want`);
	await page.getByLabel('In je eigen woorden').fill(text);
	await page.getByRole('button', { name: 'Dit wil ik' }).click();
	await page.getByRole('button', { name: 'Gedaan' }).waitFor();
}

/** Everything the phone holds, as text. */
export const dump = (page: Page): Promise<string> =>
	page.evaluate(async () => {
		const open = indexedDB.open('trampoline');
		const db = await new Promise<IDBDatabase>((resolve) => (open.onsuccess = () => resolve(open.result)));
		const rows: unknown[] = [];
		for (const name of db.objectStoreNames) {
			const all = db.transaction(name).objectStore(name).getAll();
			rows.push(name, await new Promise((resolve) => (all.onsuccess = () => resolve(all.result))));
		}
		db.close();
		const caches_ = (await caches.keys()).join();
		return JSON.stringify([rows, { ...localStorage }, { ...sessionStorage }, location.href, document.title, caches_]);
	});

/** The goals, milestones, steps and what was done, as this phone holds them. */
export const plans = async (page: Page): Promise<unknown> => {
	const rows = (JSON.parse(await dump(page)) as [unknown[]])[0];
	return ['goal', 'milestone', 'step', 'did'].map((name) => rows[rows.indexOf(name) + 1]);
};
