import * as v from 'valibot';
import { MoveRequest, type Booking, type FreeSlot } from '$lib/contract';
import { mayMove, nearest } from '$lib/domain/booking';
import { failure, success, type Result } from '$lib/domain/result';
import { brokenRule, type House } from '../db';
import { freeSlots } from '../slots';
import { describeBooking, ownBooking } from './read';
import { findSeat } from './seat';

export type MoveRefusal =
	| { code: 'bad-request'; fields: string[] }
	| { code: 'not-found' | 'talk-started' | 'talk-cancelled' }
	| { code: 'slot-taken'; nearest: FreeSlot[] };

/**
 * Moves a talk to another free moment of the same centre, until it starts, without a reason (SEED row 29).
 * Moving to where it already is gives the same answer, so it is safe to repeat. A refused move leaves the talk where it was.
 */
export async function moveBooking(
	house: House,
	id: string,
	secret: string,
	body: unknown
): Promise<Result<Booking, MoveRefusal>> {
	const parsed = v.safeParse(MoveRequest, body);
	if (!parsed.success) {
		return failure({
			code: 'bad-request',
			fields: parsed.issues.map((issue) => String(issue.path?.[0]?.key ?? 'body'))
		});
	}
	const row = await ownBooking(house.db, id, secret);
	if (!row) return failure({ code: 'not-found' });
	const wanted = parsed.output.slot;
	if (row.slot_id === wanted && row.state === 'booked') return success(await describeBooking(house, row));
	const target = await house.db
		.selectFrom('slot')
		.select(['centre_id', 'start_at'])
		.where('id', '=', wanted)
		.where('centre_id', '=', row.centre_id)
		.executeTakeFirst();

	const outcome = await house.db
		.transaction()
		.execute(async (db) => {
			const slot = await db
				.selectFrom('slot')
				.select('start_at')
				.where('id', '=', row.slot_id)
				.executeTakeFirstOrThrow();
			const allowed = mayMove(row.state, slot.start_at, house.now());
			if (!allowed.ok) return allowed.error;
			const seat = target ? await findSeat(house, db, wanted, row.invite_id) : null;
			if (seat === null) return { code: 'slot-taken' as const };
			const moved = await db
				.updateTable('booking')
				.set({ slot_id: wanted, seat })
				.where('id', '=', id)
				.where('state', '=', 'booked')
				.executeTakeFirst();
			return moved.numUpdatedRows === 1n ? null : { code: 'talk-cancelled' as const };
		})
		.catch((error: unknown) => {
			if (brokenRule(error) === 'booking_seat_once') return { code: 'slot-taken' as const };
			throw error;
		});

	if (outcome?.code === 'slot-taken') {
		const free = await freeSlots(house, { centre: row.centre_id, lang: row.lang });
		return failure({ code: 'slot-taken', nearest: nearest(target?.start_at ?? house.now(), free.slots) });
	}
	if (outcome) return failure({ code: outcome.code });
	return success(await describeBooking(house, { ...row, slot_id: wanted }));
}
