import { describe, expect, it } from 'vitest';
import { book, cancelBooking, eraseOld, markMet, whomToReach } from '../../src/lib/server/bookings';
import { findInvite } from '../../src/lib/server/invites';
import { isOneSms } from '../../src/lib/server/reminders/gsm';
import { textAgain } from '../../src/lib/server/reminders';
import { freeSlots, withdrawSlot } from '../../src/lib/server/slots';
import type { StaffMember } from '../../src/lib/server/staff';
import { eachEngine, type TestHouse } from '../support/house';
import { from, sample, secret, wish } from '../support/people';

const origin = 'https://trampoline.example';
const day = 86_400_000;
const uuid = () => crypto.randomUUID();
const after = (instant: string, milliseconds: number) => new Date(Date.parse(instant) + milliseconds).toISOString();

/** Sofie, and somebody who has booked one of her talks with this phone. */
async function booked(house: TestHouse, more: object = {}, nth = 0) {
	const made = await sample(house);
	const talks = made.sofies.filter(({ kind }) => kind === 'talk');
	const id = uuid();
	const mine = { secret: secret(), ...more };
	expect((await book(house, id, wish(talks[nth]!.id, mine), from())).ok).toBe(true);
	const staff: StaffMember = {
		...{ id: made.sofie, centreId: made.centreId, role: 'counsellor', firstName: 'Sofie', languages: ['nl'], phone: '' }
	};
	return { ...made, talks, talk: talks[nth]!, id, mine, staff };
}
const names = async (house: TestHouse, staff: string) => (await whomToReach(house, staff)).map(({ callMe }) => callMe);

eachEngine((open) => {
	describe('whom to reach out to', () => {
		it('a talk that passed without "we met", from its end until its details are erased', async () => {
			const house = await open();
			const { sofie, talk, id, counsellorIds } = await booked(house);
			expect(await names(house, sofie)).toEqual([]);
			house.setNow(talk.end);
			expect(await names(house, sofie)).toEqual(['blauwe fiets']);
			expect(
				await names(
					house,
					counsellorIds.find((one) => one !== sofie)!
				)
			).toEqual([]);
			await markMet(house, sofie, id, true);
			expect(await names(house, sofie)).toEqual([]);
			await markMet(house, sofie, id, false);
			house.setNow(after(talk.end, 13 * day));
			await eraseOld(house);
			expect(await names(house, sofie)).toEqual(['blauwe fiets']);
			house.setNow(after(talk.end, 15 * day));
			await eraseOld(house);
			expect(await names(house, sofie)).toEqual([]);
		});

		it('each person stands there once, whatever happened before, and nothing says how often', async () => {
			const house = await open();
			const { sofie, talks, talk, mine } = await booked(house);
			await book(house, uuid(), wish(talks[1]!.id, { ...mine, callMe: 'rode jas' }), from());
			house.setNow(talks[1]!.end);
			const people = await whomToReach(house, sofie);
			expect(people.map(({ callMe }) => callMe)).toEqual(['rode jas']);
			expect(Object.keys(people[0]!).sort()).toEqual(['callMe', 'id', 'lang', 'start']);
			expect(talk.start < people[0]!.start).toBe(true);
		});

		it('not who has a talk ahead, stopped it, or met since; but whose counsellor took the moment back', async () => {
			const house = await open();
			const { sofie, talks, talk, id, mine } = await booked(house);
			house.setNow(talk.end);
			const next = uuid();
			const later = (
				await freeSlots(house, {
					centre: (await house.db.selectFrom('centre').selectAll().executeTakeFirstOrThrow()).id,
					lang: 'nl'
				})
			).slots[3]!;
			expect((await book(house, next, wish(later.id, mine), from())).ok).toBe(true);
			expect(await names(house, sofie)).toEqual([]);
			await cancelBooking(house, next, mine.secret);
			expect(await names(house, sofie)).toEqual(['blauwe fiets']);
			await markMet(house, sofie, id, true);
			const other = talks.find((one) => one.start > later.end && one.id !== later.id)!;
			await book(house, uuid(), wish(other.id, { callMe: 'gele muts' }), from());
			await withdrawSlot(house, sofie, other.id);
			house.setNow(other.end);
			expect(await names(house, sofie)).toEqual(['gele muts']);
		});
	});

	describe('the text to send', () => {
		it('is in their language, without blame, one SMS long, with a fresh link that keeps the chosen moment', async () => {
			const house = await open();
			const { staff, talks, talk, id, centreId } = await booked(house, { lang: 'fr', callMe: 'Zoë' });
			house.setNow(talk.end);
			const bare = await textAgain(house, staff, { booking: id, keep: '' }, origin);
			if (!bare.ok) throw new Error(bare.error.code);
			expect(bare.value.lang).toBe('fr');
			expect(bare.value.text).toMatch(/^Zoë|^Zoe/);
			expect(bare.value.text).toContain('Un autre moment ?');
			const keep = talks.find((one) => one.start > after(talk.end, day))!;
			const kept = await textAgain(house, staff, { booking: id, keep: keep.id }, origin);
			if (!kept.ok) throw new Error(kept.error.code);
			for (const { text } of [bare.value, kept.value]) {
				expect(isOneSms(text), text).toBe(true);
				expect(text).not.toMatch(/manqu|raté|absent|venu/i);
			}
			const code = /\/i\/([\w-]{22})/.exec(kept.value.text)![1]!;
			expect(code).not.toBe(/\/i\/([\w-]{22})/.exec(bare.value.text)![1]);
			const found = await findInvite(house, code);
			expect(found.ok && [found.value.kept, found.value.counsellorId]).toEqual([keep.id, staff.id]);
			const free = await freeSlots(house, { centre: centreId, lang: 'nl' });
			expect(free.slots.some((slot) => slot.id === keep.id)).toBe(false);
			expect(await textAgain(house, staff, { booking: id, keep: keep.id }, origin)).toEqual({
				ok: false,
				error: { code: 'slot-taken' }
			});
		});

		it('is for nobody else: another counsellor’s talk, one ahead and one that was seen are unknown', async () => {
			const house = await open();
			const { staff, talk, id, counsellorIds } = await booked(house);
			const ask = (who = staff) => textAgain(house, who, { booking: id, keep: '' }, origin);
			const unknown = { ok: false, error: { code: 'unknown' } };
			expect(await ask()).toEqual(unknown);
			house.setNow(talk.end);
			expect(await ask({ ...staff, id: counsellorIds.find((one) => one !== staff.id)! })).toEqual(unknown);
			await markMet(house, staff.id, id, true);
			expect(await ask()).toEqual(unknown);
		});
	});
});
