import { failure, success, type Result } from '$lib/domain/result';
import type { House } from '../db';

const dayMilliseconds = 86_400_000;

/**
 * "I am here now till …": from this moment whoever walks in at the place meets this counsellor; null ends it.
 * In: the counsellor, a place of their own centre, a UTC instant within a day. It ends by itself; saying it again replaces it.
 * Refuses `no-such-place` and `not-today`.
 */
export async function setHere(
	house: House,
	staffId: string,
	here: { place: string; till: string } | null
): Promise<Result<null, { code: 'no-such-place' | 'not-today' }>> {
	const { db } = house;
	const now = house.now();
	if (!here) {
		await db.deleteFrom('here').where('staff_id', '=', staffId).execute();
		return success(null);
	}
	if (here.till <= now || Date.parse(here.till) - Date.parse(now) > dayMilliseconds)
		return failure({ code: 'not-today' });
	const place = await db
		.selectFrom('place')
		.innerJoin('staff', 'staff.centre_id', 'place.centre_id')
		.select('place.id')
		.where('staff.id', '=', staffId)
		.where('place.id', '=', here.place)
		.executeTakeFirst();
	if (!place) return failure({ code: 'no-such-place' });
	const row = { place_id: here.place, till_at: here.till };
	await db
		.insertInto('here')
		.values({ staff_id: staffId, ...row })
		.onConflict((conflict) => conflict.column('staff_id').doUpdateSet(row))
		.execute();
	return success(null);
}
