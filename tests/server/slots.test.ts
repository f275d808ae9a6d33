import { describe, expect, it } from 'vitest';
import { book } from '../../src/lib/server/bookings';
import { makeSampleCentre } from '../../src/lib/server/centres';
import { addHours, addMoment, closeMoment, freeSlots, instantIn, makeSlots, removeHours } from '../../src/lib/server/slots';
import { eachEngine, type TestHouse } from '../support/house';

const hourOf = (instant: string, timeZone: string) =>
	new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(instant));

async function alone(house: TestHouse, zone: string) {
	const { centreId, coordinatorId } = await makeSampleCentre(house);
	await house.db.updateTable('centre').set({ zone }).execute();
	for (const { id } of await house.db.selectFrom('availability').select('id').execute()) {
		await house.db.deleteFrom('availability').where('id', '=', id).execute();
	}
	const place = (await house.db.selectFrom('place').select('id').executeTakeFirstOrThrow()).id;
	return { centreId, staff: coordinatorId, place };
}

describe('moments made from weekly hours', () => {
	eachEngine((open) => {
		for (const [zone, dates] of [
			['Europe/Brussels', ['2026-03-27T00:00:00.000Z', '2026-10-23T00:00:00.000Z']],
			['Europe/Vilnius', ['2026-03-27T00:00:00.000Z', '2026-10-23T00:00:00.000Z']],
			['America/New_York', ['2026-03-06T00:00:00.000Z', '2026-10-30T00:00:00.000Z']],
			['Asia/Kolkata', ['2026-03-27T00:00:00.000Z', '2028-02-27T00:00:00.000Z']],
			['Australia/Lord_Howe', ['2026-04-03T00:00:00.000Z', '2026-10-02T00:00:00.000Z']]
		] as const) {
			it(`keep their clock time across both changes of the clock in ${zone}`, async () => {
				for (const now of dates) {
					const house = await open();
					house.setNow(now);
					const { centreId, staff, place } = await alone(house, zone);
					for (const weekday of [1, 2, 3, 4, 5, 6, 7]) {
						await addHours(house, staff, { weekday, from: '14:00', till: '16:00', minutes: 30, place });
					}
					await makeSlots(house, staff);
					const { slots } = await freeSlots(house, { centre: centreId, lang: 'nl', counsellor: staff });
					const talks = slots.filter((slot) => slot.kind === 'talk');
					expect(talks.length).toBeGreaterThanOrEqual(55 * 4);
					expect(new Set(talks.map((slot) => hourOf(slot.start, zone)))).toEqual(
						new Set(['14:00', '14:30', '15:00', '15:30'])
					);
					expect(new Set(talks.map((slot) => slot.start)).size).toBe(talks.length);
				}
			});
		}

		it('a clock time that the spring night skips gives no moment', () => {
			expect(instantIn('Europe/Brussels', '2026-03-29', '02:30')).toBeNull();
			expect(instantIn('Europe/Brussels', '2026-03-29', '03:00')).toBe('2026-03-29T01:00:00.000Z');
			expect(instantIn('Europe/Brussels', '2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
		});

		it('making again changes nothing, and a booked moment stays when its hours go', async () => {
			const house = await open();
			const { centreId, staff, place } = await alone(house, 'Europe/Brussels');
			const hours = await addHours(house, staff, { weekday: 3, from: '10:00', till: '12:00', minutes: 30, place });
			await makeSlots(house, staff);
			const free = () => freeSlots(house, { centre: centreId, lang: 'nl', counsellor: staff });
			const before = await free();
			await makeSlots(house, staff);
			expect(await free()).toEqual(before);
			const body = { slot: before.slots[0]!.id, callMe: 'x', lang: 'nl', secret: 'A'.repeat(43) };
			expect((await book(house, crypto.randomUUID(), body, { address: '10.9.9.9' })).ok).toBe(true);
			await removeHours(house, staff, hours);
			await makeSlots(house, staff);
			expect((await free()).slots).toEqual([]);
			const left = await house.db.selectFrom('slot').select('id').where('availability_id', '=', hours).execute();
			expect(left.map(({ id }) => id)).toEqual([before.slots[0]!.id]);
		});

		it('one person is never in two places: an overlapping moment is refused, a closed one makes room', async () => {
			const house = await open();
			const { staff, place } = await alone(house, 'Europe/Brussels');
			const moment = { start: '2026-12-01T05:00:00.000Z', end: '2026-12-01T05:30:00.000Z', place, kind: 'talk' as const, seats: 1 };
			const first = await addMoment(house, staff, moment);
			expect(first.ok).toBe(true);
			const inside = { ...moment, start: '2026-12-01T05:25:00.000Z', end: '2026-12-01T05:55:00.000Z' };
			expect(await addMoment(house, staff, inside)).toMatchObject({ ok: false, error: { code: 'overlaps' } });
			await closeMoment(house, staff, first.ok ? first.value.id : '');
			expect((await addMoment(house, staff, inside)).ok).toBe(true);
			expect(await addMoment(house, staff, { ...moment, start: '2020-01-01T10:00:00.000Z' })).toMatchObject({
				ok: false,
				error: { code: 'in-the-past' }
			});
		});
	});
});
