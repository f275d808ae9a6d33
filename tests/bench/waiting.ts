import type { Browser, Page } from '@playwright/test';
import { asRealCentre } from '../support/real-centre.ts';
import type { TestServer } from '../support/server.ts';
import { median, type Row } from './row.ts';

/*
 * What a slow phone makes somebody wait for. The profile is that of Lighthouse for a phone: a processor four times slower, 1.6 Mbit/s
 * with 150 ms there and back, 412 × 823. Lighthouse itself (13.5) weighs 176 MB with all it takes along, too much for everybody who
 * builds this; so the browser's own observers are read here: the largest paint, tasks over 50 ms and what moves under the finger.
 * Chromium delays each request and not each handshake, so Lighthouse, which reckons with both, says somewhat more for the paint.
 */
const phone = {
	viewport: { width: 412, height: 823 },
	isMobile: true,
	hasTouch: true,
	locale: 'nl-BE',
	timezoneId: 'Europe/Brussels'
};

/** How long a first visit waits, and the slowest of fifty taps. */
export async function waitingRows(browser: Browser, app: TestServer): Promise<Row[]> {
	await asRealCentre(app);
	const rows: Row[] = [];
	const screens = { invite: app.invite, home: `${app.url}/nl`, jobs: `${app.url}/nl/jobs`, meet: `${app.url}/nl/meet` };
	for (const [screen, address] of Object.entries(screens)) rows.push(...(await firstPaint(browser, screen, address)));
	rows.push(await taps(browser, app));
	return rows;
}

/** A fresh phone, as slow as that. */
export async function onSlowPhone<T>(browser: Browser, act: (page: Page) => Promise<T>): Promise<T> {
	const context = await browser.newContext(phone);
	try {
		const page = await context.newPage();
		const chrome = await context.newCDPSession(page);
		await chrome.send('Network.enable');
		await chrome.send('Network.emulateNetworkConditions', {
			...{ offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
		});
		await chrome.send('Emulation.setCPUThrottlingRate', { rate: 4 });
		return await act(page);
	} finally {
		await context.close();
	}
}

type Seen = { paint: number; blocked: number; moved: number };
/** What the page writes down about itself. */
type Watched = Window & { seen: Seen; slowest: number };

/** In the page, before anything of it: writes down the largest paint, what blocked a tap, and what moved. */
function watch(): void {
	const seen: Seen = { paint: 0, blocked: 0, moved: 0 };
	Object.assign(window, { seen });
	const each = (type: string, read: (entry: PerformanceEntry & { value: number; hadRecentInput: boolean }) => void) =>
		new PerformanceObserver((list) => (list.getEntries() as never[]).forEach(read)).observe({ type, buffered: true });
	each('largest-contentful-paint', ({ startTime }) => (seen.paint = startTime));
	each('longtask', ({ duration }) => (seen.blocked += duration - 50));
	each('layout-shift', ({ value, hadRecentInput }) => (seen.moved += hadRecentInput ? 0 : value));
}

/** A first visit until the phone has all it needs without a network: also what comes after the paint must not block a tap. */
async function firstPaint(browser: Browser, screen: string, address: string): Promise<Row[]> {
	const visits: Seen[] = [];
	for (let time = 0; time < 5; time++)
		visits.push(
			await onSlowPhone(browser, async (page) => {
				await page.addInitScript(watch);
				await page.goto(address, { waitUntil: 'load' });
				await page.locator('html[data-offline=ready]').waitFor({ state: 'attached' });
				return page.evaluate(() => (window as unknown as Watched).seen);
			})
		);
	const middle = (key: keyof Seen) => median(visits.map((seen) => seen[key]));
	return [
		{ measure: `${screen}: largest paint`, unit: 'ms', budget: 1_200, aim: 900, measured: Math.round(middle('paint')) },
		{ measure: `${screen}: taps are blocked`, unit: 'ms', budget: 50, aim: 0, measured: Math.round(middle('blocked')) },
		{ measure: `${screen}: what moves`, unit: 'CLS', budget: 0.01, measured: Number(middle('moved').toFixed(3)) }
	].map((row): Row => ({ ...row, unit: row.unit as Row['unit'], fixed: row.unit === 'CLS' }));
}

/** In the page: how long the slowest tap took until the screen showed that it was heard. */
function watchTaps(): void {
	Object.assign(window, { slowest: 0 });
	new PerformanceObserver((list) => {
		const page = window as unknown as Watched;
		for (const { duration, interactionId } of list.getEntries() as PerformanceEventTiming[])
			if (interactionId) page.slowest = Math.max(page.slowest, duration);
	}).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
}

/** Fifty taps through the screens of somebody who has a plan. */
async function taps(browser: Browser, app: TestServer): Promise<Row> {
	const worst = await onSlowPhone(browser, async (page) => {
		await page.goto(`${app.url}/nl/want`);
		await page.locator('html[data-offline=ready]').waitFor({ state: 'attached' });
		await page.getByLabel('In je eigen woorden').fill('Werken met dieren');
		await page.getByRole('button', { name: 'Dit wil ik' }).click();
		await page.getByRole('button', { name: 'Gedaan' }).waitFor();
		await page.evaluate(watchTaps);
		const menu = (name: string) => page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name });
		const round = [
			menu('Jobs'),
			page.locator('main li a').first(),
			menu('Mijn weg'),
			menu('Iemand zien'),
			page.locator('main a').first(),
			page.locator('header a.chip'),
			page.locator('main section a').first(),
			page.locator('main button').first(),
			page.locator('header summary'),
			page.locator('header summary'),
			menu('Start')
		];
		let slowest = 0;
		for (let count = 0; count < 50; count++) {
			await round[count % round.length]!.tap();
			await page.getByRole('heading', { level: 1 }).first().waitFor();
			await page.waitForTimeout(200);
			const now = await page.evaluate(() => (window as unknown as Watched).slowest);
			if (now > slowest) console.log(`  tap ${count + 1}, to ${new URL(page.url()).pathname}: ${now} ms`);
			slowest = Math.max(slowest, now);
		}
		return slowest;
	});
	return { measure: 'slowest of 50 taps at 4 × CPU', unit: 'ms', budget: 100, aim: 60, measured: worst, fixed: false };
}
