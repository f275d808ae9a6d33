import type { FreeSlot, Person, Place, SlotKind, SlotsAnswer } from '$lib/contract';
import { nearest } from '$lib/domain/booking';
import { centreOf, placesOf, textsIn } from '../centres';
import { booked, type House } from '../db';
import { isBusyFor } from './busy';
import { aboutSlot } from './about';

export type Wanted = {
	/** Centre id. */
	centre: string;
	lang: string;
	/** Only this counsellor's moments. */
	counsellor?: string;
	/** The invite that asks: a moment kept for it is shown to it, and to nobody else. */
	invite?: string;
	/** UTC instants, `from` included and `to` not; from now and eight weeks on when absent. */
	from?: string;
	to?: string;
};

/** Moments are shown and made this far ahead (ARCHITECTURE 3). */
export const daysAhead = 56;

/**
 * The free moments of a centre, soonest first, with the people and places they name, and apart from them the groups and visits
 * that are full. Withdrawn, started, full and moments kept for another person are left out, and talks in a time the counsellor is busy elsewhere. This list is decoration: `book` decides.
 */
export async function freeSlots(house: House, wanted: Wanted): Promise<SlotsAnswer> {
	const now = house.now();
	const from = wanted.from && wanted.from > now ? wanted.from : now;
	const to = wanted.to ?? new Date(Date.parse(now) + daysAhead * 86_400_000).toISOString();
	const [centre, places, staff, rows] = await Promise.all([
		centreOf(house, wanted.centre),
		placesOf(house, wanted.centre, wanted.lang),
		house.db
			.selectFrom('staff')
			.selectAll()
			.where('centre_id', '=', wanted.centre)
			.where('left_at', 'is', null)
			.orderBy('first_name')
			.execute(),
		house.db
			.selectFrom('slot')
			.leftJoin('staff as checker', 'checker.id', 'slot.checked_by')
			.select(['slot.id', 'slot.kind', 'start_at', 'end_at', 'slot.staff_id', 'place_id', 'seats'])
			.select(['slot.title', 'details', 'employer', 'checker.first_name as checkedBy'])
			.select(({ selectFrom }) => [
				selectFrom('booking')
					.select(({ fn }) => fn.countAll().as('held'))
					.whereRef('booking.slot_id', '=', 'slot.id')
					.where('booking.state', '=', booked)
					.as('held'),
				selectFrom('invite')
					.select(({ fn }) => fn.countAll().as('kept'))
					.whereRef('invite.kept_slot_id', '=', 'slot.id')
					.where('invite.kept_until', '>', now)
					.where('invite.revoked_at', 'is', null)
					.where('invite.id', '!=', wanted.invite ?? '')
					.as('kept')
			])
			.where('slot.centre_id', '=', wanted.centre)
			.where('open', '=', 1)
			.where('start_at', '>', now)
			.where('start_at', '>=', from)
			.where('start_at', '<', to)
			.where(({ not }) => not(isBusyFor(wanted.invite ?? '')))
			.$if(wanted.counsellor !== undefined, (query) => query.where('slot.staff_id', '=', wanted.counsellor!))
			.orderBy('start_at')
			.orderBy('slot.id')
			.execute()
	]);
	const slots: FreeSlot[] = [];
	const full: FreeSlot[] = [];
	for (const row of rows) {
		const seatsLeft = row.seats - Number(row.held) - Number(row.kept);
		// A project that stopped has no moments, whatever still stands in its calendar.
		if (centre.before) continue;
		// A talk that is taken is nobody's business; of a group one can hear when a seat comes free.
		if (seatsLeft <= 0 && (row.kind === 'talk' || row.kind === 'walk-in')) continue;
		(seatsLeft > 0 ? slots : full).push({
			id: row.id,
			kind: row.kind,
			start: row.start_at,
			end: row.end_at,
			counsellor: row.staff_id,
			place: row.place_id,
			seatsLeft: Math.max(seatsLeft, 0),
			...aboutSlot(row, wanted.lang)
		});
	}
	const people: Person[] = staff
		.filter((person) => !wanted.counsellor || person.id === wanted.counsellor)
		.map((person) => ({
			id: person.id,
			firstName: person.first_name,
			languages: JSON.parse(person.languages) as string[],
			line: '',
			...textsIn({ line: person.line }, wanted.lang),
			phone: person.phone || centre.phone
		}));
	const { id: _, ...shown } = centre;
	return { at: now, centre: shown, slots, ...(full.length ? { full } : {}), people, places };
}

export type NearestFree = { nearest: FreeSlot[]; people: Person[]; places: Place[] };

/**
 * "Just taken. These are free": at most three moments nearest to the wanted start, with the people and places they
 * name. In: `prefer`, whose moments come first (the inviter's, or the counsellor's who took one back); the kind that was wanted;
 * how many seats. Other people's, then other kinds, only fill up what is left of the three.
 */
export async function nearestFree(
	house: House,
	wanted: {
		centre: string;
		lang: string;
		start: string;
		invite?: { id: string } | null;
		prefer?: string | undefined;
		kind?: SlotKind | undefined;
		seats?: number;
	}
): Promise<NearestFree> {
	const { centre, lang, start, invite, prefer, kind, seats = 1 } = wanted;
	const free = await freeSlots(house, { centre, lang, ...(invite ? { invite: invite.id } : {}) });
	const fits = free.slots.filter((slot) => slot.seatsLeft >= seats);
	const closer = (slot: FreeSlot) =>
		(kind && slot.kind !== kind ? 2 : 0) + (prefer && slot.counsellor !== prefer ? 1 : 0);
	const found: FreeSlot[] = [];
	for (const distance of [0, 1, 2, 3])
		found.push(
			...nearest(
				start,
				fits.filter((slot) => closer(slot) === distance),
				3 - found.length
			)
		);
	return {
		nearest: found,
		people: free.people.filter((person) => found.some((slot) => slot.counsellor === person.id)),
		places: free.places.filter((place) => found.some((slot) => slot.place === place.id))
	};
}
