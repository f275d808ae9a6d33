import { failure, success, type Result } from '$lib/domain/result';
import { note } from '../audit';
import type { House } from '../db';
import { makeSlotsOfCentre } from '../slots';
import { daysFrom } from '../staff';

type Who = { id: string; centreId: string };

async function isPlaceOf(house: House, centreId: string, placeId: string): Promise<boolean> {
	const place = await house.db
		.selectFrom('place')
		.select('id')
		.where('id', '=', placeId)
		.where('centre_id', '=', centreId)
		.where('stopped_at', 'is', null)
		.executeTakeFirst();
	return place !== undefined;
}

/**
 * The weekly walk-in hours and the closed days from a date on (YYYY-MM-DD), with the ids to remove them by. A closed day tells
 * how many talks stand in it: those are never moved by a calendar. In: the centre and its IANA zone.
 */
export async function openingToEdit(house: House, { id: centreId, zone }: { id: string; zone: string }, from: string) {
	const [hours, closed] = await Promise.all([
		house.db
			.selectFrom('opening')
			.innerJoin('place', 'place.id', 'opening.place_id')
			.select(['opening.id', 'place.name as place', 'weekday', 'from_clock as from', 'till_clock as till'])
			.where('opening.centre_id', '=', centreId)
			.orderBy('place.name')
			.orderBy('weekday')
			.orderBy('from_clock')
			.execute(),
		house.db
			.selectFrom('closed_day')
			.leftJoin('place', 'place.id', 'closed_day.place_id')
			.select(['closed_day.id', 'date', 'place_id', 'place.name as place'])
			.where('closed_day.centre_id', '=', centreId)
			.where('date', '>=', from)
			.orderBy('date')
			.execute()
	]);
	const days = closed.map(async ({ place_id, ...day }) => ({
		...day,
		talks: await talksOn(house, centreId, { zone, date: day.date, place: place_id })
	}));
	return { hours, closed: await Promise.all(days) };
}

async function talksOn(
	house: House,
	centreId: string,
	{ zone, date, place }: { zone: string; date: string; place: string | null }
): Promise<number> {
	const [day] = daysFrom(zone, date, 1);
	const { talks } = await house.db
		.selectFrom('booking')
		.innerJoin('slot', 'slot.id', 'booking.slot_id')
		.select(({ fn }) => fn.countAll().as('talks'))
		.where('booking.centre_id', '=', centreId)
		.where('state', '=', 'booked')
		.where('start_at', '>=', day!.start)
		.where('start_at', '<', day!.end)
		.$if(place !== null, (query) => query.where('slot.place_id', '=', place!))
		.executeTakeFirstOrThrow();
	return Number(talks);
}

/**
 * Adds weekly hours in which a place is open for whoever walks in. Clock times of the centre's zone; `till` may be 24:00.
 * Refuses `no-such-place`, and `overlaps` with hours that are there.
 */
export async function addOpening(
	house: House,
	who: Who,
	hours: { place: string; weekday: number; from: string; till: string }
): Promise<Result<null, { code: 'no-such-place' | 'overlaps' }>> {
	if (!(await isPlaceOf(house, who.centreId, hours.place))) return failure({ code: 'no-such-place' });
	const there = await house.db
		.selectFrom('opening')
		.select('id')
		.where('place_id', '=', hours.place)
		.where('weekday', '=', hours.weekday)
		.where('from_clock', '<', hours.till)
		.where('till_clock', '>', hours.from)
		.executeTakeFirst();
	if (there) return failure({ code: 'overlaps' });
	await house.db
		.insertInto('opening')
		.values({
			id: house.id(),
			centre_id: who.centreId,
			place_id: hours.place,
			weekday: hours.weekday,
			from_clock: hours.from,
			till_clock: hours.till
		})
		.execute();
	await note(house, who, 'hours');
	return success(null);
}

/**
 * Closes a place, or with null the whole centre, on a date (YYYY-MM-DD, centre's zone). Never why. Free moments of weekly hours
 * go with it, talks stay. Refuses `no-such-place`.
 */
export async function closeOn(
	house: House,
	who: Who,
	day: { date: string; place: string | null }
): Promise<Result<null, { code: 'no-such-place' }>> {
	if (day.place && !(await isPlaceOf(house, who.centreId, day.place))) return failure({ code: 'no-such-place' });
	const there = await house.db
		.selectFrom('closed_day')
		.select('id')
		.where('centre_id', '=', who.centreId)
		.where('date', '=', day.date)
		.where((eb) => (day.place ? eb('place_id', '=', day.place) : eb('place_id', 'is', null)))
		.executeTakeFirst();
	if (there) return success(null);
	await house.db
		.insertInto('closed_day')
		.values({ id: house.id(), centre_id: who.centreId, place_id: day.place, date: day.date })
		.execute();
	await makeSlotsOfCentre(house, who.centreId);
	await note(house, who, 'hours');
	return success(null);
}

/** Takes weekly hours or a closed day of this centre away; another centre's stay. */
export async function removeOpening(
	house: House,
	who: Who,
	table: 'opening' | 'closed_day',
	id: string
): Promise<void> {
	await house.db.deleteFrom(table).where('id', '=', id).where('centre_id', '=', who.centreId).execute();
	if (table === 'closed_day') await makeSlotsOfCentre(house, who.centreId);
	await note(house, who, 'hours');
}
