import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { book, cancelBooking, moveBooking, readBooking } from '../../src/lib/server/bookings';
import {
	addHours,
	addMoment,
	closeMoment,
	freeSlots,
	makeSlots,
	momentsOf,
	withdrawSlot
} from '../../src/lib/server/slots';
import { eachEngine, start, type TestHouse } from '../support/house';
import { from, sample, secret, wish } from '../support/people';

const later = (days: number) => new Date(Date.parse(start) + days * 86_400_000).toISOString();
const clients = 8;
/** As many steps as fit in this time; the seed is printed, and `SEED=…` runs the same steps again. */
const milliseconds = Number(process.env['MODEL_SECONDS'] ?? 9) * 1_000;

/** `STEPS=10000` counts steps instead of time: the long run of TRUST B4. */
const most = Number(process.env['STEPS'] ?? 0);
const long = { timeout: most ? 3_600_000 : milliseconds + 60_000 };

type Act = { client: number; verb: string; slot: number; friend: boolean };
const acts = fc.record({
	client: fc.nat(clients - 1),
	verb: fc.oneof(
		{ weight: 30, arbitrary: fc.constant('book') },
		{ weight: 20, arbitrary: fc.constantFrom('move', 'cancel') },
		{ weight: 4, arbitrary: fc.constantFrom('close', 'withdraw', 'away') },
		{ weight: 3, arbitrary: fc.constant('back') }
	),
	slot: fc.nat(7),
	friend: fc.boolean()
});

type Booked = { id: string; client: number; slot: string; state: 'booked' | 'cancelled' | 'withdrawn'; seats: 1 | 2 };

/** What the house should be, in plain arrays: one counsellor's open moments, who holds seats in them, and when she is away. */
class Model {
	readonly slots: Map<string, { seats: number; open: boolean; weekly: boolean }>;
	readonly away = new Set<string>();
	readonly bookings: Booked[] = [];

	constructor(slots: { id: string; seats: number; weekly: boolean }[]) {
		this.slots = new Map(slots.map(({ id, seats, weekly }) => [id, { seats, open: true, weekly }]));
	}

	held(slot: string): number {
		return this.bookings
			.filter((one) => one.slot === slot && one.state === 'booked')
			.reduce((sum, one) => sum + one.seats, 0);
	}
	/** Without an invite half of her open seats can be taken (TRUST 6). */
	full(): boolean {
		const open = [...this.slots.values()].filter((slot) => slot.open).reduce((sum, slot) => sum + slot.seats, 0);
		const taken = [...this.slots.keys()].reduce((sum, slot) => sum + this.held(slot), 0);
		return taken >= Math.max(Math.floor(open / 2), 1);
	}
	fits(slot: string, seats: number): boolean {
		const one = this.slots.get(slot)!;
		return one.open && this.held(slot) + seats <= one.seats;
	}
	book(booking: Booked): string {
		const mine = this.bookings.filter((one) => one.client === booking.client && one.state === 'booked');
		if (mine.length >= 2) return 'two-talks';
		if (!this.fits(booking.slot, booking.seats)) return 'slot-taken';
		if (this.full()) return 'slow-down';
		this.bookings.push(booking);
		return 'booked';
	}
	move(booking: Booked, slot: string): string {
		if (booking.slot === slot && booking.state === 'booked') return 'booked';
		if (booking.state === 'cancelled') return 'talk-cancelled';
		if (!this.fits(slot, booking.seats)) return 'slot-taken';
		Object.assign(booking, { slot, state: 'booked' });
		return 'booked';
	}
	close(slot: string): string {
		if (!this.slots.get(slot)!.open) return 'ok';
		if (this.held(slot)) return 'booked';
		this.shut(slot);
		return 'ok';
	}
	withdraw(slot: string): void {
		for (const one of this.bookings) if (one.slot === slot && one.state === 'booked') one.state = 'withdrawn';
		if (this.slots.get(slot)!.open) this.shut(slot);
	}
	shut(slot: string): void {
		const one = this.slots.get(slot)!;
		one.open = false;
		if (one.weekly) this.away.add(slot);
	}
	/** The moments made again: a booked one never moves, one that follows from the hours comes back. */
	remake(): void {
		for (const [id, slot] of this.slots) {
			if (!slot.weekly) continue;
			if (!this.away.has(id)) slot.open = true;
			else if (!this.held(id)) slot.open = false;
		}
	}
}

