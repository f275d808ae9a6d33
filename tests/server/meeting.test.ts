import { describe, expect, it } from 'vitest';
import {
	book,
	cancelBooking,
	eraseOld,
	moveBooking,
	readBooking,
	sayLate,
	whoComes
} from '../../src/lib/server/bookings';
import { addMoment, freeSlots, makeSlots, withdrawSlot } from '../../src/lib/server/slots';
import type { House } from '../../src/lib/server/db';
import { eachEngine, start } from '../support/house';
import { from, sample, wish } from '../support/people';

const uuid = () => crypto.randomUUID();
const later = (days: number, instant = start) => new Date(Date.parse(instant) + days * 86_400_000).toISOString();
const far = '2027-12-01T00:00:00.000Z';
const slotsOf = (house: House) =>
	house.db.selectFrom('booking').select(['id', 'seat', 'state', 'friend_of', 'slot_id']).orderBy('seat').execute();

/** A group of three seats, and one of two, with Sofie, at hours she keeps no others. */
async function groups(house: House, sofie: string, place: string) {
	const group = async (days: number, seats: number) => {
		const made = await addMoment(house, sofie, {
			...{ start: later(days), end: later(days + 1 / 24), place, kind: 'group', seats },
			title: { nl: 'Samen koken', en: 'Cooking together' },
			details: { happens: { nl: 'We koken.', en: 'We cook.' }, food: { nl: 'Soep' }, watch: true }
		});
		if (!made.ok) throw new Error(made.error.code);
		return made.value.id;
	};
	return { three: await group(5, 3), two: await group(6, 2) };
}

describe('a friend comes too', () => {
	eachEngine((open) => {
		it('two seats in one go, and none when there is only one', async () => {
			const house = await open();
			const { sofie, place, centreId } = await sample(house);
			const { three } = await groups(house, sofie, place);
			const first = await book(house, uuid(), wish(three, { friend: true }), from());
			expect(first).toMatchObject({ ok: true, value: { booking: { friend: true, state: 'booked' } } });
			expect((await slotsOf(house)).map((row) => row.seat)).toEqual([1, 2]);
			const left = (await freeSlots(house, { centre: centreId, lang: 'nl' })).slots.find(({ id }) => id === three);
			expect(left).toMatchObject({ seatsLeft: 1, details: { happens: 'We koken.', food: 'Soep', watch: true } });
			const second = await book(house, uuid(), wish(three, { friend: true }), from());
			expect(second).toMatchObject({ ok: false, error: { code: 'slot-taken' } });
			const near = second.ok || second.error.code !== 'slot-taken' ? [] : second.error.nearest;
			expect(near.every((slot) => slot.seatsLeft >= 2)).toBe(true);
			expect(await slotsOf(house)).toHaveLength(2);
			expect((await book(house, uuid(), wish(three), from())).ok).toBe(true);
		});

		it('sent twice at once it is still two seats, and many pairs at once fill a group without one too many', async () => {
			const house = await open();
			const { sofie, place } = await sample(house);
			const { three } = await groups(house, sofie, place);
			const id = uuid();
			const body = wish(three, { friend: true });
			const answers = await Promise.all(Array.from({ length: 4 }, () => book(house, id, body, from())));
			expect(answers.every((one) => one.ok)).toBe(true);
			const others = await Promise.all(
				Array.from({ length: 6 }, () => book(house, uuid(), wish(three, { friend: true }), from()))
			);
			expect(others.filter((one) => one.ok)).toHaveLength(0);
			expect(await slotsOf(house)).toHaveLength(2);
		});

		it('moves with them, both or none, and goes with them', async () => {
			const house = await open();
			const { sofie, place } = await sample(house);
			const { three, two } = await groups(house, sofie, place);
			const body = wish(three, { friend: true });
			const id = uuid();
			await book(house, id, body, from());
			const other = wish(two);
			const otherId = uuid();
			await book(house, otherId, other, from());
			expect((await moveBooking(house, id, body.secret, { slot: two })).ok).toBe(false);
			expect((await slotsOf(house)).filter((row) => row.slot_id === three)).toHaveLength(2);
			await cancelBooking(house, otherId, other.secret);
			expect((await moveBooking(house, id, body.secret, { slot: two })).ok).toBe(true);
			expect((await slotsOf(house)).filter((row) => row.slot_id === two && row.state === 'booked')).toHaveLength(2);
			await cancelBooking(house, id, body.secret);
			expect((await slotsOf(house)).filter((row) => row.state === 'booked')).toEqual([]);
			expect((await book(house, uuid(), wish(two, { friend: true }), from())).ok).toBe(true);
		});

		it('is a seat and no person: the desk sees one who brings a friend', async () => {
			const house = await open();
			const { sofie, place } = await sample(house);
			const { three } = await groups(house, sofie, place);
			await book(house, uuid(), wish(three, { friend: true, tenMinutes: true, talkIn: 'ar' }), from());
			const coming = await whoComes(house, sofie, start, far);
			expect(coming).toMatchObject([{ callMe: 'blauwe fiets', friend: true, tenMinutes: true, talkIn: 'ar' }]);
		});
	});
});

