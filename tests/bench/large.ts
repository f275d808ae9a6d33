import type { Browser } from '@playwright/test';
import autocannon from 'autocannon';
import { ask } from '../support/ask.ts';
import { TestServer } from '../support/server.ts';
import { signedIn } from '../support/signed-in.ts';
import { grow } from './grow.ts';
import { median, medianOfFive, type Row } from './row.ts';
import { onSlowPhone } from './waiting.ts';

const list = '/api/slots?centre=sample&lang=nl';
const headers = { 'accept-encoding': 'br' };

/** What thirty counsellors, forty places and eight weeks of moments ask of a phone, of the desk and of the service. */
export async function largeRows(browser: Browser): Promise<Row[]> {
	const app = await TestServer.start();
	try {
		await app.down();
		grow(app.folder);
		await app.up();
		const packed = await ask(app, list, { headers });
		const reads = await autocannon({ url: app.url + list, headers, connections: 50, duration: 5 });
		const { cookie } = await signedIn(app);
		const screen = (path: string) =>
			medianOfFive(async () => Math.round((await ask(app, path, { headers: { cookie } })).milliseconds));
		return [
			{
				measure: 'large centre: its free moments',
				unit: 'B',
				budget: 30_000,
				measured: Number(packed.headers['content-length'] ?? packed.body.length),
				fixed: false
			},
			{
				measure: 'large centre: a phone shows them',
				unit: 'ms',
				budget: 4_000,
				measured: await shown(browser, app),
				fixed: false
			},
			{
				measure: 'large centre: slot reads',
				unit: '/s',
				budget: 2_000,
				measured: Math.round(reads.requests.average),
				fixed: false
			},
			{
				measure: 'large centre: today at the desk',
				unit: 'ms',
				budget: 200,
				measured: await screen('/desk'),
				fixed: false
			},
			{
				measure: 'large centre: moments at the desk',
				unit: 'ms',
				budget: 200,
				measured: await screen('/desk/moments'),
				fixed: false
			}
		];
	} finally {
		await app.remove();
	}
}

/** Milliseconds on a slow phone from the tap that opens the screen until the first moment can be tapped. */
async function shown(browser: Browser, app: TestServer): Promise<number> {
	const seen: number[] = [];
	for (let time = 0; time < 3; time++)
		seen.push(
			await onSlowPhone(browser, async (page) => {
				const begun = performance.now();
				await page.goto(`${app.url}/nl/meet`, { waitUntil: 'commit' });
				await page
					.locator('main')
					.getByText(/30 minuten/)
					.first()
					.waitFor();
				return Math.round(performance.now() - begun);
			})
		);
	return median(seen);
}
