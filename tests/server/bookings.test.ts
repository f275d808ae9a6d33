import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
	book,
	cancelBooking,
	eraseOld,
	markMet,
	moveBooking,
	readBooking,
	whoComes
} from '../../src/lib/server/bookings';
import { makeSampleCentre } from '../../src/lib/server/sample';
import { createInvite, openInvite, revokeInvite } from '../../src/lib/server/invites';
import { addMoment, freeSlots } from '../../src/lib/server/slots';
import { eachEngine, start, type TestHouse } from '../support/house';

const secret = () => randomBytes(32).toString('base64url');
let address = 0;
/** Every call comes from another address, so that the limit per address is only met where it is meant. */
const from = () => ({ address: `10.${++address >> 16}.${(address >> 8) & 255}.${address & 255}` });
const wish = (slot: string, more: object = {}) => ({
	slot,
	callMe: 'blauwe fiets',
	lang: 'nl',
	secret: secret(),
	...more
});

async function centre(house: TestHouse) {
	const made = await makeSampleCentre(house);
	const free = await freeSlots(house, { centre: made.centreId, lang: 'nl' });
	const sofies = free.slots.filter((slot) => slot.counsellor === made.coordinatorId);
	return { ...made, slots: free.slots, sofies, sofie: made.coordinatorId };
}

describe('booking a talk', () => {
	eachEngine((open) => {
		it('a young person books a free moment with one word', async () => {
			const house = await open();
			const { slots } = await centre(house);
			const booked = await book(house, crypto.randomUUID(), wish(slots[0]!.id), from());
			expect(booked).toMatchObject({ ok: true, value: { fresh: true, booking: { callMe: 'blauwe fiets' } } });
		});

		it('the same id with the same words gives the same answer and one seat', async () => {
			const house = await open();
			const { slots } = await centre(house);
			const id = crypto.randomUUID();
			const body = wish(slots[0]!.id);
			const answers = await Promise.all(Array.from({ length: 20 }, () => book(house, id, body, from())));
			expect(answers.every((answer) => answer.ok)).toBe(true);
			expect(answers.filter((answer) => answer.ok && answer.value.fresh)).toHaveLength(1);
			const rows = await house.db.selectFrom('booking').select('id').execute();
			expect(rows).toHaveLength(1);
		});

		it('the same id with other words is refused and nothing is written', async () => {
			const house = await open();
			const { slots } = await centre(house);
			const id = crypto.randomUUID();
			await book(house, id, wish(slots[0]!.id), from());
			const other = await book(house, id, wish(slots[1]!.id), from());
			expect(other).toMatchObject({ ok: false, error: { code: 'id-reused' } });
			expect(await house.db.selectFrom('booking').select('id').execute()).toHaveLength(1);
		});

		it('two hundred people at once on one seat: one gets it, the others hear three nearest moments', async () => {
			const house = await open();
			const { sofies } = await centre(house);
			const answers = await Promise.all(
				Array.from({ length: 200 }, () => book(house, crypto.randomUUID(), wish(sofies[0]!.id), from()))
			);
			expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
			const refused = answers.filter((answer) => !answer.ok && answer.error.code === 'slot-taken');
			expect(refused.length).toBeGreaterThan(0);
			for (const answer of refused) expect(answer).toMatchObject({ error: { nearest: { length: 3 } } });
		});

		it('a group of three seats takes three people, never four', async () => {
			const house = await open();
			const { sofie } = await centre(house);
			const place = (await house.db.selectFrom('place').select('id').executeTakeFirstOrThrow()).id;
			const group = await addMoment(house, sofie, {
				start: '2026-12-12T18:00:00.000Z',
				end: '2026-12-12T20:00:00.000Z',
				place,
				kind: 'group',
				seats: 3
			});
			expect(group.ok).toBe(true);
			const slot = group.ok ? group.value.id : '';
			const answers = await Promise.all(
				Array.from({ length: 30 }, () => book(house, crypto.randomUUID(), wish(slot), from()))
			);
			expect(answers.filter((answer) => answer.ok)).toHaveLength(3);
		});

		it('the first free of three wishes is taken', async () => {
			const house = await open();
			const { sofies } = await centre(house);
			await book(house, crypto.randomUUID(), wish(sofies[0]!.id), from());
			const body = wish(sofies[0]!.id, { then: [sofies[1]!.id, sofies[2]!.id] });
			const booked = await book(house, crypto.randomUUID(), body, from());
			expect(booked).toMatchObject({ ok: true, value: { booking: { slot: { id: sofies[1]!.id } } } });
		});

		it('unknown fields and empty names are refused by name, without echoing what was sent', async () => {
			const house = await open();
			const { slots } = await centre(house);
			const odd = await book(house, crypto.randomUUID(), wish(slots[0]!.id, { birthday: '2001-01-01' }), from());
			expect(odd).toEqual({ ok: false, error: { code: 'bad-request', fields: ['birthday'] } });
			const empty = await book(house, crypto.randomUUID(), wish(slots[0]!.id, { callMe: '  ' }), from());
			expect(empty).toMatchObject({ ok: false, error: { code: 'bad-request', fields: ['callMe'] } });
		});

		it('one phone holds at most two talks ahead, and hears a number to call', async () => {
			const house = await open();
			const { sofies } = await centre(house);
			const mine = secret();
			for (const slot of sofies.slice(0, 2)) {
				expect((await book(house, crypto.randomUUID(), wish(slot.id, { secret: mine }), from())).ok).toBe(true);
			}
			const third = await book(house, crypto.randomUUID(), wish(sofies[2]!.id, { secret: mine }), from());
			expect(third).toMatchObject({ ok: false, error: { code: 'two-talks', phone: '02 123 45 67' } });
		});
	});
});