describe('a group that is full', () => {
	eachEngine((open) => {
		it('is named apart, so that one can be told; with a seat free it is a moment like any other; a taken talk is nobody’s business', async () => {
			const house = await open();
			const { sofie, place, centreId, sofies } = await sample(house);
			const { two } = await groups(house, sofie, place);
			const asked = () => freeSlots(house, { centre: centreId, lang: 'nl' });
			expect((await asked()).full).toBeUndefined();
			const id = uuid();
			const body = wish(two, { friend: true });
			await book(house, id, body, from());
			await book(house, uuid(), wish(sofies.find(({ kind }) => kind === 'talk')!.id), from());
			const { slots, full } = await asked();
			expect(slots.some((slot) => slot.id === two)).toBe(false);
			expect(full).toMatchObject([{ id: two, kind: 'group', seatsLeft: 0, title: 'Samen koken' }]);
			await cancelBooking(house, id, body.secret);
			expect((await asked()).full).toBeUndefined();
			expect((await asked()).slots.find((slot) => slot.id === two)).toMatchObject({ seatsLeft: 2 });
		});
	});
});

describe('a moment that the counsellor takes back', () => {
	eachEngine((open) => {
		it('waits for a new one: three nearest, the same person and kind first; picking one books it', async () => {
			const house = await open();
			const { sofies, sofie, centreId } = await sample(house);
			const slot = sofies.find((one) => one.kind === 'talk')!;
			const id = uuid();
			const body = wish(slot.id);
			await book(house, id, body, from());
			const taken = await withdrawSlot(house, sofie, slot.id);
			expect(taken).toEqual({ ok: true, value: { bookings: [id] } });
			expect(await withdrawSlot(house, sofie, slot.id)).toEqual(taken);

			const read = (await readBooking(house, id, body.secret))!;
			expect(read).toMatchObject({ state: 'withdrawn', callMe: 'blauwe fiets', slot: { id: slot.id } });
			expect(read.nearest).toHaveLength(3);
			expect(read.nearest!.every((one) => one.counsellor === sofie && one.kind === 'talk')).toBe(true);
			expect(read.people!.map((one) => one.firstName)).toEqual(['Sofie']);
			expect(await whoComes(house, sofie, start, far)).toEqual([]);
			await makeSlots(house, sofie);
			const free = (await freeSlots(house, { centre: centreId, lang: 'nl' })).slots;
			expect(free.map((one) => one.id)).not.toContain(slot.id);

			// Also when the first time has passed: it was not theirs to keep.
			house.setNow(later(0.1, slot.end));
			const fresh = (await readBooking(house, id, body.secret))!.nearest![0]!;
			const moved = await moveBooking(house, id, body.secret, { slot: fresh.id });
			expect(moved).toMatchObject({ ok: true, value: { state: 'booked', slot: { id: fresh.id } } });
			expect(moved.ok && 'nearest' in moved.value).toBe(false);
		});

		it('can be ended in one tap as well, and is never another counsellor’s or one that is over', async () => {
			const house = await open();
			const { sofies, sofie, counsellorIds } = await sample(house);
			const slot = sofies[0]!;
			const id = uuid();
			const body = wish(slot.id);
			await book(house, id, body, from());
			expect(await withdrawSlot(house, counsellorIds[1]!, slot.id)).toMatchObject({ error: { code: 'not-found' } });
			await withdrawSlot(house, sofie, slot.id);
			expect(await cancelBooking(house, id, body.secret)).toMatchObject({ ok: true, value: { state: 'cancelled' } });
			house.setNow(sofies[1]!.end);
			expect(await withdrawSlot(house, sofie, sofies[1]!.id)).toMatchObject({ error: { code: 'over' } });
		});

		it('tells everybody of a group, friends with them, while somebody still books', async () => {
			const house = await open();
			const { sofie, place } = await sample(house);
			const { three } = await groups(house, sofie, place);
			const pair = uuid();
			await book(house, pair, wish(three, { friend: true }), from());
			const late = uuid();
			const [taken, booked] = await Promise.all([
				withdrawSlot(house, sofie, three),
				book(house, late, wish(three), from())
			]);
			expect(taken.ok && taken.value.bookings).toEqual(booked.ok ? [pair, late] : [pair]);
			expect((await slotsOf(house)).every((row) => row.state === 'withdrawn')).toBe(true);
		});

		it('keeps its words until the usual day, then they are gone', async () => {
			const house = await open();
			const { sofies, sofie } = await sample(house);
			const slot = sofies[0]!;
			const id = uuid();
			const body = wish(slot.id, { callMe: 'canary-name', talkIn: 'ti', tenMinutes: true });
			await book(house, id, body, from());
			await sayLate(house, id, body.secret);
			await withdrawSlot(house, sofie, slot.id);
			house.setNow(later(13, slot.end));
			await eraseOld(house);
			expect(await readBooking(house, id, body.secret)).not.toBeNull();
			house.setNow(later(14.01, slot.end));
			await eraseOld(house);
			const row = await house.db.selectFrom('booking').selectAll().executeTakeFirstOrThrow();
			expect(row).toMatchObject({ call_me: null, language_wish: null, ten_minutes: 0, late_at: null, secret_hash: '' });
		});
	});
});

