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
