import { expect, settled, test } from '../support/app';
import { onlyUntilUsable, weigh } from '../support/weigh';

// The worker fetches for later and is counted apart; everything a first visit itself asks for is counted here.
test.describe('a first visit', () => {
	test.use({ serviceWorkers: 'block' });
	for (const screen of ['invite', 'home'] as const) {
		test(`the ${screen} is readable in 14,000 bytes and usable in 80 kB and 12 requests`, async ({ page, app }) => {
			await onlyUntilUsable(page);
			const { first, total, requests } = await weigh(page, screen === 'invite' ? app.invite : `${app.url}/nl`);
			console.log(`${screen}: ${first} B first view, ${total} B usable, ${requests} requests`);
			expect(first).toBeLessThanOrEqual(14_000);
			expect(requests).toBeLessThanOrEqual(12);
			expect(total).toBeLessThanOrEqual(80_000);
		});
	}
	for (const [screen, limit] of [
		// With the store, which keeps the moments: 28 kB.
		['meet', 155_000],
		['jobs', 116_000]
	] as const) {
		test(`${screen}, opened by its address, waits for nothing of other screens`, async ({ page, app }) => {
			await onlyUntilUsable(page);
			const { total } = await weigh(page, `${app.url}/nl/${screen}`);
			console.log(`${screen}: ${total} B usable`);
			expect(total).toBeLessThanOrEqual(limit);
		});
	}
	for (const screen of ['i', '', 'meet', 'book', 'ask', 'code', 'jobs', 'path', 'more', 'letters', 'agenda']) {
		test(`/${screen} asks for its words with its page, and not when its scripts have come`, async ({ page, app }) => {
			await onlyUntilUsable(page);
			const answer = await page.goto(screen === 'i' ? app.invite : `${app.url}/nl/${screen}`);
			await page.waitForLoadState('networkidle');
			const names = await (await page.request.get(`${app.url}/_app/words.json`)).text();
			const files = new Set(names.match(/\/_app\/[^"]+/g));
			const asked = await page.evaluate(() =>
				performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)
			);
			const words = asked.filter((file) => files.has(file));
			const html = await answer!.text();
			expect(words.length).toBeGreaterThan(0);
			expect(words.filter((file) => !html.includes(file))).toEqual([]);
		});
	}
});

test('a phone keeps nothing of the desk, also after somebody worked at the desk in the same browser', async ({
	page,
	app
}) => {
	await page.goto(`${app.url}/nl`);
	await settled(page);
	await page.goto(`${app.url}/desk/sign-in`, { waitUntil: 'networkidle' });
	const desk = await page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name));
	expect(desk.some((name) => name.includes('/_app/immutable/'))).toBe(true);
	await page.goto(`${app.url}/nl`, { waitUntil: 'networkidle' });
	const kept = await page.evaluate(async () => {
		const texts: Record<string, string> = {};
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const request of await cache.keys()) texts[request.url] = await (await cache.match(request))!.text();
		}
		return texts;
	});
	expect(Object.keys(kept).length).toBeGreaterThan(20);
	for (const [url, text] of Object.entries(kept)) {
		expect.soft(new URL(url).pathname).not.toMatch(/^\/(desk|kiosk|api)/);
		// Words and calls that only the desk has.
		expect.soft(/removeThis|startAuthentication|\/desk\/setup/.test(text), url).toBe(false);
	}
});
