import type { FreeSlot, Person, Place } from '$lib/contract';
import type { House } from '../db';
import { freeSlots } from './free';

/**
 * A moment that is kept for somebody, with whom and where, in a language. Out: nothing of it when it is not free for the
 * invite that keeps it any more.
 */
export async function describeKept(
	house: House,
	slotId: string,
	lang: string
): Promise<{ slot: FreeSlot; counsellor: Person; place: Place } | null> {
	const row = await house.db
		.selectFrom('slot')
		.leftJoin('invite', 'invite.kept_slot_id', 'slot.id')
		.select(['slot.centre_id', 'slot.staff_id', 'start_at', 'end_at', 'invite.id as invite'])
		.where('slot.id', '=', slotId)
		.executeTakeFirst();
	if (!row) return null;
	const free = await freeSlots(house, {
		centre: row.centre_id,
		lang,
		counsellor: row.staff_id,
		from: row.start_at,
		to: row.end_at,
		...(row.invite ? { invite: row.invite } : {})
	});
	const slot = free.slots.find((one) => one.id === slotId);
	const counsellor = free.people.find((one) => one.id === row.staff_id);
	const place = free.places.find((one) => one.id === slot?.place);
	return slot && counsellor && place ? { slot, counsellor, place } : null;
}
