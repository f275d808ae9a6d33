import { freeSeats } from '$lib/domain/booking';
import { booked, locked, type House } from '../db';
import { isBusyFor } from './busy';

export type WantedSlot = {
	id: string;
	centreId: string;
	staffId: string;
	start: string;
	/** The seat to take, or null when there are not as many free as are wanted. */
	seat: number | null;
	/** With two wanted, the friend's seat. */
	friendSeat: number | null;
};

/**
 * Looks at slots inside the caller's transaction and locks them until it ends; always in the order of their ids, so that two
 * people who want the same moments in another order never wait for each other.
 * In: slot ids; the invite that asks, so that what is kept for it counts as free; how many seats (2 with a friend). Out: the known slots in the order of the
 * ids given, each with a seat, or null when it is full, kept for others, withdrawn or
 * started, or a talk in a time its counsellor is busy elsewhere.
 */
export async function lockSeats(
	house: House,
	slotIds: readonly string[],
	inviteId: string | null,
	wanted: 1 | 2 = 1
): Promise<WantedSlot[]> {
	const { db } = house;
	const slots = await locked(
		house.engine,
		db
			.selectFrom('slot')
			.select(['id', 'centre_id', 'staff_id', 'start_at', 'end_at', 'seats', 'open'])
			.where('id', 'in', slotIds)
			.orderBy('id')
	).execute();
	if (!slots.length) return [];
	const now = house.now();
	const ids = slots.map((slot) => slot.id);
	const busy = await db
		.selectFrom('slot')
		.select('id')
		.where('id', 'in', ids)
		.where(isBusyFor(inviteId ?? ''))
		.execute();
	const held = await db
		.selectFrom('booking')
		.select(['slot_id', 'seat'])
		.where('slot_id', 'in', ids)
		.where('state', '=', booked)
		.execute();
	const kept = await db
		.selectFrom('invite')
		.select('kept_slot_id')
		.where('kept_slot_id', 'in', ids)
		.where('kept_until', '>', now)
		.where('revoked_at', 'is', null)
		.where('id', '!=', inviteId ?? '')
		.execute();
	return slotIds.flatMap((id) => {
		const slot = slots.find((one) => one.id === id);
		if (!slot) return [];
		const known = { centreId: slot.centre_id, staffId: slot.staff_id, start: slot.start_at };
		if (busy.some((row) => row.id === id)) return [{ id, ...known, seat: null, friendSeat: null }];
		const seats = freeSeats(
			{ id, start: slot.start_at, end: slot.end_at, seats: slot.seats, open: slot.open === 1 },
			held.filter((row) => row.slot_id === id).map((row) => row.seat),
			kept.filter((row) => row.kept_slot_id === id).length,
			now,
			wanted
		);
		const [seat = null, friendSeat = null] = seats.ok ? seats.value : [];
		return [{ id, ...known, seat, friendSeat }];
	});
}
