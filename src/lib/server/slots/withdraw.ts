import { failure, success, type Result } from '$lib/domain/result';
import { locked, within, type House } from '../db';

/**
 * A counsellor takes a moment back although somebody may hold a seat: the bookings become `withdrawn` and wait for a new moment,
 * which the young person sees with three nearest ones when they open the app next. It is the way to change a booked moment too:
 * a booked one never moves, so add the new one first and take the old one back.
 * In: the counsellor, one of their moments that is not over. Out: the ids of the bookings it took with it (not the friends'), so
 * that a message can go out. Refuses `not-found` for another counsellor's, `over` when it has ended. Again gives the same.
 */
export async function withdrawSlot(
	house: House,
	staffId: string,
	slotId: string
): Promise<Result<{ bookings: string[] }, { code: 'not-found' | 'over' }>> {
	return within(house, async ({ db, engine, id, now }) => {
		// Locked before looking, so that nobody books it between the look and the withdrawal.
		const slot = await locked(
			engine,
			db.selectFrom('slot').selectAll().where('id', '=', slotId).where('staff_id', '=', staffId)
		).executeTakeFirst();
		if (!slot) return failure({ code: 'not-found' as const });
		if (slot.end_at <= now()) return failure({ code: 'over' as const });
		const holders = db.updateTable('booking').set({ state: 'withdrawn', late_at: null }).where('slot_id', '=', slotId);
		await holders.where('state', '=', 'booked').execute();
		if (slot.open) {
			await db.updateTable('slot').set({ open: 0, withdrawn_at: now() }).where('id', '=', slotId).execute();
			await db.deleteFrom('slot_cell').where('slot_id', '=', slotId).execute();
			// What weekly hours gave would come back with the next making of the moments.
			if (slot.availability_id) {
				const away = { staff_id: staffId, start_at: slot.start_at, end_at: slot.end_at };
				await db
					.insertInto('absence')
					.values({ id: id(), centre_id: slot.centre_id, ...away })
					.execute();
			}
		}
		const rows = await db
			.selectFrom('booking')
			.select('id')
			.where('slot_id', '=', slotId)
			.where('state', '=', 'withdrawn')
			.where('friend_of', 'is', null)
			.orderBy('seat')
			.execute();
		return success({ bookings: rows.map((row) => row.id) });
	});
}
