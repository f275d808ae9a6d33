import type { Booking } from '$lib/contract';
import { mayCancel } from '$lib/domain/booking';
import { failure, success, type Result } from '$lib/domain/result';
import type { House } from '../db';
import { describeBooking, ownBooking } from './read';

/** Cancels a talk until it starts, without a reason; the seat is free at once. Cancelling again gives the same answer. */
export async function cancelBooking(
	house: House,
	id: string,
	secret: string
): Promise<Result<Booking, { code: 'not-found' | 'talk-started' | 'talk-cancelled' | 'slot-taken' }>> {
	const row = await ownBooking(house.db, id, secret);
	if (!row) return failure({ code: 'not-found' });
	const slot = await house.db
		.selectFrom('slot')
		.select('start_at')
		.where('id', '=', row.slot_id)
		.executeTakeFirstOrThrow();
	const allowed = mayCancel(row.state, slot.start_at, house.now());
	if (!allowed.ok) return allowed;
	await house.db
		.updateTable('booking')
		.set({ state: 'cancelled', cancelled_at: house.now() })
		.where('id', '=', id)
		.where('state', '=', 'booked')
		.execute();
	return success(await describeBooking(house, { ...row, state: 'cancelled' }));
}
