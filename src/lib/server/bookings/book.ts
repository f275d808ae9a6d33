import * as v from 'valibot';
import { BookingRequest, Uuid, type Booking, type FreeSlot } from '$lib/contract';
import { nearest } from '$lib/domain/booking';
import { failure, success, type Result } from '$lib/domain/result';
import { brokenRule, type House } from '../db';
import { sha256 } from '../hash';
import { findInvite, type FoundInvite } from '../invites';
import { mayBook } from '../limits';
import { freeSlots } from '../slots';
import { describeBooking } from './read';
import { findSeat } from './seat';

export type BookRefusal =
	| { code: 'bad-request'; fields: string[] }
	| { code: 'slot-taken'; nearest: FreeSlot[] }
	| { code: 'id-reused' | 'invite-unknown' | 'invite-expired' | 'invite-revoked' }
	| { code: 'slow-down' | 'two-talks'; retryAfter: number; phone: string };

/**
 * Books a seat under an id the phone made. In: the id, the body as it came, the address it came from.
 * Out: the booking, and whether it is new (201) or the same again (200). The first free of `slot` and `then` is taken, in one
 * transaction. Refusals: see `BookRefusal` (ARCHITECTURE 4). The same id with the same body always gives the first answer.
 */
export async function book(
	house: House,
	id: string,
	body: unknown,
	from: { address: string }
): Promise<Result<{ booking: Booking; fresh: boolean }, BookRefusal>> {
	const parsed = v.safeParse(BookingRequest, body);
	const knownId = v.safeParse(Uuid, id);
	if (!parsed.success || !knownId.success) {
		const fields = parsed.issues?.map((issue) => String(issue.path?.[0]?.key ?? 'body')) ?? [];
		return failure({ code: 'bad-request', fields: [...new Set(knownId.success ? fields : ['id', ...fields])] });
	}
	const request = parsed.output;
	const bodyHash = sha256(JSON.stringify(Object.entries(request).sort(([a], [b]) => a.localeCompare(b))));

	const before = await repeated(house, id, bodyHash);
	if (before) return before;

	let invite: FoundInvite | null = null;
	if (request.invite) {
		const found = await findInvite(house, request.invite);
		if (!found.ok) return failure({ code: found.error.code });
		invite = found.value;
	}
	const first = await house.db
		.selectFrom('slot')
		.select(['centre_id', 'staff_id', 'start_at'])
		.where('id', '=', request.slot)
		.executeTakeFirst();
	const secretHash = sha256(request.secret);
	if (first) {
		const allowed = await mayBook(house, {
			address: from.address,
			secretHash,
			inviteId: invite?.id ?? null,
			centreId: first.centre_id,
			staffId: first.staff_id
		});
		if (!allowed.ok) return allowed;
	}

	const taken = await take(house, id, request, { bodyHash, secretHash, invite });
	if (taken === 'again') return (await repeated(house, id, bodyHash)) ?? failure({ code: 'id-reused' });
	if (taken === 'none') {
		if (!first) return failure({ code: 'slot-taken', nearest: [] });
		const free = await freeSlots(house, {
			centre: first.centre_id,
			lang: request.lang,
			...(invite ? { invite: invite.id, counsellor: invite.counsellorId } : {})
		});
		return failure({ code: 'slot-taken', nearest: nearest(first.start_at, free.slots) });
	}
	const row = await house.db.selectFrom('booking').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
	return success({ booking: await describeBooking(house, row), fresh: true });
}

/** The answer to an id that was used before; null when it is new. */
async function repeated(
	house: House,
	id: string,
	bodyHash: string
): Promise<Result<{ booking: Booking; fresh: boolean }, BookRefusal> | null> {
	const row = await house.db.selectFrom('booking').selectAll().where('id', '=', id).executeTakeFirst();
	if (!row) return null;
	if (row.body_hash !== bodyHash) return failure({ code: 'id-reused' });
	return success({ booking: await describeBooking(house, row), fresh: false });
}

/** Writes the booking. `again`: another request with this id was first. `none`: no wanted slot has a seat. */
async function take(
	house: House,
	id: string,
	request: BookingRequest,
	proof: { bodyHash: string; secretHash: string; invite: FoundInvite | null }
): Promise<'booked' | 'again' | 'none'> {
	for (const slotId of [request.slot, ...(request.then ?? [])]) {
		try {
			const booked = await house.db.transaction().execute(async (db) => {
				const seat = await findSeat(house, db, slotId, proof.invite?.id ?? null);
				if (seat === null) return false;
				const { centre_id } = await db
					.selectFrom('slot')
					.select('centre_id')
					.where('id', '=', slotId)
					.executeTakeFirstOrThrow();
				await db
					.insertInto('booking')
					.values({
						id,
						centre_id,
						slot_id: slotId,
						seat,
						state: 'booked',
						call_me: request.callMe,
						lang: request.lang,
						message: request.message || null,
						comes_with: request.comesWith ? 1 : 0,
						secret_hash: proof.secretHash,
						body_hash: proof.bodyHash,
						invite_id: proof.invite?.id ?? null,
						created_at: house.now(),
						cancelled_at: null,
						met_at: null,
						erased_at: null
					})
					.execute();
				if (proof.invite?.kept === slotId) {
					await db
						.updateTable('invite')
						.set({ kept_slot_id: null, kept_until: null })
						.where('id', '=', proof.invite.id)
						.execute();
				}
				return true;
			});
			if (booked) return 'booked';
			// Full may mean: filled by this very request, sent twice at the same time.
			if (await house.db.selectFrom('booking').select('id').where('id', '=', id).executeTakeFirst()) return 'again';
		} catch (error) {
			const rule = brokenRule(error);
			if (rule === 'booking_pkey') return 'again';
			if (rule !== 'booking_seat_once') throw error;
		}
	}
	return 'none';
}
