import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import { TestServer } from '../support/server.ts';
import { grow } from './grow.ts';

/*
 * Ten minutes of a large centre with everything at once: pages and lists of moments as fast as they come, and every second a talk
 * that is booked and taken back, so that the lists have to be made anew twice. Memory that still grows at the end would be a leak
 * (TRUST 7).
 */
const minutes = 10;
/** Every phone takes the small form; without it 2 MB a list would wait in the sockets. */
const phone = { 'accept-encoding': 'br' };
const app = await TestServer.start({ WRITES_PER_ADDRESS: '1000000' });

/** Books and takes back, one talk a second, until told to stop. Out: how many of both were answered well. */
async function bookings(until: number): Promise<number> {
	const { slots } = (await (await fetch(`${app.url}/api/slots?centre=sample`)).json()) as {
		slots: { id: string; kind: string }[];
	};
	const talks = slots.filter(({ kind }, at) => kind === 'talk' && at % 3 === 0);
	const headers = { 'content-type': 'application/json' };
	let done = 0;
	for (let nth = 0; Date.now() < until; nth++) {
		const address = `${app.url}/api/bookings/${randomUUID()}`;
		const secret = randomBytes(32).toString('base64url');
		const wish = { slot: talks[nth % talks.length]!.id, callMe: 'blauwe fiets', lang: 'nl', secret };
		const booked = await fetch(address, { method: 'PUT', headers, body: JSON.stringify(wish) });
		await booked.arrayBuffer();
		const taken = await fetch(address, { method: 'DELETE', headers: { authorization: `Bearer ${secret}` } });
		await taken.arrayBuffer();
		if (booked.ok && taken.ok) done++;
		await sleep(1_000);
	}
	return done;
}

try {
	await app.down();
	grow(app.folder);
	await app.up();
	const etag = (await fetch(`${app.url}/api/slots?centre=sample`)).headers.get('etag')!;
	const page = new URL(app.invite).pathname;
	const seen: number[] = [];
	for (let minute = 1; minute <= minutes; minute++) {
		const ends = Date.now() + 60_000;
		const [read, booked] = await Promise.all([
			autocannon({
				url: app.url,
				connections: 20,
				duration: 60,
				workers: 2,
				headers: phone,
				requests: [
					{ path: '/api/slots?centre=sample' },
					{ path: '/api/slots?centre=sample', headers: { ...phone, 'if-none-match': etag } },
					{ path: page },
					{ path: '/nl' }
				]
			}),
			bookings(ends)
		]);
		seen.push(Math.round(app.memory() / 1e6));
		console.log(
			`minute ${minute}: ${Math.round(read.requests.average)} pages and lists a second, p99 ${read.latency.p99} ms, ` +
				`${booked} talks booked and taken back, ${read.non2xx - read['3xx']} refused, ${read.errors} lost, ${seen.at(-1)} MB`
		);
	}
	const [second = 0, last = 0] = [seen[1], seen.at(-1)];
	const flat = last <= second * 1.1;
	console.log(`${flat ? 'Flat' : 'GROWS'}: ${second} MB after two minutes, ${last} MB after ${minutes}.`);
	process.exitCode = flat ? 0 : 1;
} finally {
	await app.remove();
}
