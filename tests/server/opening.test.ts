import { describe, expect, it } from 'vitest';
import { openingOf, openNow, setHere } from '../../src/lib/server/opening';
import { eachEngine } from '../support/house';
import { sample } from '../support/people';

// The sample centre's building is open on Tuesday from 13.00 till 18.00; the clock of these tests stands on Tuesday 9.00.
const zone = 'Europe/Brussels';

describe('walking in', () => {
	eachEngine((open) => {
		it('says when it opens, that it is open, and that it is closed on a holiday', async () => {
			const house = await open();
			const { centreId } = await sample(house);
			const [line] = await openNow(house, { id: centreId, zone });
			expect(line).toMatchObject({ open: false, next: { date: '2026-11-24', from: '13:00', till: '18:00' } });
			house.setNow('2026-11-24T12:30:00.000Z');
			expect(await openNow(house, { id: centreId, zone })).toMatchObject([{ open: true, till: '18:00' }]);
			await house.db
				.insertInto('closed_day')
				.values([
					{ id: 'past', centre_id: centreId, place_id: null, date: '2026-11-23' },
					{ id: 'today', centre_id: centreId, place_id: null, date: '2026-11-24' }
				])
				.execute();
			expect(await openNow(house, { id: centreId, zone })).toMatchObject([
				{ open: false, next: { date: '2026-11-25' } }
			]);
			expect((await openingOf(house, { id: centreId, zone })).closed).toEqual([{ place: null, date: '2026-11-24' }]);
		});

		it('counts who says "I am here now", also where there are no hours, until they said so', async () => {
			const house = await open();
			const { centreId, counsellorIds, slots } = await sample(house);
			const [, karim] = counsellorIds as [string, string];
			const park = slots.find((slot) => slot.counsellor === karim)!.place;
			const till = '2026-11-24T11:00:00.000Z';
			expect(await setHere(house, karim, { place: park, till })).toMatchObject({ ok: true });
			expect((await openNow(house, { id: centreId, zone }))[0]).toEqual({
				place: park,
				open: true,
				till: '12:00',
				counsellor: karim
			});
			await setHere(house, karim, { place: park, till: '2026-11-24T10:00:00.000Z' });
			expect((await openNow(house, { id: centreId, zone }))[0]).toMatchObject({ till: '11:00' });
			house.setNow('2026-11-24T10:00:00.000Z');
			expect((await openNow(house, { id: centreId, zone })).filter((line) => line.open)).toEqual([]);
			await setHere(house, karim, { place: park, till });
			await setHere(house, karim, null);
			expect((await openingOf(house, { id: centreId, zone })).here).toEqual([]);
		});

		it('refuses a place of another centre, a time that is over, and more than a day', async () => {
			const house = await open();
			const { sofie, place } = await sample(house);
			const other = await sample2(house);
			const code = async (here: { place: string; till: string }) => {
				const outcome = await setHere(house, sofie, here);
				return outcome.ok ? 'ok' : outcome.error.code;
			};
			expect(await code({ place: other, till: '2026-11-24T12:00:00.000Z' })).toBe('no-such-place');
			expect(await code({ place, till: house.now() })).toBe('not-today');
			expect(await code({ place, till: '2026-11-25T08:00:01.000Z' })).toBe('not-today');
		});
	});
});

/** A place of a second centre. */
async function sample2(house: Parameters<typeof sample>[0]): Promise<string> {
	await house.db
		.insertInto('centre')
		.values({
			...{ id: 'other', slug: 'other', name: 'Other', town: 'Gent', zone: 'Europe/Brussels', phone: '1', sample: 0 },
			created_at: house.now()
		})
		.execute();
	await house.db
		.insertInto('place')
		.values({
			...{ id: 'elsewhere', centre_id: 'other', name: 'There', kind: 'street', stop: '', minutes_on_foot: 1 },
			...{ landmark: '{}', way: '{}', step_free: 0 }
		})
		.execute();
	return 'elsewhere';
}
