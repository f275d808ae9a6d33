import { cellsOf, isRightLength } from '$lib/domain/booking';
import { failure, success, type Result } from '$lib/domain/result';
import { brokenRule, locked, within, type House } from '../db';

/**
 * Moves a free moment of this counsellor to another time: the old one closes, a new one takes its place, kind, seats and name.
 * In: UTC instants. Out: the new id, for undo together with the old one. Refuses `booked` (a booked moment never moves),
 * `overlaps`, `in-the-past`, `talk-minutes`, `unknown`.
 */
export async function moveMoment(
	house: House,
	staffId: string,
	slotId: string,
	to: { start: string; end: string }
): Promise<Result<{ id: string }, { code: 'booked' | 'overlaps' | 'in-the-past' | 'talk-minutes' | 'unknown' }>> {
	if (to.start <= house.now() || to.end <= to.start) return failure({ code: 'in-the-past' });
	try {
		return await within(house, async ({ db, engine, id, now }) => {
			await locked(engine, db.selectFrom('staff').select('id').where('id', '=', staffId)).executeTakeFirstOrThrow();
			const slot = await locked(
				engine,
				db.selectFrom('slot').selectAll().where('id', '=', slotId).where('staff_id', '=', staffId)
			).executeTakeFirst();
			if (!slot?.open) return failure({ code: 'unknown' as const });
			if (!isRightLength(slot.kind, to.start, to.end)) return failure({ code: 'talk-minutes' as const });
			const held = await db
				.selectFrom('booking')
				.select('id')
				.where('slot_id', '=', slotId)
				.where('state', '=', 'booked')
				.executeTakeFirst();
			const kept = await db
				.selectFrom('invite')
				.select('id')
				.where('kept_slot_id', '=', slotId)
				.where('kept_until', '>', now())
				.where('revoked_at', 'is', null)
				.executeTakeFirst();
			if (held || kept) return failure({ code: 'booked' as const });
			await db.deleteFrom('slot_cell').where('slot_id', '=', slotId).execute();
			await db.updateTable('slot').set({ open: 0 }).where('id', '=', slotId).execute();
			if (slot.availability_id) {
				const { centre_id, start_at, end_at } = slot;
				await db.insertInto('absence').values({ id: id(), centre_id, staff_id: staffId, start_at, end_at }).execute();
			}
			const fresh = id();
			await db
				.insertInto('slot')
				.values({ ...slot, id: fresh, start_at: to.start, end_at: to.end, availability_id: null, open: 1 })
				.execute();
			await db
				.insertInto('slot_cell')
				.values(cellsOf(to.start, to.end).map((cell) => ({ staff_id: staffId, cell, slot_id: fresh })))
				.execute();
			return success({ id: fresh });
		});
	} catch (error) {
		if (brokenRule(error) === 'slot_cell_once') return failure({ code: 'overlaps' });
		throw error;
	}
}