describe('moving and stopping', () => {
	eachEngine((open) => {
		it('a young person can move a talk until it starts, and the old moment is free again', async () => {
			const house = await open();
			const { sofies, centreId } = await centre(house);
			const id = crypto.randomUUID();
			const body = wish(sofies[0]!.id);
			await book(house, id, body, from());
			const moved = await moveBooking(house, id, body.secret, { slot: sofies[1]!.id });
			expect(moved).toMatchObject({ ok: true, value: { slot: { id: sofies[1]!.id } } });
			expect(await moveBooking(house, id, body.secret, { slot: sofies[1]!.id })).toEqual(moved);
			const free = await freeSlots(house, { centre: centreId, lang: 'nl' });
			expect(free.slots.map((slot) => slot.id)).toContain(sofies[0]!.id);
			house.setNow(sofies[1]!.start);
			const late = await moveBooking(house, id, body.secret, { slot: sofies[3]!.id });
			expect(late).toMatchObject({ ok: false, error: { code: 'talk-started' } });
		});

		it('a move to a taken moment leaves the talk where it was', async () => {
			const house = await open();
			const { sofies } = await centre(house);
			await book(house, crypto.randomUUID(), wish(sofies[1]!.id), from());
			const id = crypto.randomUUID();
			const body = wish(sofies[0]!.id);
			await book(house, id, body, from());
			const moved = await moveBooking(house, id, body.secret, { slot: sofies[1]!.id });
			expect(moved).toMatchObject({ ok: false, error: { code: 'slot-taken' } });
			expect((await readBooking(house, id, body.secret))?.slot.id).toBe(sofies[0]!.id);
		});

		it('cancelling twice is the same as once, and the seat is free at once', async () => {
			const house = await open();
			const { sofies, centreId } = await centre(house);
			const id = crypto.randomUUID();
			const body = wish(sofies[0]!.id);
			await book(house, id, body, from());
			const first = await cancelBooking(house, id, body.secret);
			expect(first).toMatchObject({ ok: true, value: { state: 'cancelled' } });
			expect(await cancelBooking(house, id, body.secret)).toEqual(first);
			const free = await freeSlots(house, { centre: centreId, lang: 'nl' });
			expect(free.slots.map((slot) => slot.id)).toContain(sofies[0]!.id);
		});

		it('a wrong secret and an unknown talk look the same', async () => {
			const house = await open();
			const { sofies } = await centre(house);
			const id = crypto.randomUUID();
			await book(house, id, wish(sofies[0]!.id), from());
			expect(await readBooking(house, id, secret())).toBeNull();
			expect(await readBooking(house, crypto.randomUUID(), secret())).toBeNull();
			expect(await cancelBooking(house, id, secret())).toMatchObject({ ok: false, error: { code: 'not-found' } });
		});
	});
});

