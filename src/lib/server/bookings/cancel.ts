import type { Booking } from '$lib/contract';
import { mayCancel } from '$lib/domain/booking';
import { failure, success, type Result } from '$lib/domain/result';
import { within, type House } from '../db';
import { describeBooking, lockBooking, ownBooking, withFriend } from './read';

/** Cancels a talk until it starts, without a reason; the seat is free at once, a friend's too. Cancelling again gives the same answer. */
export async function cancelBooking(
	house: House,
	id: string,
	secret: string
): Promise<Result<Booking, { code: 'not-found' | 'talk-started' }>> {
	if (!(await ownBooking(house.db, id, secret))) return failure({ code: 'not-found' });
	const row = await within(house, async (inside) => {
		const booking = await lockBooking(inside, id);
		const slot = await inside.db
			.selectFrom('slot')
			.select('start_at')
			.where('id', '=', booking.slot_id)
			.executeTakeFirstOrThrow();
		if (!mayCancel(booking.state, slot.start_at, inside.now()).ok) return null;
		if (booking.state !== 'cancelled') {
			const cancelled = { state: 'cancelled' as const, cancelled_at: inside.now() };
			await inside.db.updateTable('booking').set(cancelled).where(withFriend(id)).execute();
			return { ...booking, ...cancelled };
		}
		return booking;
	});
	return row ? success(await describeBooking(house, row)) : failure({ code: 'talk-started' });
}
