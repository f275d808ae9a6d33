import type { Insertable } from 'kysely';
import { cellsOf, slotsOnDate, type WeeklyHours } from '$lib/domain/booking';
import { locked, within, type House } from '../db';
import type { Database } from '../db/schema';
import { daysAhead } from './free';
import { datesFrom, instantIn } from './zone';

/** The same for everybody of a centre, when something changed for all of them: its zone, a closed day, its last day. */
export async function makeSlotsOfCentre(house: House, centreId: string): Promise<void> {
	const staff = await house.db.selectFrom('staff').select('id').where('centre_id', '=', centreId).execute();
	for (const { id } of staff) await makeSlots(house, id);
}

/**
 * Makes the free moments of a counsellor for eight weeks from weekly hours minus absences and closed days; making again changes nothing.
 * Future moments that no longer follow go, unless somebody holds a seat or an invite keeps them: those never move. One that was
 * booked and cancelled is withdrawn and comes back when it follows again.
 * None are made from the date on which the project stops.
 * A moment that would overlap with one that stays is left out: the five-minute cells decide.
 */
export async function makeSlots(house: House, staffId: string): Promise<void> {
	const now = house.now();
	await within(house, async ({ db, engine }) => {
		// One at a time for a counsellor, in all processes.
		await locked(engine, db.selectFrom('staff').select('id').where('id', '=', staffId)).executeTakeFirstOrThrow();
		const staff = await db
			.selectFrom('staff')
			.innerJoin('centre', 'centre.id', 'staff.centre_id')
			.select(['staff.id', 'centre_id', 'zone', 'stopped_on'])
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
		const closed = await db
			.selectFrom('closed_day')
			.select(['date', 'place_id'])
			.where('centre_id', '=', staff.centre_id)
			.execute();
		const openOn = (date: string) => {
			const shut = closed.filter((one) => one.date === date);
			const isShut = ({ place_id }: { place_id: string }) =>
				shut.some((one) => one.place_id === null || one.place_id === place_id);
			return hours.filter((_, at) => !isShut(availability[at]!));
		};
		const spans = away.map((row) => ({ start: row.start_at, end: row.end_at }));
		const wanted = new Map<string, { hours: string; start: string; end: string }>();
		for (const { date, weekday } of datesFrom(staff.zone, now, daysAhead)) {
			if (staff.stopped_on && date >= staff.stopped_on) break;
			for (const made of slotsOnDate(openOn(date), weekday, spans, (clock) => instantIn(staff.zone, date, clock))) {
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
		const gone = standing.filter((slot) => slot.open && !wanted.has(slot.id)).map((slot) => slot.id);
		if (gone.length) {
			// Locked before looking, so that nobody books one between the look and the removal.
			await locked(engine, db.selectFrom('slot').select('id').where('id', 'in', gone).orderBy('id')).execute();
			const bookings = await db
				.selectFrom('booking')
				.select(['slot_id', 'state'])
				.where('slot_id', 'in', gone)
				.execute();
			const kept = await db
				.selectFrom('invite')
				.select('kept_slot_id')
				.where('kept_slot_id', 'in', gone)
				.where('kept_until', '>', now)
				.where('revoked_at', 'is', null)
				.execute();
			const staying = new Set(kept.map((row) => row.kept_slot_id!));
			for (const row of bookings) if (row.state === 'booked') staying.add(row.slot_id);
			const named = new Set(bookings.map((row) => row.slot_id));
			const going = gone.filter((id) => !staying.has(id));
			const removed = going.filter((id) => !named.has(id));
			const withdrawn = going.filter((id) => named.has(id));
			if (going.length) await db.deleteFrom('slot_cell').where('slot_id', 'in', going).execute();
			if (removed.length) await db.deleteFrom('slot').where('id', 'in', removed).execute();
			if (withdrawn.length) await db.updateTable('slot').set({ open: 0 }).where('id', 'in', withdrawn).execute();
		}

		const have = new Map(standing.map((slot) => [slot.id, slot.open]));
		const busy = new Set(
			(await db.selectFrom('slot_cell').select('cell').where('staff_id', '=', staffId).execute()).map(
				({ cell }) => cell
			)
		);
		const fresh: Insertable<Database['slot']>[] = [];
		const filled: Database['slot_cell'][] = [];
		for (const [id, made] of wanted) {
			const cells = cellsOf(made.start, made.end);
			if (have.get(id) || cells.some((cell) => busy.has(cell))) continue;
			const source = availability.find((row) => row.id === made.hours)!;
			if (have.has(id))
				await db.updateTable('slot').set({ open: 1, withdrawn_at: null }).where('id', '=', id).execute();
			else
				fresh.push({
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
				});
			for (const cell of cells) {
				busy.add(cell);
				filled.push({ staff_id: staffId, cell, slot_id: id });
			}
		}
		// In portions: a statement carries a limited number of values.
		for (let at = 0; at < fresh.length; at += 500)
			await db
				.insertInto('slot')
				.values(fresh.slice(at, at + 500))
				.execute();
		for (let at = 0; at < filled.length; at += 2_000) {
			await db
				.insertInto('slot_cell')
				.values(filled.slice(at, at + 2_000))
				.execute();
		}
	});
}

/** The same moment of the same weekly hours has the same id whenever it is made. */
function slotId(hours: string, start: string, end: string): string {
	const minutes = (instant: string) => Math.round(Date.parse(instant) / 60_000).toString(36);
	return `${hours}-${minutes(start)}-${minutes(end)}`;
}