describe('an invite', () => {
	eachEngine((open) => {
		it('keeps a moment for one person, whom nobody can be before', async () => {
			const house = await open();
			const { sofies, sofie, centreId } = await centre(house);
			const invite = await createInvite(house, sofie, { keep: sofies[0]!.id });
			const code = invite.ok ? invite.value.code : '';
			expect(code).toHaveLength(22);
			const free = await freeSlots(house, { centre: centreId, lang: 'nl' });
			expect(free.slots.map((slot) => slot.id)).not.toContain(sofies[0]!.id);
			const stranger = await book(house, crypto.randomUUID(), wish(sofies[0]!.id), from());
			expect(stranger).toMatchObject({ ok: false, error: { code: 'slot-taken' } });
			expect(await openInvite(house, code, 'nl')).toMatchObject({ ok: true, value: { kept: sofies[0]!.id } });
			const invited = await book(house, crypto.randomUUID(), wish(sofies[0]!.id, { invite: code }), from());
			expect(invited.ok).toBe(true);
		});

		it('that is revoked or old still says where to call', async () => {
			const house = await open();
			const { sofie } = await centre(house);
			const invite = await createInvite(house, sofie);
			if (!invite.ok) throw new Error('no invite');
			await revokeInvite(house, 'somebody else', invite.value.id);
			expect((await openInvite(house, invite.value.code, 'nl')).ok).toBe(true);
			await revokeInvite(house, sofie, invite.value.id);
			expect(await openInvite(house, invite.value.code, 'nl')).toMatchObject({
				ok: false,
				error: { code: 'invite-revoked', centre: { phone: '02 123 45 67' } }
			});
		});

		it('is kept as a hash only', async () => {
			const house = await open();
			const { sofie } = await centre(house);
			const invite = await createInvite(house, sofie);
			const rows = JSON.stringify(await house.db.selectFrom('invite').selectAll().execute());
			expect(rows).not.toContain(invite.ok ? invite.value.code : '');
		});
	});
});

describe('what the desk sees and what is forgotten', () => {
	eachEngine((open) => {
		it('a counsellor sees who comes to them, not to others, and can tick "we met"', async () => {
			const house = await open();
			const { sofies, sofie, counsellorIds } = await centre(house);
			const id = crypto.randomUUID();
			await book(house, id, wish(sofies[0]!.id, { message: 'ik ben stil', comesWith: true }), from());
			const coming = await whoComes(house, sofie, start, '2027-12-01T00:00:00.000Z');
			expect(coming).toMatchObject([
				{ id, callMe: 'blauwe fiets', message: 'ik ben stil', comesWith: true, met: false }
			]);
			expect(await whoComes(house, counsellorIds[1]!, start, '2027-12-01T00:00:00.000Z')).toEqual([]);
			await markMet(house, counsellorIds[1]!, id, true);
			expect((await whoComes(house, sofie, start, '2027-12-01T00:00:00.000Z'))[0]!.met).toBe(false);
			await markMet(house, sofie, id, true);
			expect((await whoComes(house, sofie, start, '2027-12-01T00:00:00.000Z'))[0]!.met).toBe(true);
		});

		it('fourteen days after a talk nothing of the person is left, and two days after a cancel', async () => {
			const house = await open();
			const { sofies } = await centre(house);
			const kept = wish(sofies[0]!.id, { callMe: 'canary-one', message: 'canary-two' });
			const stopped = wish(sofies[1]!.id, { callMe: 'canary-three' });
			await book(house, crypto.randomUUID(), kept, from());
			const id = crypto.randomUUID();
			await book(house, id, stopped, from());
			await cancelBooking(house, id, stopped.secret);
			const dump = async () => JSON.stringify(await house.db.selectFrom('booking').selectAll().execute());
			house.setNow(new Date(Date.parse(start) + 2.1 * 86_400_000).toISOString());
			await eraseOld(house);
			expect(await dump()).not.toContain('canary-three');
			expect(await dump()).toContain('canary-one');
			house.setNow(new Date(Date.parse(sofies[0]!.end) + 14.1 * 86_400_000).toISOString());
			await eraseOld(house);
			expect(await dump()).not.toContain('canary');
		});
	});
});
