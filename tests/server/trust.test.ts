import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { book, cancelBooking, eraseOld, moveBooking, readBooking } from '../../src/lib/server/bookings';
import { createInvite, openInvite } from '../../src/lib/server/invites';
import { DatabaseInUse, openHouse, type House } from '../../src/lib/server/db';
import {
	addHours,
	addMoment,
	closeMoment,
	freeSlots,
	makeSlots,
	momentsOf,
	removeHours
} from '../../src/lib/server/slots';
import { eachEngine, start, type TestHouse } from '../support/house';
import { from, sample, secret, wish } from '../support/people';

const uuid = () => crypto.randomUUID();
const later = (days: number, instant = start) => new Date(Date.parse(instant) + days * 86_400_000).toISOString();

/** Everything the database holds: every row of every table, and for the embedded one the bytes of its files too. */
async function dump(house: TestHouse): Promise<string> {
	const tables = await house.db.introspection.getTables();
	const rows = await Promise.all(tables.map(({ name }) => sql`select * from ${sql.table(name)}`.execute(house.db)));
	const folder = house.engine === 'sqlite' ? await folderOf(house) : null;
	const files = folder ? readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1')) : [];
	return [...rows.map(({ rows }) => JSON.stringify(rows)), ...files].join('\n');
}

async function folderOf(house: House): Promise<string> {
	const { rows } = await sql<{ file: string }>`pragma database_list`.execute(house.db);
	return join(rows[0]!.file, '..');
}

describe('what is erased is gone', () => {
	eachEngine((open, engine) => {
		it('from every table, and from the bytes of the files; 1 day earlier it is still there', async () => {
			const house = await open();
			const { sofies, sofie } = await sample(house);
			const made = await createInvite(house, sofie);
			const body = wish(sofies[0]!.id, {
				callMe: 'canary-name',
				message: 'canary-message',
				...(made.ok ? { invite: made.value.code } : {})
			});
			const id = uuid();
			await book(house, id, body, { address: '203.0.113.200' });
			const hashes = await house.db
				.selectFrom('booking')
				.select(['secret_hash', 'body_hash'])
				.executeTakeFirstOrThrow();
			const before = await dump(house);
			for (const trace of ['canary-name', 'canary-message', hashes.secret_hash]) expect(before).toContain(trace);
			for (const never of [body.secret, '203.0.113.200']) expect(before).not.toContain(never);

			house.setNow(later(13, sofies[0]!.end));
			expect(await eraseOld(house)).toBe(0);
			house.setNow(later(14.01, sofies[0]!.end));
			expect(await eraseOld(house)).toBe(1);
			const after = await dump(house);
			for (const trace of ['canary-name', 'canary-message', hashes.secret_hash, hashes.body_hash]) {
				expect(after).not.toContain(trace);
			}
			expect(await readBooking(house, id, body.secret)).toBeNull();
			expect(await eraseOld(house)).toBe(0);
			const beat = await house.db.selectFrom('job').select('ran_at').where('name', '=', 'erase').executeTakeFirst();
			expect(beat?.ran_at).toBe(house.now());
		});

		it('after the days a centre chose, between 2 and 30', async () => {
			const house = await open();
			const { sofies, centreId } = await sample(house);
			const days = (count: number) =>
				house.db.updateTable('centre').set({ keep_days: count }).where('id', '=', centreId).execute();
			await expect(days(31)).rejects.toThrow();
			await days(2);
			await book(house, uuid(), wish(sofies[0]!.id), from());
			house.setNow(later(2.01, sofies[0]!.end));
			expect(await eraseOld(house)).toBe(1);
			expect(engine).toBe(house.engine);
		});
	});
});

