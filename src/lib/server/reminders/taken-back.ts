import { takenBackAt } from '$lib/domain/reminding';
import type { House } from '../db';
import { clockOf, goesOut } from '../outgoing';

/**
 * Writes down who has to hear that their counsellor took the moment back, by the way they chose for reminders: the phone would
 * say it at its next opening only, and nobody may set out for nothing. The key holds the talk, when it was taken back and when it
 * was to start, so a moment that came back and goes again is told again, within the three messages of a talk. Whoever chose no
 * way is on the desk's list of texts (`textsTakenBack`).
 */
export async function planTakenBack(house: House): Promise<void> {
	const now = house.now();
	const talks = await house.db
		.selectFrom('reminder')
		.innerJoin('booking', 'booking.id', 'reminder.booking_id')
		.innerJoin('slot', 'slot.id', 'booking.slot_id')
		.innerJoin('centre', 'centre.id', 'booking.centre_id')
		.select(['booking.id', 'start_at', 'end_at', 'withdrawn_at', 'zone'])
		.where('booking.state', '=', 'withdrawn')
		.where('end_at', '>', now)
		.execute();
	for (const { id, start_at: start, end_at: until, withdrawn_at, zone } of talks) {
		const takenBack = withdrawn_at ?? now;
		const at = takenBackAt({ takenBack, start }, now, clockOf(zone, now));
		// A moment that weekly hours made again does not say any more when it was taken back.
		const key = `withdrawn:${id}:${withdrawn_at ?? ''}:${start}`;
		await goesOut(house, { key, about: 'withdrawn', subject: id, at, until });
	}
}

/**
 * Writes down who was told that a talk is off and has to hear that it goes on after all, at the hour they were told of. Somebody
 * who chose another moment meanwhile hears nothing.
 */
export async function planOnAgain(house: House): Promise<void> {
	const now = house.now();
	const told = await house.db
		.selectFrom('outgoing')
		.innerJoin('booking', 'booking.id', 'outgoing.subject_id')
		.innerJoin('slot', 'slot.id', 'booking.slot_id')
		.innerJoin('centre', 'centre.id', 'booking.centre_id')
		.select(['outgoing.key', 'booking.id', 'start_at', 'zone'])
		.where('about', '=', 'withdrawn')
		.where('outgoing.state', '=', 'sent')
		.where('booking.state', '=', 'booked')
		.where('start_at', '>', now)
		.execute();
	for (const { key, id, start_at: start, zone } of told) {
		if (!key.endsWith(start)) continue;
		const at = takenBackAt({ takenBack: now, start }, now, clockOf(zone, now));
		await goesOut(house, { key: `on-again:${key}`, about: 'onAgain', subject: id, at, until: start });
	}
}