describe('I am late', () => {
	eachEngine((open) => {
		it('can be said until the talk is over, is seen by the counsellor, and goes with a move', async () => {
			const house = await open();
			const { sofies, sofie } = await sample(house);
			const [slot, other] = sofies as [(typeof sofies)[0], (typeof sofies)[0]];
			const id = uuid();
			const body = wish(slot.id);
			await book(house, id, body, from());
			house.setNow(later(-0.01, slot.start));
			const said = await sayLate(house, id, body.secret);
			expect(said).toMatchObject({ ok: true, value: { lateAt: house.now() } });
			house.setNow(slot.start);
			expect(await sayLate(house, id, body.secret)).toEqual(said);
			expect((await whoComes(house, sofie, start, far))[0]).toMatchObject({ lateAt: later(-0.01, slot.start) });
			house.setNow(later(-0.001, slot.start));
			await moveBooking(house, id, body.secret, { slot: other.id });
			expect((await readBooking(house, id, body.secret))!.lateAt).toBeUndefined();
			house.setNow(other.end);
			expect(await sayLate(house, id, body.secret)).toMatchObject({ error: { code: 'talk-started' } });
			expect(await sayLate(house, id, wish(slot.id).secret)).toMatchObject({ error: { code: 'not-found' } });
		});

		it('is not for a talk that was ended', async () => {
			const house = await open();
			const { sofies } = await sample(house);
			const id = uuid();
			const body = wish(sofies[0]!.id);
			await book(house, id, body, from());
			await cancelBooking(house, id, body.secret);
			expect(await sayLate(house, id, body.secret)).toMatchObject({ error: { code: 'talk-cancelled' } });
		});
	});
});

describe('third and fourth time', () => {
	eachEngine((open) => {
		it('cancelling and booking again gives the same answer each time, and nothing in the house counts it', async () => {
			const house = await open();
			const { sofies } = await sample(house);
			const body = wish(sofies[0]!.id);
			const answers: string[] = [];
			for (let time = 0; time < 4; time++) {
				const id = uuid();
				const booked = await book(house, id, body, from());
				const gone = await cancelBooking(house, id, body.secret);
				answers.push(JSON.stringify([booked, gone]).replaceAll(id, 'id'));
			}
			expect(new Set(answers).size).toBe(1);
		});
	});
});
