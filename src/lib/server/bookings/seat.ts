import type { Kysely } from 'kysely';
import { freeSeat } from '$lib/domain/booking';
import { locked, type House } from '../db';
import type { Database } from '../db/schema';

/**
 * Finds a seat in a slot inside the caller's transaction, with the slot locked until it ends.
 * Out: the seat, or null when the slot is unknown, full, kept for another invite, withdrawn or started.
 */
export async function findSeat(
	house: House,
	db: Kysely<Database>,
	slotId: string,
	inviteId: string | null
): Promise<number | null> {
	const slot = await locked(
		house.engine,
		db.selectFrom('slot').select(['id', 'start_at', 'end_at', 'seats', 'open']).where('id', '=', slotId)
	).executeTakeFirst();
	if (!slot) return null;
	const now = house.now();
	const held = await db
		.selectFrom('booking')
		.select('seat')
		.where('slot_id', '=', slotId)
		.where('state', '=', 'booked')
		.execute();
	const kept = await db
		.selectFrom('invite')
		.select('id')
		.where('kept_slot_id', '=', slotId)
		.where('kept_until', '>', now)
		.where('revoked_at', 'is', null)
		.where('id', '!=', inviteId ?? '')
		.execute();
	const seat = freeSeat(
		{ id: slot.id, start: slot.start_at, end: slot.end_at, seats: slot.seats, open: slot.open === 1 },
		held.map((row) => row.seat),
		kept.length,
		now
	);
	return seat.ok ? seat.value : null;
}
