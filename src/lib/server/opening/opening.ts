import { clockIn, walkIns, type Opening, type WalkIn } from '$lib/domain/opening';
import type { House } from '../db';

/**
 * When people can walk in at a centre: weekly hours by place, weekday and clock; closed days from today on; who is here now.
 * In: the centre. Out: clock times and dates are of the centre's zone, `till` of `here` is a UTC instant.
 */
export async function openingOf(house: House, centre: { id: string; zone: string }): Promise<Opening> {
	const { db } = house;
	const now = house.now();
	const [hours, closed, here] = await Promise.all([
		db
			.selectFrom('opening')
			.select(['place_id as place', 'weekday', 'from_clock as from', 'till_clock as till'])
			.where('centre_id', '=', centre.id)
			.orderBy('place_id')
			.orderBy('weekday')
			.orderBy('from_clock')
			.execute(),
		db
			.selectFrom('closed_day')
			.select(['place_id as place', 'date'])
			.where('centre_id', '=', centre.id)
			.where('date', '>=', clockIn(centre.zone, now).date)
			.orderBy('date')
			.orderBy('place_id')
			.execute(),
		db
			.selectFrom('here')
			.innerJoin('staff', 'staff.id', 'here.staff_id')
			.select(['here.staff_id as counsellor', 'here.place_id as place', 'till_at as till'])
			.where('centre_id', '=', centre.id)
			.where('till_at', '>', now)
			.orderBy('till_at')
			.orderBy('here.staff_id')
			.execute()
	]);
	return { hours, closed, here };
}

/** Where one can walk in now at a centre, and when each other place opens next: see `walkIns` of the domain. */
export async function openNow(house: House, centre: { id: string; zone: string }): Promise<WalkIn[]> {
	return walkIns(await openingOf(house, centre), centre.zone, house.now());
}
