import { cellsOf } from '$lib/domain/booking';
import { failure, success, type Result } from '$lib/domain/result';
import { brokenRule, locked, within, type House } from '../db';

/**
 * Takes a closing or a withdrawal back: the moment is free again, and who held a seat and has not chosen another one holds it
 * again. Again gives the same. Refuses `overlaps` when another moment took its time, `in-the-past`, `unknown`.
 */
export async function restoreMoment(
	house: House,
	staffId: string,
	slotId: string
): Promise<Result<null, { code: 'overlaps' | 'in-the-past' | 'unknown' }>> {
	try {
		return await within(house, async ({ db, engine, now }) => {
			await locked(engine, db.selectFrom('staff').select('id').where('id', '=', staffId)).executeTakeFirstOrThrow();
			const slot = await locked(
				engine,
				db.selectFrom('slot').selectAll().where('id', '=', slotId).where('staff_id', '=', staffId)
			).executeTakeFirst();
			if (!slot) return failure({ code: 'unknown' as const });
			if (slot.open) return success(null);
			if (slot.start_at <= now()) return failure({ code: 'in-the-past' as const });
			await db
				.insertInto('slot_cell')
				.values(cellsOf(slot.start_at, slot.end_at).map((cell) => ({ staff_id: staffId, cell, slot_id: slotId })))
				.execute();
			await db.updateTable('slot').set({ open: 1, withdrawn_at: null }).where('id', '=', slotId).execute();
			// The absence that a closing leaves behind is exactly as long as its moment.
			await db
				.deleteFrom('absence')
				.where('staff_id', '=', staffId)
				.where('start_at', '=', slot.start_at)
				.where('end_at', '=', slot.end_at)
				.execute();
			await db
				.updateTable('booking')
				.set({ state: 'booked' })
				.where('slot_id', '=', slotId)
				.where('state', '=', 'withdrawn')
				.execute();
			return success(null);
		});
	} catch (error) {
		if (brokenRule(error) === 'slot_cell_once') return failure({ code: 'overlaps' });
		throw error;
	}
}
