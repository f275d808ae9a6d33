import type { House } from '../db';
import { settleRequests } from './settle';
import { isFor, type Asker } from './whose';

/**
 * What young people asked, in order of waiting: those for this counsellor and those for whoever can; whoever looks after the
 * centre sees all of it. Answered ones stay until they are taken or wait again.
 */
export async function openRequests(house: House, staff: Asker) {
	await settleRequests(house);
	const rows = await house.db
		.selectFrom('request')
		.leftJoin('staff', 'staff.id', 'request.staff_id')
		.leftJoin('slot', 'slot.id', 'request.slot_id')
		.select(['request.id', 'request.kind', 'state', 'call_me', 'lang', 'words', 'place_kind', 'day_parts'])
		.select(['request.phone', 'request.created_at', 'first_name', 'request.staff_id', 'slot.start_at'])
		.where(isFor(staff))
		.where('state', 'in', ['waiting', 'answered'])
		.orderBy('request.created_at')
		.orderBy('request.id')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		kind: row.kind,
		answered: row.state === 'answered' ? row.start_at : null,
		callMe: row.call_me,
		lang: row.lang,
		words: row.words ?? '',
		placeKind: row.place_kind,
		dayParts: JSON.parse(row.day_parts) as string[],
		phone: row.phone ?? '',
		asked: row.created_at,
		/** A colleague it is meant for; null for me or for whoever can. */
		for: row.staff_id && row.staff_id !== staff.id ? row.first_name : null
	}));
}
