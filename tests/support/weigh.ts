import type { Page } from '@playwright/test';

/** Bytes on the wire, by Chromium's own count. */
export type Weight = { first: number; total: number; requests: number };

/** Opens an address and weighs all that a visit asks for until the network is quiet; `first` is the page itself. */
export async function weigh(page: Page, address: string): Promise<Weight> {
	const chrome = await page.context().newCDPSession(page);
	await chrome.send('Network.enable');
	const weighed: number[] = [];
	chrome.on('Network.loadingFinished', ({ encodedDataLength }) => weighed.push(encodedDataLength));
	await page.goto(address, { waitUntil: 'networkidle' });
	await chrome.detach();
	return { first: weighed[0] ?? 0, total: weighed.reduce((sum, bytes) => sum + bytes, 0), requests: weighed.length };
}

/** Stops a page at "usable": the app listens; the worker and the database library come after that, when there is time. */
export async function onlyUntilUsable(page: Page): Promise<void> {
	await page.addInitScript(() => {
		window.requestIdleCallback = () => 0;
	});
}
