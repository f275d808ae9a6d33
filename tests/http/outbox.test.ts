import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FreeSlot, SlotsAnswer } from '../../src/lib/contract';
import { memoryKeep, type Keep } from '../../src/lib/phone/keep';
import { flush, type Send } from '../../src/lib/phone/outbox/flush';
import { changeTalk, freshSecret, newTalk } from '../../src/lib/phone/talks';
import { TestServer } from '../support/server';

let app: TestServer;
let known: SlotsAnswer;
beforeAll(async () => {
	app = await TestServer.start({ WRITES_PER_ADDRESS: '100000' });
	known = (await (await fetch(`${app.url}/api/slots?centre=sample`)).json()) as SlotsAnswer;
});
afterAll(() => app.remove());

type Luck = 'through' | 'lost on the way' | 'answer lost' | 'answer cut off' | 'server away';

/** The network as a phone on a train knows it: each request meets the next luck, and goes through when all luck is used. */
const network =
	(luck: Luck[]): Send =>
	async (path, init) => {
		const next = luck.shift() ?? 'through';
		if (next === 'lost on the way') throw new TypeError('network away');
		if (next === 'server away') return new Response('<h1>Bad gateway</h1>', { status: 502 });
		const answer = await fetch(app.url + path, init);
		if (next === 'answer lost') throw new TypeError('network away');
		if (next === 'answer cut off') return new Response((await answer.text()).slice(0, 20), { status: answer.status });
		return answer;
	};

const lucks = fc.array(
	fc.constantFrom<Luck>('through', 'lost on the way', 'answer lost', 'answer cut off', 'server away'),
	{ maxLength: 12 }
);

async function send(keep: Keep, luck: Luck[]): Promise<void> {
	for (let time = 0; time < 40; time++) if (await flush(keep, network(luck))) return;
	throw new Error('Something never left the outbox.');
}

let next = 0;
const freshSlot = (): FreeSlot => known.slots.filter(({ kind }) => kind === 'talk')[next++ % 200]!;
const write = (slot: FreeSlot, secret = freshSecret()) =>
	newTalk(slot, known, { secret, callMe: 'blauwe fiets', lang: 'nl' })!;

