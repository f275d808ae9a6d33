import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import autocannon from 'autocannon';
import { freePort } from '../support/postgres.ts';
import { TestServer } from '../support/server.ts';
import { grow } from './grow.ts';
import { medianOfFive, type Row } from './row.ts';

/** How much the service carries and how soon it is ready, on the embedded database. */
export async function serviceRows(): Promise<Row[]> {
	const app = await TestServer.start({ WRITES_PER_ADDRESS: '1000000' });
	try {
		const start = await medianOfFive(async () => {
			await app.down();
			const begun = Date.now();
			await app.up();
			return Date.now() - begun;
		});
		const refused = await medianOfFive(() => refusal(app));
		const reads = await load(app, 10, { path: '/api/slots?centre=sample' });
		const etag = (await fetch(`${app.url}/api/slots?centre=sample`)).headers.get('etag')!;
		const unchanged = await load(app, 10, { path: '/api/slots?centre=sample', headers: { 'if-none-match': etag } });
		await app.down();
		grow(app.folder);
		await app.up();
		const booked = await bookings(app);
		return [
			{ measure: 'start to ready', unit: 'ms', budget: 1_000, aim: 500, measured: start, fixed: false },
			{
				measure: 'a second service on the same data, refused',
				unit: 'ms',
				budget: 1_000,
				measured: refused,
				fixed: false
			},
			{
				measure: 'slot reads, sample centre',
				unit: '/s',
				budget: 2_000,
				measured: Math.round(reads.requests.average),
				fixed: false
			},
			{ measure: 'slot reads, p99', unit: 'ms', budget: 100, measured: reads.latency.p99, fixed: false },
			{
				measure: 'slot reads, unchanged (304)',
				unit: '/s',
				budget: 2_000,
				measured: Math.round(unchanged.requests.average),
				fixed: false
			},
			{ measure: 'bookings, 30 counsellors', unit: '/s', budget: 200, measured: Math.round(booked.rate), fixed: false },
			{ measure: 'bookings, p99', unit: 'ms', budget: 150, measured: booked.p99, fixed: false },
			{
				measure: 'memory after the load',
				unit: 'MB',
				budget: 200,
				measured: Math.round(app.memory() / 1e6),
				fixed: false
			}
		];
	} finally {
		await app.remove();
	}
}

/** Milliseconds until a second service has said who holds the data (TRUST B6). */
async function refusal(app: TestServer): Promise<number> {
	const begun = Date.now();
	const env = { ...process.env, PORT: String(await freePort()), DATA_DIR: app.folder };
	await once(spawn(process.execPath, ['src/entry.ts'], { env, stdio: 'ignore' }), 'exit');
	return Date.now() - begun;
}

type Load = { path: string; headers?: Record<string, string> };
const load = (app: TestServer, seconds: number, request: Load) =>
	autocannon({ url: app.url + request.path, headers: request.headers ?? {}, connections: 50, duration: seconds });

/** A thousand phones, each its own moment, twenty at a time. */
async function bookings(app: TestServer): Promise<{ rate: number; p99: number }> {
	const { slots } = (await (await fetch(`${app.url}/api/slots?centre=sample`)).json()) as {
		slots: { id: string; kind: string }[];
	};
	// Without an invite half of a counsellor's moments is the limit: every third stays well within it.
	const wanted = slots.filter(({ kind }, at) => kind === 'talk' && at % 3 === 0).slice(0, 1_000);
	let next = 0;
	const begun = Date.now();
	const done = await autocannon({
		url: app.url,
		connections: 20,
		amount: wanted.length,
		requests: [
			{
				method: 'PUT',
				headers: { 'content-type': 'application/json' },
				setupRequest: (request) => ({
					...request,
					path: `/api/bookings/${randomUUID()}`,
					body: JSON.stringify({
						slot: wanted[next++ % wanted.length]!.id,
						callMe: 'blauwe fiets',
						lang: 'nl',
						secret: randomBytes(32).toString('base64url')
					})
				})
			}
		]
	});
	const took = (Date.now() - begun) / 1_000;
	if (done['2xx'] < wanted.length * 0.95)
		throw new Error(`Only ${done['2xx']} of ${wanted.length} bookings were taken.`);
	return { rate: done['2xx'] / took, p99: done.latency.p99 };
}
