import { describe, expect, it } from 'vitest';
import { book, eraseOld, readBooking, sendNote, stopNotes, whomToThinkOf } from '../../src/lib/server/bookings';
import { eachEngine, type TestHouse } from '../support/house';
import { from, sample, secret, wish } from '../support/people';

const day = 86_400_000;
const after = (instant: string, milliseconds: number) => new Date(Date.parse(instant) + milliseconds).toISOString();

/** Sofie, and a phone with two of her talks. */
async function twoTalks(house: TestHouse) {
	const made = await sample(house);
	const talks = made.sofies.filter(({ kind }) => kind === 'talk');
	const mine = { secret: secret() };
	const ids = [crypto.randomUUID(), crypto.randomUUID()] as const;
	for (const [nth, id] of ids.entries())
		expect((await book(house, id, wish(talks[nth]!.id, mine), from())).ok).toBe(true);
	return { ...made, talks, mine, ids };
}

eachEngine((open) => {
	describe('"thinking of you", from a counsellor (SEED 38)', () => {
		it('stands with the talk, and says nothing but when', async () => {
			const house = await open();
			const { sofie, ids, mine } = await twoTalks(house);
			const [one] = await whomToThinkOf(house, sofie);
			expect(one).toMatchObject({ callMe: 'blauwe fiets', sentAt: null, againFrom: null, stopped: false });
			expect(await sendNote(house, sofie, one!.id)).toEqual({ ok: true, value: null });
			expect((await readBooking(house, one!.id, mine.secret))!.noteAt).toBe(house.now());
			expect(ids).toContain(one!.id);
		});

		it('goes to each person once in seven days, whichever of their talks it hangs on', async () => {
			const house = await open();
			const { sofie } = await twoTalks(house);
			const people = await whomToThinkOf(house, sofie);
			expect(people).toHaveLength(1);
			const { id } = people[0]!;
			await sendNote(house, sofie, id);
			expect(await sendNote(house, sofie, id)).toMatchObject({ error: { code: 'note-soon' } });
			house.setNow(after(house.now(), 7 * day - 1));
			expect(await sendNote(house, sofie, id)).toMatchObject({ error: { code: 'note-soon' } });
			house.setNow(after(house.now(), 1));
			expect((await sendNote(house, sofie, id)).ok).toBe(true);
		});

		it('two taps at once send one', async () => {
			const house = await open();
			const { sofie } = await twoTalks(house);
			const { id } = (await whomToThinkOf(house, sofie))[0]!;
			const both = await Promise.all([sendNote(house, sofie, id), sendNote(house, sofie, id)]);
			expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		});

		it('stops for all talks of a phone, also later ones, when the young person says so', async () => {
			const house = await open();
			const { sofie, talks, ids, mine } = await twoTalks(house);
			await sendNote(house, sofie, (await whomToThinkOf(house, sofie))[0]!.id);
			expect(await stopNotes(house, ids[0], secret())).toMatchObject({ error: { code: 'not-found' } });
			const stopped = await stopNotes(house, ids[0], mine.secret);
			expect(stopped.ok && stopped.value.noteAt).toBeUndefined();
			house.setNow(talks[1]!.end);
			const third = crypto.randomUUID();
			const later = talks.find(({ start }) => start > house.now())!;
			expect((await book(house, third, wish(later.id, mine), from())).ok).toBe(true);
			house.setNow(after(house.now(), 8 * day));
			expect(await whomToThinkOf(house, sofie)).toMatchObject([{ id: third, stopped: true }]);
			expect(await sendNote(house, sofie, third)).toMatchObject({ error: { code: 'note-stopped' } });
		});

		it('is for a counsellor’s own people, and gone with what the booking said of them', async () => {
			const house = await open();
			const { sofie, counsellorIds, talks, ids } = await twoTalks(house);
			const other = counsellorIds.find((one) => one !== sofie)!;
			expect(await whomToThinkOf(house, other)).toEqual([]);
			expect(await sendNote(house, other, ids[0])).toMatchObject({ error: { code: 'unknown' } });
			await sendNote(house, sofie, (await whomToThinkOf(house, sofie))[0]!.id);
			house.setNow(after(talks[1]!.end, 15 * day));
			await eraseOld(house);
			expect(await whomToThinkOf(house, sofie)).toEqual([]);
			const rows = await house.db.selectFrom('booking').select(['note_at', 'notes_off']).execute();
			expect(rows.every((row) => row.note_at === null && row.notes_off === 0)).toBe(true);
		});
	});
});