describe('what waits on a phone', () => {
	it('can be stopped before it was sent: no seat is held, whatever the network loses on the way', async () => {
		await fc.assert(
			fc.asyncProperty(lucks, async (luck) => {
				const keep = memoryKeep();
				const slot = freshSlot();
				const talk = write(slot);
				await keep.write(talk.changes);
				const [waiting] = await keep.all('slip');
				await keep.write(changeTalk(waiting!, 'cancel'));
				await send(keep, [...luck]);
				const [slip] = await keep.all('slip');
				expect(slip!.state).toBe('cancelled');
				expect(await keep.all('outbox')).toEqual([]);
				const again = (await (await fetch(`${app.url}/api/slots?centre=sample`)).json()) as SlotsAnswer;
				expect(again.slots.map(({ id }) => id)).toContain(slot.id);
			}),
			{ numRuns: 25, seed: 20261125 }
		);
	});

	it('reaches the server exactly once, whatever the network loses on the way (TRUST B10)', async () => {
		await fc.assert(
			fc.asyncProperty(lucks, async (luck) => {
				const keep = memoryKeep();
				const talk = write(freshSlot());
				await keep.write(talk.changes);
				await send(keep, [...luck]);
				const [slip] = await keep.all('slip');
				expect(await keep.all('outbox')).toEqual([]);
				expect(slip!.state).toBe('booked');
				const answer = await fetch(`${app.url}/api/bookings/${slip!.id}`, {
					headers: { authorization: `Bearer ${slip!.secret}` }
				});
				expect(await answer.json()).toMatchObject({ state: 'booked', callMe: 'blauwe fiets' });
				await keep.write(changeTalk(slip!, 'cancel'));
				await send(keep, [...luck].reverse());
				expect((await keep.all('slip'))[0]!.state).toBe('cancelled');
			}),
			{ numRuns: 60, seed: 20261124 }
		);
	});

	it('a talk that was taken says so with three others, and a move that came too late leaves the talk where it was', async () => {
		const [slot, other] = [freshSlot(), freshSlot()];
		const mine = memoryKeep();
		const theirs = memoryKeep();
		await mine.write(write(slot).changes);
		await theirs.write(write(other).changes);
		await send(mine, []);
		await send(theirs, []);

		const late = memoryKeep();
		await late.write(write(slot).changes);
		await send(late, []);
		const [taken] = await late.all('slip');
		expect(taken).toMatchObject({ state: 'taken', refusal: 'slot-taken' });
		expect(taken!.nearest).toHaveLength(3);

		const [slip] = await mine.all('slip');
		await mine.write(changeTalk(slip!, { move: other }));
		await send(mine, []);
		expect((await mine.all('slip'))[0]).toMatchObject({
			state: 'booked',
			refusal: 'slot-taken',
			booking: { slot: { id: slot.id } }
		});
	});

	it('a third talk is refused with its reason, and does not stop what waits behind it', async () => {
		const keep = memoryKeep();
		const secret = freshSecret();
		for (let count = 0; count < 3; count++) await keep.write(write(freshSlot(), secret).changes);
		await send(keep, []);
		const states = (await keep.all('slip')).map(({ state, refusal }) => `${state} ${refusal}`.trim()).sort();
		expect(states).toEqual(['booked', 'booked', 'refused two-talks']);
	});

	it('waits when the service is too busy, and says so', async () => {
		const keep = memoryKeep();
		await keep.write(write(freshSlot()).changes);
		const busy: Send = async () => Response.json({ error: 'slow-down', retryAfter: 60, phone: '' }, { status: 429 });
		expect(await flush(keep, busy)).toBe(false);
		expect((await keep.all('slip'))[0]).toMatchObject({ state: 'waiting', refusal: 'slow-down' });
		await send(keep, []);
		expect((await keep.all('slip'))[0]).toMatchObject({ state: 'booked', refusal: '' });
	});

	it('50 bookings made offline, the app killed 100 times while it sends, 3 of 10 answers lost: 50 outcomes, none doubled, each told (TRUST B10)', async () => {
		const chance = fc.sample(fc.double({ min: 0, max: 1, noNaN: true }), { seed: 20261124, numRuns: 20_000 });
		const next = () => chance.pop()!;
		let kills = 0;
		/** The battery goes while something is written: nothing of it is on the phone afterwards. */
		const dying = (keep: Keep): Keep => ({
			...keep,
			all: (table) => keep.all(table),
			clear: () => keep.clear(),
			write: async (changes) => {
				if (kills < 100 && next() < 0.6) {
					kills++;
					throw new Error('killed');
				}
				await keep.write(changes);
			}
		});
		const train: Send = async (path, init) => {
			const answer = await fetch(app.url + path, init);
			if (next() < 0.3) throw new TypeError('the answer is lost');
			return answer;
		};
		const talks = known.slots.filter(({ kind }) => kind === 'talk').slice(-60);
		const phones = await Promise.all(
			Array.from({ length: 25 }, async (_, phone) => {
				const keep = memoryKeep();
				const secret = freshSecret();
				for (const nth of [0, 1]) {
					const { changes } = write(talks[phone * 2 + nth]!, secret);
					const made = changes.map((change) =>
						// Written down a while ago, in a place without a network.
						'put' in change && change.put === 'outbox'
							? { ...change, row: { ...change.row, order: change.row.order - 3_600_000 + nth } }
							: change
					);
					await keep.write(made);
				}
				return keep;
			})
		);
		for (let opening = 0; opening < 400; opening++) {
			const waiting = [];
			for (const keep of phones) if ((await keep.all('outbox')).length) waiting.push(keep);
			if (!waiting.length) break;
			for (const keep of waiting) await flush(dying(keep), train).catch(() => false);
		}
		const slips = (await Promise.all(phones.map((keep) => keep.all('slip')))).flat();
		expect(kills).toBe(100);
		expect(slips).toHaveLength(50);
		expect(slips.every(({ state, news }) => state === 'booked' && news === 'sure')).toBe(true);
		const db = new DatabaseSync(join(app.folder, 'trampoline.db'), { readOnly: true });
		const of = db.prepare("select count(*) as count from booking where secret_hash = ? and state = 'booked'");
		for (const secret of new Set(slips.map((slip) => slip.secret))) {
			expect(of.get(createHash('sha256').update(secret).digest('hex'))).toEqual({ count: 2 });
		}
		db.close();
	});

	it('of three wishes the first that is still free is booked, and the phone knows that it became another', async () => {
		const wishes = [freshSlot(), freshSlot(), freshSlot()] as [FreeSlot, FreeSlot, FreeSlot];
		for (const slot of wishes.slice(0, 2)) {
			const other = memoryKeep();
			await other.write(write(slot).changes);
			await send(other, []);
		}
		const keep = memoryKeep();
		const wish = { secret: freshSecret(), callMe: 'drie deuren', lang: 'nl', then: wishes.slice(1) };
		await keep.write(newTalk(wishes[0], known, wish)!.changes);
		await send(keep, ['lost on the way', 'answer lost']);
		const [slip] = await keep.all('slip');
		expect(slip).toMatchObject({ state: 'booked', news: 'other', booking: { slot: { id: wishes[2].id } } });
		expect(slip!.then).toBeUndefined();

		await keep.write(changeTalk(slip!, 'late'));
		await send(keep, ['answer lost']);
		expect((await keep.all('slip'))[0]!.booking.lateAt).toBeDefined();
	});

	it('a booking costs at most 2 kB, sent and answered; looking whether it still stands costs no body', async () => {
		const { changes, id } = write(freshSlot());
		const parcel = changes.flatMap((one) => ('put' in one && one.put === 'outbox' ? [one.row] : []))[0]!;
		const body = JSON.stringify(parcel.body);
		const headers = { 'content-type': 'application/json', 'accept-encoding': 'br' };
		const bytes = await new Promise<number>((resolve, reject) => {
			const ask = request(`${app.url}/api/bookings/${id}`, { method: 'PUT', headers }, (answer) => {
				let count = answer.rawHeaders.join(': ').length;
				answer.on('data', (part: Buffer) => (count += part.length));
				answer.on('end', () => resolve(count));
			});
			ask.on('error', reject).end(body);
		});
		console.log(`a booking: ${body.length} B sent, ${bytes} B answered with headers`);
		expect(body.length + bytes).toBeLessThanOrEqual(2_048);

		const authorization = `Bearer ${String(parcel.body['secret'])}`;
		const first = await fetch(`${app.url}/api/bookings/${id}`, { headers: { authorization } });
		const tag = first.headers.get('etag')!;
		const again = await fetch(`${app.url}/api/bookings/${id}`, { headers: { authorization, 'if-none-match': tag } });
		expect([first.status, again.status, await again.text()]).toEqual([200, 304, '']);
	});

	it('the picture of a door is asked for by its place, and once it is known it costs nothing', async () => {
		const place = known.places[0]!.id;
		expect((await fetch(`${app.url}/api/places/${place}/photo`)).status).toBe(404);
		const bytes = Buffer.from('RIFF....WEBPVP8 a small door');
		const db = new DatabaseSync(join(app.folder, 'trampoline.db'));
		db.exec('pragma busy_timeout = 5000');
		db.prepare('insert into photo values (?, ?, ?)').run('door-1', 'image/webp', bytes.toString('base64'));
		db.prepare('update place set door_photo = ? where id = ?').run('door-1', place);
		db.close();
		const answer = await fetch(`${app.url}/api/places/${place}/photo`);
		expect(answer.headers.get('content-type')).toBe('image/webp');
		expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
		const headers = { 'if-none-match': answer.headers.get('etag')! };
		expect((await fetch(`${app.url}/api/places/${place}/photo`, { headers })).status).toBe(304);
		const fresh = (await (await fetch(`${app.url}/api/slots?centre=sample`)).json()) as SlotsAnswer;
		expect(fresh.places.find(({ id }) => id === place)!.photo).toBe(true);
	});
});
