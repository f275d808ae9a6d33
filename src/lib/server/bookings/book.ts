import * as v from 'valibot';
import { BookingRequest, Uuid, type Booking } from '$lib/contract';
import { failure, success, type Result } from '$lib/domain/result';
import { centreOf, listCentres } from '../centres';
import { brokenRule, within, type House } from '../db';
import { sha256 } from '../hash';
import { countOpen, findInvite, type FoundInvite } from '../invites';
import { isListed, mayHaveTalk, mayTakeSeat, takeWrite } from '../limits';
import { lockSeats, nearestFree, type NearestFree, type WantedSlot } from '../slots';
import { describeBooking } from './read';

export type BookRefusal =
	| { code: 'bad-request'; fields: string[] }
	| ({ code: 'slot-taken' } & NearestFree)
	| { code: 'id-reused' | 'invite-unknown' | 'invite-expired' | 'invite-revoked' }
	| { code: 'slow-down' | 'two-talks'; retryAfter: number; phone: string };

type Answer = Result<{ booking: Booking; fresh: boolean }, BookRefusal>;

/**
 * Books a seat under an id the phone made. In: the id, the body as it came, the address it came from.
 * Out: the booking, and whether it is new (201) or the same again (200). The first of `slot` and `then` that is free is taken, with a
 * friend's seat in it when one comes: in one transaction, so both or none. Refusals: see `BookRefusal` (ARCHITECTURE 4, TRUST 6). The same id with the same body always gives the first
 * answer, before any limit: a phone that did not hear it may ask as often as it needs.
 * A member of staff books at the desk for somebody beside them: in their own centre, and without the limits for strangers.
 */
export async function book(
	house: House,
	id: string,
	body: unknown,
	from: { address: string } | { desk: { centreId: string } }
): Promise<Answer> {
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

	const wait = 'address' in from ? await takeWrite(from.address, house.now()) : null;
	if (wait !== null)
		return failure({ code: 'slow-down', retryAfter: wait, phone: await phoneFor(house, request.slot) });

	let invite: FoundInvite | null = null;
	if (request.invite) {
		const found = await findInvite(house, request.invite);
		if (!found.ok) return failure({ code: found.error.code });
		invite = found.value;
	}

	let outcome: Outcome;
	try {
		outcome = await within(house, (inside) =>
			take(inside, id, request, {
				...{ bodyHash, invite, desk: 'desk' in from ? from.desk : null },
				near: 'address' in from && isListed(from.address)
			})
		);
	} catch (error) {
		const rule = brokenRule(error);
		if (rule !== 'booking_pkey' && rule !== 'booking_seat_once') throw error;
		outcome = rule === 'booking_pkey' ? { did: 'again' } : { did: 'taken', first: null };
	}

	switch (outcome.did) {
		case 'again':
			return (await repeated(house, id, bodyHash)) ?? failure({ code: 'id-reused' });
		case 'limited': {
			const { code, retryAfter } = outcome;
			return failure({ code, retryAfter, phone: await phoneFor(house, request.slot) });
		}
		case 'taken': {
			const centre = outcome.first?.centreId ?? invite?.centreId;
			if (!centre) return failure({ code: 'slot-taken', nearest: [], people: [], places: [] });
			const start = outcome.first?.start ?? house.now();
			const prefer = invite?.counsellorId;
			const seats = request.friend ? 2 : 1;
			const near = await nearestFree(house, { centre, lang: request.lang, start, invite, prefer, seats });
			return failure({ code: 'slot-taken', ...near });
		}
		case 'booked': {
			const row = await house.db.selectFrom('booking').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
			return success({ booking: await describeBooking(house, row), fresh: true });
		}
	}
}

/** The answer to an id that was used before; null when it is new. */
async function repeated(house: House, id: string, bodyHash: string): Promise<Answer | null> {
	const row = await house.db.selectFrom('booking').selectAll().where('id', '=', id).executeTakeFirst();
	if (!row) return null;
	if (row.body_hash !== bodyHash) return failure({ code: 'id-reused' });
	return success({ booking: await describeBooking(house, row), fresh: false });
}

type Outcome =
	| { did: 'booked' | 'again' }
	| { did: 'limited'; code: 'slow-down' | 'two-talks'; retryAfter: number }
	| { did: 'taken'; first: WantedSlot | null };

/** Takes the first free of the wanted slots, inside one transaction. `again`: another request with this id was first. */
async function take(
	house: House,
	id: string,
	request: BookingRequest,
	proof: { bodyHash: string; invite: FoundInvite | null; desk: { centreId: string } | null; near: boolean }
): Promise<Outcome> {
	const { db } = house;
	const secretHash = sha256(request.secret);
	const talk = await mayHaveTalk(house, secretHash);
	// Asked after waiting for one's turn: the same request, sent twice at once, must not count against itself.
	if (await db.selectFrom('booking').select('id').where('id', '=', id).executeTakeFirst()) return { did: 'again' };
	if (!talk.ok && !proof.desk) return { did: 'limited', ...talk.error };

	const wishes = [...new Set([request.slot, ...(request.then ?? [])])];
	const slots = await lockSeats(house, wishes, proof.invite?.id ?? null, request.friend ? 2 : 1);
	let limited: Outcome | null = null;
	for (const slot of slots) {
		if (slot.seat === null || (proof.desk && slot.centreId !== proof.desk.centreId)) continue;
		// An invite opens the moments of the person who gave it; with colleagues one is like anybody else.
		const invite = proof.invite?.counsellorId === slot.staffId ? proof.invite : null;
		const allowed = proof.desk
			? null
			: await mayTakeSeat(house, {
					staffId: slot.staffId,
					inviteId: invite?.id ?? null,
					kept: invite?.kept === slot.id,
					near: proof.near
				});
		if (allowed && !allowed.ok) {
			limited ??= { did: 'limited', ...allowed.error };
			continue;
		}
		const seat = {
			centre_id: slot.centreId,
			slot_id: slot.id,
			state: 'booked' as const,
			lang: request.lang,
			invite_id: invite?.id ?? null,
			created_at: house.now()
		};
		await db
			.insertInto('booking')
			.values({
				...seat,
				id,
				seat: slot.seat,
				call_me: request.callMe,
				message: request.message || null,
				comes_with: request.comesWith ? 1 : 0,
				ten_minutes: request.tenMinutes ? 1 : 0,
				language_wish: request.talkIn ?? null,
				secret_hash: secretHash,
				body_hash: proof.bodyHash
			})
			.execute();
		if (invite) await countOpen(house, invite.id, 'booked');
		if (slot.friendSeat !== null) {
			// A seat and nothing else: no secret fits an empty hash, so only the first booking moves and ends it.
			const friend = { id: house.id(), seat: slot.friendSeat, comes_with: 0, secret_hash: '', body_hash: '' };
			await db
				.insertInto('booking')
				.values({ ...seat, ...friend, friend_of: id })
				.execute();
		}
		if (invite?.kept === slot.id) {
			await db
				.updateTable('invite')
				.set({ kept_slot_id: null, kept_until: null })
				.where('id', '=', invite.id)
				.execute();
		}
		return { did: 'booked' };
	}
	return limited ?? { did: 'taken', first: slots[0] ?? null };
}

/** The number to call with a refusal: the centre's whose moment was wanted, else the first centre's. */
async function phoneFor(house: House, slotId: string): Promise<string> {
	const slot = await house.db.selectFrom('slot').select('centre_id').where('id', '=', slotId).executeTakeFirst();
	if (slot) return (await centreOf(house, slot.centre_id)).phone;
	return (await listCentres(house))[0]?.phone ?? '';
}
