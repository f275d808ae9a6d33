import type { SlotKind } from '$lib/contract';
import type { House } from '../db';

export type NewHours = {
	/** 1 Monday – 7 Sunday. */
	weekday: number;
	/** Clock times HH:MM in the centre's zone. */
	from: string;
	till: string;
	minutes: number;
	place: string;
	kind?: SlotKind;
	seats?: number;
};

/** Adds weekly hours to a counsellor. Out: their id. The moments themselves come with `makeSlots`. */
export async function addHours(house: House, staffId: string, hours: NewHours): Promise<string> {
	const { centre_id } = await house.db
		.selectFrom('staff')
		.select('centre_id')
		.where('id', '=', staffId)
		.executeTakeFirstOrThrow();
	const id = house.id();
	await house.db
		.insertInto('availability')
		.values({
			id,
			centre_id,
			staff_id: staffId,
			place_id: hours.place,
			kind: hours.kind ?? 'talk',
			weekday: hours.weekday,
			from_clock: hours.from,
			till_clock: hours.till,
			minutes: hours.minutes,
			seats: hours.seats ?? 1
		})
		.execute();
	return id;
}

/** Removes weekly hours of this counsellor; another one's stay. Moments that somebody booked stay too. */
export async function removeHours(house: House, staffId: string, hoursId: string): Promise<void> {
	await house.db.deleteFrom('availability').where('id', '=', hoursId).where('staff_id', '=', staffId).execute();
}

/** The weekly hours of a counsellor, by weekday and clock. */
export async function hoursOf(house: House, staffId: string) {
	return house.db
		.selectFrom('availability')
		.innerJoin('place', 'place.id', 'availability.place_id')
		.select([
			'availability.id',
			'weekday',
			'from_clock as from',
			'till_clock as till',
			'minutes',
			'availability.kind',
			'seats',
			'place.id as placeId',
			'place.name as placeName'
		])
		.where('staff_id', '=', staffId)
		.orderBy('weekday')
		.orderBy('from_clock')
		.execute();
}
