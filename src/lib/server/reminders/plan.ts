import { remindersOf } from '$lib/domain/reminding';
import type { House } from '../db';
import { sha256 } from '../hash';
import { clockOf, goesOut } from '../outgoing';

const dayMilliseconds = 86_400_000;

/** A number 0–1 that is the same whenever it is asked: spreads messages over their hours. */
const spreadOf = (booking: string): number => Number.parseInt(sha256(booking).slice(0, 8), 16) / 2 ** 32;

/**
 * Writes down the reminders that are due now. The key holds the talk, its hour and which reminder it is: planned once, also by
 * two processes; a talk that moved is reminded of at its new hour, and never more than three times in all.
 */
export async function planReminders(house: House): Promise<void> {
	const now = house.now();
	const inFourDays = new Date(Date.parse(now) + 4 * dayMilliseconds).toISOString();
	const talks = await house.db
		.selectFrom('reminder')
		.innerJoin('booking', 'booking.id', 'reminder.booking_id')
		.innerJoin('slot', 'slot.id', 'booking.slot_id')
		.innerJoin('centre', 'centre.id', 'booking.centre_id')
		.select(['booking.id', 'start_at', 'zone', 'since'])
		.where('booking.state', '=', 'booked')
		.where('start_at', '>', now)
		.where('start_at', '<', inFourDays)
		.execute();
	for (const talk of talks) {
		const due = remindersOf(
			{ booked: talk.since, start: talk.start_at },
			spreadOf(talk.id),
			clockOf(talk.zone, talk.start_at)
		).filter((one) => one.at <= now && now < one.until);
		for (const { kind, at, until } of due)
			await goesOut(house, { key: `${kind}:${talk.id}:${talk.start_at}`, about: kind, subject: talk.id, at, until });
	}
}