describe('moments', () => {
	eachEngine((open) => {
		it('a weekly moment that a counsellor closed stays closed when the moments are made again', async () => {
			const house = await open();
			const { sofies, sofie, centreId } = await sample(house);
			const slot = sofies.find((one) => one.kind === 'talk')!;
			expect((await closeMoment(house, sofie, slot.id)).ok).toBe(true);
			await makeSlots(house, sofie);
			const { slots } = await freeSlots(house, { centre: centreId, lang: 'nl' });
			expect(slots.map((one) => one.id)).not.toContain(slot.id);
			const own = { start: slot.start, end: slot.end, place: slot.place, kind: 'talk' as const, seats: 1 };
			expect((await addMoment(house, sofie, own)).ok).toBe(true);
		});

		it('a moment that was booked and cancelled goes with its hours, and comes back with the counsellor', async () => {
			const house = await open();
			const { sofies, sofie, centreId } = await sample(house);
			const slot = sofies[0]!;
			const body = wish(slot.id);
			const id = uuid();
			await book(house, id, body, from());
			await cancelBooking(house, id, body.secret);
			const free = async () => (await freeSlots(house, { centre: centreId, lang: 'nl' })).slots.map((one) => one.id);
			expect(await free()).toContain(slot.id);
			await house.db
				.insertInto('absence')
				.values({ id: 'away', centre_id: centreId, staff_id: sofie, start_at: slot.start, end_at: slot.end })
				.execute();
			await makeSlots(house, sofie);
			expect(await free()).not.toContain(slot.id);
			expect(await readBooking(house, id, body.secret)).toMatchObject({ state: 'cancelled', slot: { id: slot.id } });
			await house.db.deleteFrom('absence').execute();
			await makeSlots(house, sofie);
			expect(await free()).toContain(slot.id);
		});

		it('made by several processes at once, they are there once', async () => {
			const house = await open();
			const { sofie, place } = await sample(house);
			await addHours(house, sofie, { weekday: 7, from: '09:00', till: '12:00', minutes: 30, place });
			await Promise.all(Array.from({ length: 8 }, () => makeSlots(house, sofie)));
			const moments = await momentsOf(house, sofie, start, later(56));
			expect(new Set(moments.map((one) => one.start)).size).toBe(moments.length);
		});

		it('closing one while somebody books it: either it is closed or it is booked, never both', async () => {
			const house = await open();
			const { sofies, sofie } = await sample(house);
			for (const slot of sofies.slice(0, 12)) {
				const [closed, booked] = await Promise.all([
					closeMoment(house, sofie, slot.id),
					book(house, uuid(), wish(slot.id), from())
				]);
				expect([closed.ok, booked.ok].filter(Boolean)).toHaveLength(1);
			}
		});

		it('more than eight weeks ahead are not shown, and a leap day has its own', async () => {
			const house = await open();
			house.setNow('2028-02-20T08:00:00.000Z');
			const { sofie, centreId, place } = await sample(house);
			const far = {
				start: later(70, house.now()),
				end: later(70.04, house.now()),
				place,
				kind: 'group' as const,
				seats: 4
			};
			await addMoment(house, sofie, far);
			await addHours(house, sofie, { weekday: 2, from: '08:00', till: '09:00', minutes: 30, place });
			await makeSlots(house, sofie);
			const { slots } = await freeSlots(house, { centre: centreId, lang: 'nl' });
			expect(slots.some((slot) => slot.start === far.start)).toBe(false);
			expect(slots.map((slot) => slot.start)).toContain('2028-02-29T07:00:00.000Z');
		});

		it('hours of somebody else are not removed, a place of nobody is refused', async () => {
			const house = await open();
			const { sofie, counsellorIds } = await sample(house);
			const hours = (await house.db.selectFrom('availability').selectAll().where('staff_id', '=', sofie).execute())[0]!;
			await removeHours(house, counsellorIds[1]!, hours.id);
			expect(await house.db.selectFrom('availability').selectAll().where('id', '=', hours.id).execute()).toHaveLength(
				1
			);
			const odd = { start: later(3), end: later(3.02), place: 'nowhere', kind: 'talk' as const, seats: 1 };
			expect(await addMoment(house, sofie, odd)).toMatchObject({ ok: false, error: { code: 'no-such-place' } });
		});
	});
});

