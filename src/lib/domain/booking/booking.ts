import { failure, success, type Result } from '../result';

/** A bookable moment: counsellor × place × time × kind, with seats. Times are UTC instants (ISO 8601). */
export type Slot = { id: string; start: string; end: string; seats: number; open: boolean };

/**
 * One seat in a slot. `cancelled` by the young person; `withdrawn` when the counsellor took the moment back. There is no state for a talk that did not take place (PRODUCT law 5, SEED row 48).
 */
export type BookingState = 'booked' | 'cancelled' | 'withdrawn';

export type BookingRefusal = { code: 'slot-taken' | 'talk-started' | 'talk-cancelled' };

/**
 * The seats a person gets in a slot, one for each who comes: a friend is brought in one go or not at all (SEED row 53).
 * In: the slot, the seats held now, how many are kept for other people's invites, the time, how many seats are wanted. Out: the
 * lowest free seats (from 1), or `slot-taken` when there are not enough, the slot is withdrawn or already started. The
 * database says it a second time (unique seat per slot).
 */
export function freeSeats(
	slot: Slot,
	held: readonly number[],
	kept: number,
	now: string,
	wanted = 1
): Result<number[], BookingRefusal> {
	if (!slot.open || now >= slot.start || held.length + kept + wanted > slot.seats)
		return failure({ code: 'slot-taken' });
	const seats: number[] = [];
	for (let seat = 1; seat <= slot.seats && seats.length < wanted; seat++) if (!held.includes(seat)) seats.push(seat);
	return seats.length === wanted ? success(seats) : failure({ code: 'slot-taken' });
}

/** Kinds at an employer's: they come through a counsellor only, who has checked that employer (TRUST 1.8, SEED row 51). */
const atEmployer: readonly string[] = ['visit', 'try-out'];

/** A talk with one person is given time, and is no half day (PRODUCT 4.6, SEED row 54). */
const talkMinutes = { least: 20, most: 60 };

/** True when a talk takes from 20 to 60 minutes; every other kind takes what it takes. UTC instants. */
export function isRightLength(kind: string, start: string, end: string): boolean {
	const minutes = (Date.parse(end) - Date.parse(start)) / 60_000;
	return kind !== 'talk' || (minutes >= talkMinutes.least && minutes <= talkMinutes.most);
}

/**
 * May this moment be offered? A talk takes 20 to 60 minutes, else `talk-minutes`. One at an employer's names the employer and is checked by somebody of the staff; else
 * `employer-empty` or `employer-unchecked`. Every other kind may.
 */
export function mayOffer(moment: {
	kind: string;
	start: string;
	end: string;
	employer?: string | undefined;
	checked?: boolean | undefined;
}): Result<null, { code: 'talk-minutes' | 'employer-empty' | 'employer-unchecked' }> {
	if (!isRightLength(moment.kind, moment.start, moment.end)) return failure({ code: 'talk-minutes' });
	if (!atEmployer.includes(moment.kind)) return success(null);
	if (!moment.employer?.trim()) return failure({ code: 'employer-empty' });
	return moment.checked ? success(null) : failure({ code: 'employer-unchecked' });
}

/** A talk can be moved until it starts, without a reason (SEED row 29); one that was taken back, at any time. */
export function mayMove(state: BookingState, start: string, now: string): Result<null, BookingRefusal> {
	if (state === 'cancelled') return failure({ code: 'talk-cancelled' });
	if (state === 'booked' && now >= start) return failure({ code: 'talk-started' });
	return success(null);
}

/** A talk can be cancelled until it starts; cancelling twice is the same as once (SEED rows 29 and 48). */
export function mayCancel(state: BookingState, start: string, now: string): Result<null, BookingRefusal> {
	if (state === 'booked' && now >= start) return failure({ code: 'talk-started' });
	return success(null);
}

/** "I am on my way, later" can be said of a talk that stands until it is over; it is a kindness, so nobody is asked why. */
export function mayBeLate(state: BookingState, end: string, now: string): Result<null, BookingRefusal> {
	if (state !== 'booked') return failure({ code: 'talk-cancelled' });
	if (now >= end) return failure({ code: 'talk-started' });
	return success(null);
}

/**
 * The moments nearest to one that is gone, for "Just taken. These are free".
 * In: the start that was wanted, free slots. Out: at most three, nearest first.
 */
export function nearest<Free extends { start: string }>(wanted: string, free: readonly Free[], most = 3): Free[] {
	const distance = (slot: Free) => Math.abs(Date.parse(slot.start) - Date.parse(wanted));
	return [...free].sort((a, b) => distance(a) - distance(b) || a.start.localeCompare(b.start)).slice(0, most);
}
