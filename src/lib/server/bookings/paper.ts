import { createHash, randomInt } from 'node:crypto';
import { readSpoken, spokenAlphabet, spokenLength } from '$lib/domain/booking';
import { failure, success, type Result } from '$lib/domain/result';
import type { House } from '../db';
import { sha256 } from '../hash';
import { giveCodeTryBack, takeCodeTry } from '../limits';
import { ownBooking } from './read';

/** A name however somebody writes it again: capitals, accents and spaces do not count. */
const plainName = (name: string): string =>
	name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

/** What a code and a name make together: a proof like the secret of a phone, of which the server keeps the hash only. */
const proofOf = (code: string, name: string): string =>
	createHash('sha256')
		.update(`trampoline paper 1\n${code}\n${plainName(name)}`)
		.digest('base64url');

/**
 * Gives a talk eight signs for a slip of paper: with the call-me name they open it at a kiosk or at the desk until it is over.
 * Asking again gives other signs, and the old ones end. In: the booking and its proof. Refuses `not-found`.
 */
export async function givePaperCode(
	house: House,
	id: string,
	secret: string
): Promise<Result<{ code: string }, { code: 'not-found' }>> {
	const row = await ownBooking(house.db, id, secret);
	if (!row || row.state === 'cancelled' || row.call_me === null) return failure({ code: 'not-found' });
	const code = Array.from({ length: spokenLength }, () => spokenAlphabet[randomInt(spokenAlphabet.length)]).join('');
	await house.db
		.updateTable('booking')
		.set({ paper_hash: sha256(proofOf(code, row.call_me)) })
		.where('id', '=', id)
		.where('erased_at', 'is', null)
		.execute();
	return success({ code });
}

/**
 * Opens a talk by its slip of paper, in its own centre only. In: what was typed as code and name, the centre that asks, and the
 * address it came from. Out: the talk and a proof that moves and cancels it. Refuses `code-unknown`, the same for a wrong code, a
 * wrong name and a talk that is over; `slow-down` after five wrong tries in 15 minutes (TRUST 6).
 */
export async function openPaper(
	house: House,
	typed: { code: string; callMe: string },
	centreId: string,
	address: string
): Promise<
	Result<{ id: string; secret: string }, { code: 'code-unknown' } | { code: 'slow-down'; retryAfter: number }>
> {
	const now = house.now();
	const wait = await takeCodeTry(address, now);
	if (wait !== null) return failure({ code: 'slow-down', retryAfter: wait });
	const code = readSpoken(typed.code);
	if (!code) return failure({ code: 'code-unknown' });
	const secret = proofOf(code, typed.callMe);
	const row = await house.db
		.selectFrom('booking')
		.innerJoin('slot', 'slot.id', 'booking.slot_id')
		.select('booking.id')
		.where('paper_hash', '=', sha256(secret))
		.where('booking.centre_id', '=', centreId)
		.where('state', '!=', 'cancelled')
		.where('end_at', '>', now)
		.executeTakeFirst();
	if (!row) return failure({ code: 'code-unknown' });
	await giveCodeTryBack(address, now);
	return success({ id: row.id, secret });
}
