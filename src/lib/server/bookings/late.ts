import type { Booking } from '$lib/contract';
import { mayBeLate } from '$lib/domain/booking';
import { failure, success, type Result } from '$lib/domain/result';
import { within, type House } from '../db';
import { describeBooking, lockBooking, ownBooking } from './read';

/**
 * "I am on my way, later": the counsellor sees it, nobody counts it, and it goes with the booking's details (TRUST 1.5). Until the
 * talk is over. Saying it again gives the same answer.
 */
export async function sayLate(
	house: House,
	id: string,
	secret: string
): Promise<Result<Booking, { code: 'not-found' | 'talk-started' | 'talk-cancelled' }>> {
	if (!(await ownBooking(house.db, id, secret))) return failure({ code: 'not-found' });
	const outcome = await within(house, async (inside) => {
		const row = await lockBooking(inside, id);
		const slot = await inside.db
			.selectFrom('slot')
			.select('end_at')
			.where('id', '=', row.slot_id)
			.executeTakeFirstOrThrow();
		const allowed = mayBeLate(row.state, slot.end_at, inside.now());
		if (!allowed.ok) return failure({ code: allowed.error.code as 'talk-started' | 'talk-cancelled' });
		if (row.late_at) return success(row);
		const late_at = inside.now();
		await inside.db.updateTable('booking').set({ late_at }).where('id', '=', id).execute();
		return success({ ...row, late_at });
	});
	return outcome.ok ? success(await describeBooking(house, outcome.value)) : outcome;
}
