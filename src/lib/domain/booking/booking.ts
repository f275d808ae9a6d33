import { failure, success, type Result } from '../result';

/** A bookable moment: counsellor × place × time × kind, with seats. Times are UTC instants (ISO 8601). */
export type Slot = { id: string; start: string; end: string; seats: number; open: boolean };

/** One seat in a slot. There is no state for a talk that did not take place (PRODUCT law 5, SEED row 48). */
export type BookingState = 'booked' | 'cancelled';

export type BookingRefusal = { code: 'slot-taken' | 'talk-started' | 'talk-cancelled' };

/**
 * The seat a person gets in a slot.
 * In: the slot, the seats held now, how many are kept for other people's invites, the time. Out: the lowest free seat
 * (from 1), or `slot-taken` when the slot is full, withdrawn or already started. The database says it a second time
 * (unique seat per slot).
 */
export function freeSeat(
	slot: Slot,
	held: readonly number[],
	kept: number,
	now: string
): Result<number, BookingRefusal> {
	if (!slot.open || now >= slot.start || held.length + kept >= slot.seats) return failure({ code: 'slot-taken' });
	for (let seat = 1; seat <= slot.seats; seat++) if (!held.includes(seat)) return success(seat);
	return failure({ code: 'slot-taken' });
}

/** A talk can be moved until it starts, without a reason (SEED row 29). */
export function mayMove(state: BookingState, start: string, now: string): Result<null, BookingRefusal> {
	if (state === 'cancelled') return failure({ code: 'talk-cancelled' });
	if (now >= start) return failure({ code: 'talk-started' });
	return success(null);
}

/** A talk can be cancelled until it starts; cancelling twice is the same as once (SEED rows 29 and 48). */
export function mayCancel(state: BookingState, start: string, now: string): Result<null, BookingRefusal> {
	if (state === 'booked' && now >= start) return failure({ code: 'talk-started' });
	return success(null);
}

/**
 * The moments nearest to one that is gone, for "Just taken. These are free, close by".
 * In: the start that was wanted, free slots. Out: at most three, nearest first.
 */
export function nearest<Free extends { start: string }>(wanted: string, free: readonly Free[], most = 3): Free[] {
	const distance = (slot: Free) => Math.abs(Date.parse(slot.start) - Date.parse(wanted));
	return [...free].sort((a, b) => distance(a) - distance(b) || a.start.localeCompare(b.start)).slice(0, most);
}
