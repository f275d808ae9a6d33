import * as v from 'valibot';
import { MoveRequest, type Booking } from '$lib/contract';
import { mayMove } from '$lib/domain/booking';
import { failure, success, type Result } from '$lib/domain/result';
import { centreOf } from '../centres';
import { brokenRule, within, type House } from '../db';
import { mayTakeSeat } from '../limits';
import { lockSeats, nearestFree, type NearestFree } from '../slots';
import { describeBooking, lockBooking, ownBooking } from './read';

export type MoveRefusal =
	| { code: 'bad-request'; fields: string[] }
	| { code: 'not-found' | 'talk-started' | 'talk-cancelled' }
	| { code: 'slow-down'; retryAfter: number; phone: string }
	| ({ code: 'slot-taken' } & NearestFree);

/**
 * Moves a talk to another free moment of the same centre, until it starts, without a reason (SEED row 29); one that the counsellor
 * took back, also later. A friend comes along: both or none.
 * In: the booking's id, the phone's secret, the body as it came. Moving to where it already is gives the same answer, so it is
 * safe to repeat. A refused move leaves the talk where it was. With another counsellor one is like anybody else (TRUST 6).
 */
export async function moveBooking(
	house: House,
	id: string,
	secret: string,
	body: unknown
): Promise<Result<Booking, MoveRefusal>> {
	const parsed = v.safeParse(MoveRequest, body);
	if (!parsed.success) {
		const fields = parsed.issues.map((issue) => String(issue.path?.[0]?.key ?? 'body'));
		return failure({ code: 'bad-request', fields: [...new Set(fields)] });
	}
	const own = await ownBooking(house.db, id, secret);
	if (!own) return failure({ code: 'not-found' });
	const wanted = parsed.output.slot;

	const outcome = await within(house, async (inside) => {
		const row = await lockBooking(inside, id);
		const from = await inside.db
			.selectFrom('slot')
			.select(['start_at', 'staff_id'])
			.where('id', '=', row.slot_id)
			.executeTakeFirstOrThrow();
		if (row.slot_id === wanted && row.state === 'booked') return { did: 'moved' as const, row };
		const allowed = mayMove(row.state, from.start_at, inside.now());
		if (!allowed.ok) return { did: 'refused' as const, code: allowed.error.code };
		const friend = await inside.db.selectFrom('booking').select('id').where('friend_of', '=', id).executeTakeFirst();
		const [target] = await lockSeats(inside, [wanted], row.invite_id, friend ? 2 : 1);
		if (!target?.seat || target.centreId !== row.centre_id) {
			return { did: 'taken' as const, start: target?.start, seats: friend ? 2 : 1 };
		}
		const room =
			target.staffId === from.staff_id ? null : await mayTakeSeat(inside, { staffId: target.staffId, inviteId: null });
		if (room && !room.ok) return { did: 'limited' as const, retryAfter: room.error.retryAfter };
		const there = { slot_id: wanted, state: 'booked' as const, late_at: null };
		const to = (booking: string, seat: number) =>
			inside.db
				.updateTable('booking')
				.set({ ...there, seat })
				.where('id', '=', booking)
				.execute();
		await to(id, target.seat);
		if (friend) await to(friend.id, target.friendSeat!);
		return { did: 'moved' as const, row: { ...row, ...there, seat: target.seat } };
	}).catch((error: unknown) => {
		if (brokenRule(error) === 'booking_seat_once') return { did: 'taken' as const, start: undefined, seats: 1 };
		throw error;
	});

	if (outcome.did === 'limited') {
		const { phone } = await centreOf(house, own.centre_id);
		return failure({ code: 'slow-down', retryAfter: outcome.retryAfter, phone });
	}
	if (outcome.did === 'moved') return success(await describeBooking(house, outcome.row));
	if (outcome.did === 'refused' && outcome.code !== 'slot-taken') return failure({ code: outcome.code });
	const { start = house.now(), seats } = outcome.did === 'taken' ? outcome : { seats: 1 };
	const { staff_id: prefer, kind } = await house.db
		.selectFrom('slot')
		.select(['staff_id', 'kind'])
		.where('id', '=', own.slot_id)
		.executeTakeFirstOrThrow();
	const near = await nearestFree(house, { centre: own.centre_id, lang: own.lang, start, seats, prefer, kind });
	return failure({ code: 'slot-taken', ...near });
}