async function prepared(house: TestHouse) {
	const { sofie, place, centreId } = await sample(house);
	// A small house, so that many steps fit: one counsellor, two mornings of weekly hours.
	for (const table of ['slot_cell', 'slot', 'availability'] as const) await house.db.deleteFrom(table).execute();
	for (const weekday of [2, 5])
		await addHours(house, sofie, { weekday, from: '10:00', till: '11:00', minutes: 30, place });
	await makeSlots(house, sofie);
	const sofies = (await freeSlots(house, { centre: centreId, lang: 'nl' })).slots;
	const weekly = sofies.filter((slot) => slot.kind === 'talk').map((slot) => ({ id: slot.id, seats: 1, weekly: true }));
	const groups = [];
	for (const days of [5, 6]) {
		const group = { start: later(days + 0.8), end: later(days + 0.85), place, kind: 'group' as const, seats: 3 };
		const made = await addMoment(house, sofie, group);
		if (made.ok) groups.push({ id: made.value.id, seats: 3, weekly: false });
	}
	expect(groups).toHaveLength(2);
	const wanted = [...weekly.slice(0, 6), ...groups].map((slot) => slot.id);
	return {
		sofie,
		centreId,
		wanted,
		model: new Model([...weekly, ...groups]),
		spans: new Map(sofies.map((s) => [s.id, s]))
	};
}

const codeOf = (answer: { ok: boolean; error?: { code: string } }) => (answer.ok ? 'ok' : answer.error!.code);

