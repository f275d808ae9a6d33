import { describe, expect, it } from 'vitest';
import { book } from '../../src/lib/server/bookings';
import { closeOn, openingToEdit, removeOpening } from '../../src/lib/server/coordinator';
import { makeSampleCentre } from '../../src/lib/server/sample';
import { dateIn } from '../../src/lib/server/staff';
import {
	addHours,
	addMoment,
	closeMoment,
	freeSlots,
	instantIn,
	makeSlots,
	removeHours,
	moveMoment
} from '../../src/lib/server/slots';
import { eachEngine, type TestHouse } from '../support/house';
import { from, sample, wish } from '../support/people';

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

		for (const [zone, spring, autumn] of [
			['Europe/Brussels', '2027-03-28', '2026-10-25'],
			['Europe/Vilnius', '2027-03-28', '2026-10-25']
		] as const) {
			it(`in both nights of ${zone} none is doubled or vanishes, and a booked one stays, an hour early or late (TRUST B9)`, async () => {
				for (const [night, count] of [
					[spring, 8],
					[autumn, 10]
				] as const) {
					const house = await open();
					const noon = Date.parse(`${night}T12:00:00.000Z`) - 2 * 86_400_000;
					house.setNow(new Date(noon).toISOString());
					const { staff, place, centreId } = await alone(house, zone);
					await addHours(house, staff, { weekday: 7, from: '00:30', till: '05:30', minutes: 30, place });
					await makeSlots(house, staff);
					const ofNight = async () =>
						(await freeSlots(house, { centre: centreId, lang: 'nl', counsellor: staff })).slots.filter(
							(slot) => slot.kind === 'talk' && Date.parse(slot.start) < noon + 3 * 86_400_000
						);
					const made = await ofNight();
					// In spring the hour from three (Vilnius) or two (Brussels) does not exist; in autumn its first coming counts.
					expect(made).toHaveLength(count);
					expect(new Set(made.map((slot) => hourOf(slot.start, zone))).size).toBe(count);
					for (const [index, slot] of made.slice(1).entries()) {
						expect(Date.parse(slot.start)).toBeGreaterThanOrEqual(Date.parse(made[index]!.end));
					}
					const booked = made[3]!;
					expect((await book(house, crypto.randomUUID(), wish(booked.id), from())).ok).toBe(true);
					// The server's own clock stands wrong by an hour, and the moments are made again.
					for (const hours of [-1, 1, 0]) {
						house.setNow(new Date(noon + hours * 3_600_000).toISOString());
						await makeSlots(house, staff);
						expect((await ofNight()).map((slot) => slot.id)).toEqual(
							made.filter((slot) => slot !== booked).map((slot) => slot.id)
						);
					}
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

		it('a closed day has no free moments, a talk of that day stays; open again they come back', async () => {
			const house = await open();
			const { centreId, sofies, sofie } = await sample(house);
			const who = { id: sofie, centreId };
			const { zone, place } = await house.db
				.selectFrom('slot')
				.innerJoin('centre', 'centre.id', 'slot.centre_id')
				.select(['zone', 'slot.place_id as place'])
				.where('slot.id', '=', sofies[0]!.id)
				.executeTakeFirstOrThrow();
			const date = dateIn(zone, sofies[0]!.start);
			const thatDay = async () =>
				(await freeSlots(house, { centre: centreId, lang: 'nl' })).slots.filter(
					(slot) => dateIn(zone, slot.start) === date && slot.place === place
				);
			const before = await thatDay();
			const talk = before.find(({ kind }) => kind === 'talk')!;
			expect((await book(house, crypto.randomUUID(), wish(talk.id), from())).ok).toBe(true);
			expect((await closeOn(house, who, { date, place })).ok).toBe(true);
			expect((await thatDay()).filter(({ kind }) => kind === 'talk')).toEqual([]);
			const [closed] = (await openingToEdit(house, { id: centreId, zone }, date)).closed;
			expect(closed).toMatchObject({ date, talks: 1 });
			await removeOpening(house, who, 'closed_day', closed!.id);
			expect((await thatDay()).map(({ id }) => id).sort()).toEqual(
				before
					.map(({ id }) => id)
					.filter((id) => id !== talk.id)
					.sort()
			);
		});

		it('a talk takes 20 to 60 minutes, for the desk and for the database; a group takes what it takes', async () => {
			const house = await open();
			const { staff, place } = await alone(house, 'Europe/Brussels');
			const begin = Date.parse('2026-12-01T05:00:00.000Z');
			const add = (minutes: number, kind: 'talk' | 'group') => {
				const span = { start: new Date(begin).toISOString(), end: new Date(begin + minutes * 60_000).toISOString() };
				return addMoment(house, staff, { ...span, place, kind, seats: 1 });
			};
			for (const minutes of [10, 19, 61, 240])
				expect(await add(minutes, 'talk')).toMatchObject({ ok: false, error: { code: 'talk-minutes' } });
			for (const minutes of [20, 60]) {
				const made = await add(minutes, 'talk');
				if (!made.ok) throw new Error(made.error.code);
				const end = new Date(begin + 90 * 60_000).toISOString();
				const longer = { start: new Date(begin).toISOString(), end };
				expect(await moveMoment(house, staff, made.value.id, longer)).toMatchObject({
					error: { code: 'talk-minutes' }
				});
				await closeMoment(house, staff, made.value.id);
			}
			expect((await add(240, 'group')).ok).toBe(true);
			const row = await house.db.selectFrom('slot').selectAll().where('kind', '=', 'group').executeTakeFirstOrThrow();
			const talk = { ...row, id: 'too-long', kind: 'talk' as const };
			await expect(house.db.insertInto('slot').values(talk).execute()).rejects.toThrow('talk_minutes');
		});

		it('one person is never in two places: an overlapping moment is refused, a closed one makes room', async () => {
			const house = await open();
			const { staff, place } = await alone(house, 'Europe/Brussels');
			const moment = {
				start: '2026-12-01T05:00:00.000Z',
				end: '2026-12-01T05:30:00.000Z',
				place,
				kind: 'talk' as const,
				seats: 1
			};
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

describe('at an employer’s', () => {
	eachEngine((open) => {
		it('a visit and half a day to try need the employer’s name and somebody who checked it', async () => {
			const house = await open();
			const { sofie, place } = await sample(house);
			const at = { start: '2026-12-05T08:00:00.000Z', end: '2026-12-05T12:00:00.000Z', place, seats: 1 };
			for (const kind of ['visit', 'try-out'] as const) {
				for (const [more, code] of [
					[{}, 'employer-empty'],
					[{ employer: '  ', checked: true }, 'employer-empty'],
					[{ employer: 'Bakkerij' }, 'employer-unchecked']
				] as const)
					expect(await addMoment(house, sofie, { ...at, kind, ...more })).toEqual({ ok: false, error: { code } });
			}
			const made = await addMoment(house, sofie, { ...at, kind: 'try-out', employer: 'Bakkerij', checked: true });
			expect(made.ok).toBe(true);
			const row = await house.db
				.selectFrom('slot')
				.selectAll()
				.where('employer', '=', 'Bakkerij')
				.executeTakeFirstOrThrow();
			expect(row.checked_by).toBe(sofie);
		});
	});
});