describe('a kept place', () => {
	eachEngine((open) => {
		it('is kept for one invite, however many are made at once', async () => {
			const house = await open();
			const { sofies, sofie } = await sample(house);
			const made = await Promise.all(
				Array.from({ length: 6 }, () => createInvite(house, sofie, { keep: sofies[0]!.id }))
			);
			expect(made.filter((one) => one.ok)).toHaveLength(1);
		});

		it('is only of one’s own moments, and is free again after a week', async () => {
			const house = await open();
			const { sofies, sofie, counsellorIds, centreId } = await sample(house);
			const slot = sofies.find((one) => one.start > later(8))!;
			expect(await createInvite(house, counsellorIds[1]!, { keep: slot.id })).toMatchObject({ ok: false });
			const made = await createInvite(house, sofie, { keep: slot.id });
			const code = made.ok ? made.value.code : '';
			house.setNow(later(7.01));
			expect((await freeSlots(house, { centre: centreId, lang: 'nl' })).slots.map((one) => one.id)).toContain(slot.id);
			expect(await openInvite(house, code, 'nl')).toMatchObject({ ok: true, value: { kept: null } });
		});

		it('opening a link a hundred times uses nothing up', async () => {
			const house = await open();
			const { sofies, sofie } = await sample(house);
			const made = await createInvite(house, sofie, { keep: sofies[0]!.id });
			const code = made.ok ? made.value.code : '';
			for (let time = 0; time < 100; time++) await openInvite(house, code, 'fr');
			expect((await book(house, uuid(), wish(sofies[0]!.id, { invite: code }), from())).ok).toBe(true);
		});
	});
});

describe('whatever order people act in', () => {
	eachEngine((open, engine) => {
		const runs = engine === 'sqlite' ? 25 : 8;
		it(`no seat is doubled and no answer is wrong (${runs} random interleavings of 8 phones)`, async () => {
			const act = fc.record({
				phone: fc.nat(7),
				verb: fc.constantFrom('book', 'move', 'cancel', 'close', 'remake'),
				slot: fc.nat(5)
			});
			await fc.assert(
				fc.asyncProperty(fc.array(act, { minLength: 20, maxLength: 60 }), async (acts) => {
					const house = await open();
					const { sofies, sofie } = await sample(house);
					const wanted = sofies.slice(0, 6).map((slot) => slot.id);
					const phones = Array.from({ length: 8 }, () => ({ secret: secret(), ids: [] as string[] }));
					const does = async ({ phone, verb, slot }: (typeof acts)[number]) => {
						const me = phones[phone]!;
						const id = me.ids.at(-1) ?? uuid();
						if (verb === 'close') return closeMoment(house, sofie, wanted[slot]!);
						if (verb === 'remake') return makeSlots(house, sofie);
						if (verb === 'move') return moveBooking(house, id, me.secret, { slot: wanted[slot]! });
						if (verb === 'cancel') return cancelBooking(house, id, me.secret);
						const fresh = uuid();
						const booked = await book(house, fresh, wish(wanted[slot]!, { secret: me.secret }), from());
						if (booked.ok) me.ids.push(fresh);
					};
					for (let at = 0; at < acts.length; at += 8) await Promise.all(acts.slice(at, at + 8).map(does));

					const rows = await house.db
						.selectFrom('booking')
						.innerJoin('slot', 'slot.id', 'booking.slot_id')
						.select(['booking.id', 'slot_id', 'seat', 'seats', 'secret_hash', 'open'])
						.where('state', '=', 'booked')
						.execute();
					expect(new Set(rows.map((row) => `${row.slot_id} ${row.seat}`)).size).toBe(rows.length);
					expect(rows.every((row) => row.seat <= row.seats && row.open === 1)).toBe(true);
					for (const { secret_hash } of rows) {
						expect(rows.filter((row) => row.secret_hash === secret_hash).length).toBeLessThanOrEqual(2);
					}
					for (const me of phones) {
						for (const id of me.ids) expect(await readBooking(house, id, me.secret)).not.toBeNull();
					}
				}),
				{ numRuns: runs }
			);
		});
	});
});

describe('the data folder', () => {
	it('is held by one process: the second is refused at once and hears who holds it', async () => {
		const { mkdtempSync } = await import('node:fs');
		const { tmpdir } = await import('node:os');
		const folder = mkdtempSync(join(tmpdir(), 'trampoline-'));
		const first = await openHouse({ folder });
		const before = Date.now();
		const second = await openHouse({ folder }).catch((error: unknown) => error);
		expect(second).toBeInstanceOf(DatabaseInUse);
		expect((second as Error).message).toContain(`process ${process.pid}`);
		expect(Date.now() - before).toBeLessThan(1_000);
		await first.close();
		const again = await openHouse({ folder });
		await again.close();
	});
});