describe('against a model (TRUST B4)', () => {
	eachEngine((open, engine) => {
		it(
			`every answer is the one that plain arrays give, for ${clients} clients, as many steps as fit`,
			long,
			async () => {
				const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
				const house = await open();
				const { sofie, centreId, wanted, model, spans } = await prepared(house);
				const secrets = Array.from({ length: clients }, secret);
				const said: Record<string, number> = {};
				const says = (what: string) => (said[what] = (said[what] ?? 0) + 1);

				const does = async ({ client, verb, slot: nth, friend }: Act): Promise<void> => {
					const slot = wanted[nth]!;
					const own = model.bookings.filter((one) => one.client === client);
					const mine = own.findLast((one) => one.state !== 'cancelled') ?? own.at(-1);
					if (verb === 'book') {
						const seats = friend ? 2 : 1;
						const id = crypto.randomUUID();
						const body = wish(slot, { secret: secrets[client], ...(friend ? { friend } : {}) });
						const answer = await book(house, id, body, from());
						const expected = model.book({ id, client, slot, state: 'booked', seats });
						expect(answer.ok ? 'booked' : answer.error.code).toBe(expected);
						says(`book: ${expected}`);
						return;
					}
					if (verb === 'move' && mine) {
						const answer = await moveBooking(house, mine.id, secrets[client]!, { slot });
						const expected = model.move(mine, slot);
						expect(answer.ok ? answer.value.state : answer.error.code).toBe(expected);
						if (answer.ok) expect(answer.value.slot.id).toBe(slot);
						says(`move: ${expected}`);
					}
					if (verb === 'cancel' && mine) {
						const answer = await cancelBooking(house, mine.id, secrets[client]!);
						expect(answer.ok && answer.value.state).toBe('cancelled');
						mine.state = 'cancelled';
						says('cancel');
					}
					if (verb === 'close') {
						const expected = model.close(slot);
						expect(codeOf(await closeMoment(house, sofie, slot))).toBe(expected);
						says(`close: ${expected}`);
					}
					if (verb === 'withdraw') {
						await withdrawSlot(house, sofie, slot);
						model.withdraw(slot);
						says('withdraw');
					}
					if (verb === 'away' || verb === 'back') {
						const span = spans.get(slot);
						if (verb === 'back') {
							await house.db.deleteFrom('absence').execute();
							model.away.clear();
						} else if (span) {
							const away = { id: crypto.randomUUID(), centre_id: centreId, staff_id: sofie };
							await house.db
								.insertInto('absence')
								.values({ ...away, start_at: span.start, end_at: span.end })
								.execute();
							model.away.add(slot);
						}
						await makeSlots(house, sofie);
						model.remake();
						says(verb);
					}
				};

				const compare = async () => {
					const rows = await house.db.selectFrom('booking').selectAll().execute();
					for (const one of model.bookings) {
						const held = rows.filter((row) => row.id === one.id || row.friend_of === one.id);
						expect(held.map((row) => `${row.slot_id} ${row.state}`)).toEqual(
							Array<string>(one.seats).fill(`${one.slot} ${one.state}`)
						);
					}
					expect(rows).toHaveLength(model.bookings.reduce((sum, one) => sum + one.seats, 0));
					const moments = await momentsOf(house, sofie, start, later(60));
					for (const [id, slot] of model.slots) {
						const moment = moments.find((one) => one.id === id);
						expect(moment?.open ?? false, id).toBe(slot.open);
						expect(moment?.booked ?? 0, id).toBe(model.held(id));
					}
				};

				const end = Date.now() + milliseconds;
				let steps = 0;
				for (let round = 0; round < 6 || (most ? steps < most : Date.now() < end); round++) {
					for (const act of fc.sample(acts, { seed: seed + round, numRuns: 60 })) {
						try {
							await does(act);
						} catch (error) {
							throw new Error(`step ${steps}, SEED=${seed}: ${JSON.stringify(act)}`, { cause: error });
						}
						steps++;
					}
					await compare();
				}
				console.log(`${engine}: ${steps} steps, SEED=${seed}, ${JSON.stringify(said)}`);
				for (const what of ['book: booked', 'book: slot-taken', 'move: booked', 'cancel', 'withdraw', 'back'])
					expect(said[what], `${what} never came by`).toBeGreaterThan(0);
			}
		);

		it('all at once: what was answered is what stands, no seat is held twice, no friend is alone', async () => {
			const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
			const house = await open();
			const { sofie, wanted, model } = await prepared(house);
			const phones = Array.from({ length: clients }, () => ({ secret: secret(), id: '' }));
			const end = Date.now() + milliseconds / 3;
			let steps = 0;
			for (let round = 0; round < 6 || Date.now() < end; round++) {
				const chosen = fc.sample(acts, { seed: seed + round, numRuns: clients });
				const withdrawn = new Set<string>();
				const answers = await Promise.all(
					chosen.map(async ({ verb, slot: nth, friend }, client) => {
						const slot = wanted[nth]!;
						const me = phones[client]!;
						if (verb === 'withdraw' || verb === 'close') {
							withdrawn.add(slot);
							await withdrawSlot(house, sofie, slot);
							return null;
						}
						if (verb === 'away' || verb === 'back') {
							if (verb === 'back') await house.db.deleteFrom('absence').execute();
							await makeSlots(house, sofie);
							return null;
						}
						if (verb === 'move' && me.id) return moveBooking(house, me.id, me.secret, { slot });
						if (verb === 'cancel' && me.id) return cancelBooking(house, me.id, me.secret);
						const id = crypto.randomUUID();
						const body = wish(slot, { secret: me.secret, ...(friend ? { friend } : {}) });
						const booked = await book(house, id, body, from());
						if (!booked.ok) return null;
						me.id = id;
						return { ok: true as const, value: booked.value.booking };
					})
				);
				steps += chosen.length;
				for (const answer of answers) {
					if (!answer?.ok) continue;
					const me = phones.find((phone) => phone.id === answer.value.id)!;
					const now = (await readBooking(house, me.id, me.secret))!;
					const taken = now.state === 'withdrawn' && withdrawn.has(now.slot.id);
					if (!taken) expect(`${now.slot.id} ${now.state}`).toBe(`${answer.value.slot.id} ${answer.value.state}`);
				}
				const rows = await house.db
					.selectFrom('booking')
					.innerJoin('slot', 'slot.id', 'booking.slot_id')
					.select(['booking.id', 'friend_of', 'slot_id', 'seat', 'seats', 'open', 'state'])
					.execute();
				const held = rows.filter((row) => row.state === 'booked');
				const seen = `SEED=${seed}, round ${round}`;
				expect(new Set(held.map((row) => `${row.slot_id} ${row.seat}`)).size, seen).toBe(held.length);
				expect(
					held.every((row) => row.seat <= row.seats && row.open === 1),
					seen
				).toBe(true);
				for (const row of rows.filter((one) => one.friend_of)) {
					const other = rows.find((one) => one.id === row.friend_of)!;
					expect(`${row.slot_id} ${row.state}`, seen).toBe(`${other.slot_id} ${other.state}`);
				}
			}
			expect(model.slots.size).toBeGreaterThan(wanted.length);
			console.log(`${engine}: ${steps} acts of ${clients} at once, SEED=${seed}`);
		});
	});
});
