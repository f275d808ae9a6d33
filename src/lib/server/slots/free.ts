import type { FreeSlot, Person, SlotsAnswer } from '$lib/contract';
import { centreOf, inLanguage, placesOf } from '../centres/centres';
import type { House } from '../db';

export type Wanted = {
	/** Centre id. */
	centre: string;
	lang: string;
	/** Only this counsellor's moments. */
	counsellor?: string;
	/** The invite that asks: a moment kept for it is shown to it, and to nobody else. */
	invite?: string;
	/** UTC instants; from now when absent. */
	from?: string;
	to?: string;
};

/**
 * The free moments of a centre, soonest first, with the people and places they name. Withdrawn, started, full and moments
 * kept for another person are left out. This list is decoration: `book` decides.
 */
export async function freeSlots(house: House, wanted: Wanted): Promise<SlotsAnswer> {
	const now = house.now();
	const from = wanted.from && wanted.from > now ? wanted.from : now;
	const [centre, places, staff, rows] = await Promise.all([
		centreOf(house, wanted.centre),
		placesOf(house, wanted.centre, wanted.lang),
		house.db.selectFrom('staff').selectAll().where('centre_id', '=', wanted.centre).orderBy('first_name').execute(),
		house.db
			.selectFrom('slot')
			.select(['id', 'kind', 'start_at', 'end_at', 'staff_id', 'place_id', 'seats', 'title'])
			.select(({ selectFrom }) => [
				selectFrom('booking')
					.select(({ fn }) => fn.countAll().as('held'))
					.whereRef('booking.slot_id', '=', 'slot.id')
					.where('booking.state', '=', 'booked')
					.as('held'),
				selectFrom('invite')
					.select(({ fn }) => fn.countAll().as('kept'))
					.whereRef('invite.kept_slot_id', '=', 'slot.id')
					.where('invite.kept_until', '>', now)
					.where('invite.revoked_at', 'is', null)
					.where('invite.id', '!=', wanted.invite ?? '')
					.as('kept')
			])
			.where('centre_id', '=', wanted.centre)
			.where('open', '=', 1)
			.where('start_at', '>', from)
			.$if(wanted.to !== undefined, (query) => query.where('start_at', '<', wanted.to!))
			.$if(wanted.counsellor !== undefined, (query) => query.where('staff_id', '=', wanted.counsellor!))
			.orderBy('start_at')
			.orderBy('id')
			.execute()
	]);
	const slots: FreeSlot[] = [];
	for (const row of rows) {
		const seatsLeft = row.seats - Number(row.held) - Number(row.kept);
		if (seatsLeft <= 0) continue;
		slots.push({
			id: row.id,
			kind: row.kind,
			start: row.start_at,
			end: row.end_at,
			counsellor: row.staff_id,
			place: row.place_id,
			seatsLeft,
			...(row.title ? { title: inLanguage(row.title, wanted.lang) } : {})
		});
	}
	const people: Person[] = staff
		.filter((person) => !wanted.counsellor || person.id === wanted.counsellor)
		.map((person) => ({
			id: person.id,
			firstName: person.first_name,
			languages: JSON.parse(person.languages) as string[],
			line: inLanguage(person.line, wanted.lang),
			phone: person.phone || centre.phone
		}));
	const { id: _, ...shown } = centre;
	return { at: now, centre: shown, slots, people, places };
}
