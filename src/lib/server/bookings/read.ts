import type { ExpressionBuilder, Kysely } from 'kysely';
import type { Booking } from '$lib/contract';
import { centreOf, textsIn, placesOf } from '../centres';
import { locked, type House } from '../db';
import type { BookingRow, Database } from '../db/schema';
import { sha256 } from '../hash';
import { aboutSlot, nearestFree } from '../slots';
import { isSlipCode } from './slip-code';

/** A booking row when the secret, or what its text message or slip of paper says, is right; a wrong one and an unknown id look the same. */
export async function ownBooking(db: Kysely<Database>, id: string, secret: string) {
	const row = await db.selectFrom('booking').selectAll().where('id', '=', id).executeTakeFirst();
	if (!row || row.erased_at) return undefined;
	const right = row.secret_hash === sha256(secret) || row.paper_hash === sha256(secret);
	return right || (await isSlipCode(db, id, secret)) ? row : undefined;
}

/** A condition: this booking and the seat of the friend it brings. */
export const withFriend =
	(id: string) =>
	({ or, eb }: ExpressionBuilder<Database, 'booking'>) =>
		or([eb('id', '=', id), eb('friend_of', '=', id)]);

/** The booking as it stands, locked until the caller's transaction ends. Throws when there is none. */
export async function lockBooking(house: House, id: string): Promise<BookingRow> {
	return locked(
		house.engine,
		house.db.selectFrom('booking').selectAll().where('id', '=', id)
	).executeTakeFirstOrThrow();
}

/** The booking with all that a slip needs, in the language it was made in. Null for a wrong secret or an unknown id. */
export async function readBooking(house: House, id: string, secret: string): Promise<Booking | null> {
	const row = await ownBooking(house.db, id, secret);
	return row ? describeBooking(house, row) : null;
}

/** Turns a booking row into what crosses the border. */
export async function describeBooking(house: House, row: BookingRow): Promise<Booking> {
	const [slot, centre] = await Promise.all([
		house.db
			.selectFrom('slot')
			.innerJoin('staff', 'staff.id', 'slot.staff_id')
			.leftJoin('staff as checker', 'checker.id', 'slot.checked_by')
			.select(['slot.id', 'slot.kind', 'start_at', 'end_at', 'place_id'])
			.select(['slot.title', 'details', 'employer', 'checker.first_name as checkedBy'])
			.select(['staff.id as staffId', 'staff.first_name', 'staff.languages', 'staff.line', 'staff.phone'])
			.where('slot.id', '=', row.slot_id)
			.executeTakeFirstOrThrow(),
		centreOf(house, row.centre_id)
	]);
	const friend = await house.db.selectFrom('booking').select('id').where('friend_of', '=', row.id).executeTakeFirst();
	const near =
		row.state === 'withdrawn'
			? await nearestFree(house, {
					...{ centre: row.centre_id, lang: row.lang, start: slot.start_at, kind: slot.kind },
					...{ prefer: slot.staffId, invite: row.invite_id ? { id: row.invite_id } : null, seats: friend ? 2 : 1 }
				})
			: {};
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
			...aboutSlot(slot, row.lang)
		},
		counsellor: {
			id: slot.staffId,
			firstName: slot.first_name,
			languages: JSON.parse(slot.languages) as string[],
			line: '',
			...textsIn({ line: slot.line }, row.lang),
			phone: slot.phone || centre.phone
		},
		place,
		centre: shown,
		...(row.comes_with ? { comesWith: true } : {}),
		...(friend ? { friend: true } : {}),
		...(row.ten_minutes ? { tenMinutes: true } : {}),
		...(row.language_wish ? { talkIn: row.language_wish } : {}),
		...(row.late_at ? { lateAt: row.late_at } : {}),
		...(row.note_at ? { noteAt: row.note_at } : {}),
		...near
	};
}
