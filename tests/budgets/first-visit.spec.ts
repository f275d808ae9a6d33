import { expect, test } from '../support/app';

// The worker fetches for later and is counted apart; everything a first visit itself asks for is counted here.
test.use({ serviceWorkers: 'block' });

for (const screen of ['invite', 'home'] as const) {
	test(`the ${screen} is readable in 14,000 bytes and usable in 80 kB and 12 requests`, async ({ page, app, context }) => {
		const chrome = await context.newCDPSession(page);
		await chrome.send('Network.enable');
		const asked = new Map<string, string>();
		const weighed = new Map<string, number>();
		chrome.on('Network.requestWillBeSent', ({ requestId, request }) => asked.set(requestId, request.url));
		chrome.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
			weighed.set(requestId, encodedDataLength)
		);
		// Usable: the app listens. The database library comes after that, when something is to be kept.
		await page.addInitScript(() => {
			window.requestIdleCallback = () => 0;
		});
		await page.goto(screen === 'invite' ? app.invite : `${app.url}/nl`, { waitUntil: 'networkidle' });
		const files = [...weighed].map(([id, bytes]) => ({ url: asked.get(id) ?? '', bytes }));
		const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
		console.log(`${screen}: ${files[0]!.bytes} B first view, ${total} B usable, ${files.length} requests`);
		expect(files[0]!.bytes).toBeLessThanOrEqual(14_000);
		expect(files.length).toBeLessThanOrEqual(12);
		expect(total).toBeLessThanOrEqual(80_000);
	});
}
