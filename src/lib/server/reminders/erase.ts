import type { House } from '../db';

/**
 * Forgets where to remind somebody as soon as there is nothing to remind of: the talk is over, cancelled or erased (TRUST 1.5
 * would allow longer). Out: how many addresses went.
 */
export async function eraseReminders(house: House): Promise<number> {
	const gone = await house.db
		.deleteFrom('reminder')
		.where('booking_id', 'in', (query) =>
			query
				.selectFrom('booking')
				.innerJoin('slot', 'slot.id', 'booking.slot_id')
				.select('booking.id')
				.where(({ or, eb }) => or([eb('booking.state', '=', 'cancelled'), eb('end_at', '<', house.now())]))
		)
		.executeTakeFirst();
	return Number(gone.numDeletedRows);
}
