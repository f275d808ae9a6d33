import { cellsOf, slotsOnDate, type WeeklyHours } from '$lib/domain/booking';
import type { House } from '../db';
import { datesFrom, instantIn } from './zone';

/** Moments are made this far ahead (ARCHITECTURE 3). */
const daysAhead = 56;

/**
 * Makes the free moments of a counsellor for eight weeks from weekly hours minus absences; making again changes nothing.
 * Future moments that no longer follow go, unless somebody holds a seat or an invite keeps them: those never move.
 * A moment that would overlap with one that stays is left out: the five-minute cells decide.
 */
export async function makeSlots(house: House, staffId: string): Promise<void> {
	const now = house.now();
	await house.db.transaction().execute(async (db) => {
		const staff = await db
			.selectFrom('staff')
			.innerJoin('centre', 'centre.id', 'staff.centre_id')
			.select(['staff.id', 'centre_id', 'zone'])
			.where('staff.id', '=', staffId)
			.executeTakeFirstOrThrow();
		const availability = await db.selectFrom('availability').selectAll().where('staff_id', '=', staffId).execute();
		const away = await db.selectFrom('absence').selectAll().where('staff_id', '=', staffId).execute();
		const hours: WeeklyHours[] = availability.map((row) => ({
			id: row.id,
			weekday: row.weekday,
			from: row.from_clock,
			till: row.till_clock,
			minutes: row.minutes
		}));
		const spans = away.map((row) => ({ start: row.start_at, end: row.end_at }));
		const wanted = new Map<string, { hours: string; start: string; end: string }>();
		for (const { date, weekday } of datesFrom(staff.zone, now, daysAhead)) {
			for (const made of slotsOnDate(hours, weekday, spans, (clock) => instantIn(staff.zone, date, clock))) {
				if (made.start > now) wanted.set(slotId(made.hours, made.start, made.end), made);
			}
		}

		const standing = await db
			.selectFrom('slot')
			.select(['id', 'open'])
			.where('staff_id', '=', staffId)
			.where('availability_id', 'is not', null)
			.where('start_at', '>', now)
			.execute();
		const held = new Set<string>();
		const gone = standing.filter((slot) => !wanted.has(slot.id)).map((slot) => slot.id);
		if (gone.length) {
			const booked = await db.selectFrom('booking').select('slot_id').where('slot_id', 'in', gone).execute();
			const kept = await db.selectFrom('invite').select('kept_slot_id').where('kept_slot_id', 'in', gone).execute();
			for (const { slot_id } of booked) held.add(slot_id);
			for (const { kept_slot_id } of kept) held.add(kept_slot_id!);
			const free = gone.filter((id) => !held.has(id));
			if (free.length) {
				await db.deleteFrom('slot_cell').where('slot_id', 'in', free).execute();
				await db.deleteFrom('slot').where('id', 'in', free).execute();
			}
		}

		const have = new Set(standing.map((slot) => slot.id));
		const busy = new Set(
			(await db.selectFrom('slot_cell').select('cell').where('staff_id', '=', staffId).execute()).map(({ cell }) => cell)
		);
		for (const [id, made] of wanted) {
			const cells = cellsOf(made.start, made.end);
			if (have.has(id) || cells.some((cell) => busy.has(cell))) continue;
			const source = availability.find((row) => row.id === made.hours)!;
			await db
				.insertInto('slot')
				.values({
					id,
					centre_id: staff.centre_id,
					staff_id: staffId,
					place_id: source.place_id,
					kind: source.kind,
					title: null,
					start_at: made.start,
					end_at: made.end,
					seats: source.seats,
					availability_id: source.id,
					open: 1
				})
				.execute();
			await db
				.insertInto('slot_cell')
				.values(cells.map((cell) => ({ staff_id: staffId, cell, slot_id: id })))
				.execute();
			for (const cell of cells) busy.add(cell);
		}
	});
}

/** The same moment of the same weekly hours has the same id whenever it is made. */
function slotId(hours: string, start: string, end: string): string {
	const minutes = (instant: string) => Math.round(Date.parse(instant) / 60_000).toString(36);
	return `${hours}-${minutes(start)}-${minutes(end)}`;
}
