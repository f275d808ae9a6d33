import type { House } from '../db';

/** Who comes to a counsellor between two UTC instants, in order of time. Only what the young person sent (TRUST 1.1). */
export async function whoComes(house: House, staffId: string, from: string, to: string) {
	const rows = await house.db
		.selectFrom('booking')
		.innerJoin('slot', 'slot.id', 'booking.slot_id')
		.innerJoin('place', 'place.id', 'slot.place_id')
		.select(['booking.id', 'call_me', 'booking.lang', 'message', 'comes_with', 'met_at'])
		.select(['ten_minutes', 'language_wish', 'late_at'])
		.select(({ selectFrom }) =>
			selectFrom('booking as friend').select('friend.id').whereRef('friend.friend_of', '=', 'booking.id').as('friend')
		)
		.select(['slot.id as slot', 'slot.kind', 'slot.title', 'start_at', 'end_at', 'place.name as place'])
		.where('slot.staff_id', '=', staffId)
		.where('booking.state', '=', 'booked')
		.where('booking.friend_of', 'is', null)
		.where('start_at', '>=', from)
		.where('start_at', '<', to)
		.orderBy('start_at')
		.orderBy('seat')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		slot: row.slot,
		kind: row.kind,
		title: row.title,
		start: row.start_at,
		end: row.end_at,
		place: row.place,
		callMe: row.call_me ?? '',
		lang: row.lang,
		message: row.message ?? '',
		comesWith: row.comes_with === 1,
		friend: row.friend !== null,
		tenMinutes: row.ten_minutes === 1,
		talkIn: row.language_wish,
		lateAt: row.late_at,
		met: row.met_at !== null
	}));
}

/** "We met", or not after all. There is no mark for a talk that did not take place (PRODUCT law 5). */
export async function markMet(house: House, staffId: string, bookingId: string, met: boolean): Promise<void> {
	await house.db
		.updateTable('booking')
		.set({ met_at: met ? house.now() : null })
		.where('id', '=', bookingId)
		.where('state', '=', 'booked')
		.where('slot_id', 'in', (query) => query.selectFrom('slot').select('slot.id').where('staff_id', '=', staffId))
		.execute();
}
