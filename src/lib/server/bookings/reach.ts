import type { House } from '../db';

/**
 * Whom a counsellor may reach out to: people whose talk passed without "we met", for as long as the centre keeps its details
 * (TRUST 1.5). Each person stands there once, with the last talk, and not at all when they met since or have a talk ahead:
 * nothing counts anybody's talks (PRODUCT law 5). Newest first. A group is not in it: who comes to one is free to stay away.
 */
export async function whomToReach(house: House, staffId: string) {
	const now = house.now();
	const rows = await house.db
		.selectFrom('booking')
		.innerJoin('slot', 'slot.id', 'booking.slot_id')
		.select(['booking.id', 'call_me', 'lang', 'secret_hash', 'met_at', 'start_at'])
		.where('slot.staff_id', '=', staffId)
		.where('slot.kind', 'in', ['talk', 'try-out'])
		.where('booking.state', 'in', ['booked', 'withdrawn'])
		.where('booking.friend_of', 'is', null)
		.where('erased_at', 'is', null)
		.where('call_me', 'is not', null)
		.where('end_at', '<=', now)
		.orderBy('start_at', 'desc')
		.orderBy('booking.id')
		.execute();
	if (!rows.length) return [];
	const ahead = await house.db
		.selectFrom('booking')
		.innerJoin('slot', 'slot.id', 'booking.slot_id')
		.select('secret_hash')
		.where('booking.state', '=', 'booked')
		.where('end_at', '>', now)
		.where('booking.secret_hash', 'in', [...new Set(rows.map((row) => row.secret_hash))])
		.execute();
	const seen = new Set(ahead.map((row) => row.secret_hash));
	return rows.flatMap((row) => {
		if (seen.has(row.secret_hash)) return [];
		seen.add(row.secret_hash);
		return row.met_at ? [] : [{ id: row.id, callMe: row.call_me ?? '', lang: row.lang, start: row.start_at }];
	});
}
