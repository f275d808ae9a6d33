import type { House } from '../db';

/** Where this counsellor said to be now, and until when; null when they did not, or it is over. */
export async function hereOf(house: House, staffId: string): Promise<{ place: string; till: string } | null> {
	const row = await house.db
		.selectFrom('here')
		.select(['place_id as place', 'till_at as till'])
		.where('staff_id', '=', staffId)
		.where('till_at', '>', house.now())
		.executeTakeFirst();
	return row ?? null;
}
