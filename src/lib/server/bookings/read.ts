import type { Kysely } from 'kysely';
import type { Booking } from '$lib/contract';
import { centreOf, inLanguage, placesOf } from '../centres/centres';
import type { House } from '../db';
import type { Database } from '../db/schema';
import { sha256 } from '../hash';

/** A booking row when the secret is the right one; a wrong secret and an unknown id look the same. */
export async function ownBooking(db: Kysely<Database>, id: string, secret: string) {
	return db
		.selectFrom('booking')
		.selectAll()
		.where('id', '=', id)
		.where('secret_hash', '=', sha256(secret))
		.executeTakeFirst();
}

/** The booking with all that a slip needs, in the language it was made in. Null for a wrong secret or an unknown id. */
export async function readBooking(house: House, id: string, secret: string): Promise<Booking | null> {
	const row = await ownBooking(house.db, id, secret);
	return row ? describeBooking(house, row) : null;
}

/** Turns a booking row into what crosses the border. */
export async function describeBooking(house: House, row: Database['booking']): Promise<Booking> {
	const [slot, centre] = await Promise.all([
		house.db
			.selectFrom('slot')
			.innerJoin('staff', 'staff.id', 'slot.staff_id')
			.select(['slot.id', 'slot.kind', 'slot.title', 'start_at', 'end_at', 'place_id'])
			.select(['staff.id as staffId', 'first_name', 'languages', 'line', 'phone'])
			.where('slot.id', '=', row.slot_id)
			.executeTakeFirstOrThrow(),
		centreOf(house, row.centre_id)
	]);
	const place = (await placesOf(house, row.centre_id, row.lang)).find(({ id }) => id === slot.place_id)!;
	const { id: _, ...shown } = centre;
	return {
		id: row.id,
		state: row.state,
		callMe: row.call_me ?? '',
		slot: {
			id: slot.id,
			kind: slot.kind,
			start: slot.start_at,
			end: slot.end_at,
			...(slot.title ? { title: inLanguage(slot.title, row.lang) } : {})
		},
		counsellor: {
			id: slot.staffId,
			firstName: slot.first_name,
			languages: JSON.parse(slot.languages) as string[],
			line: inLanguage(slot.line, row.lang),
			phone: slot.phone || centre.phone
		},
		place,
		centre: shown
	};
}
