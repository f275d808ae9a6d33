import { randomInt } from 'node:crypto';
import { readSpoken, spokenAlphabet, spokenLength } from '$lib/domain/booking';
import { failure, success, type Result } from '$lib/domain/result';
import type { House } from '../db';
import { randomToken, sha256 } from '../hash';
import { giveCodeTryBack, takeCodeTry } from '../limits';

const spokenMilliseconds = 7 * 86_400_000;

/**
 * Gives an invite eight signs to say aloud or write on a hand: seven days, hash stored (TRUST 6). Asking again gives new ones,
 * and the old ones end. Out: the signs and until when they work; `unknown` for another counsellor's or an ended invite.
 */
export async function giveSpokenCode(
	house: House,
	staffId: string,
	id: string
): Promise<Result<{ spoken: string; until: string }, { code: 'unknown' }>> {
	const now = house.now();
	const row = await house.db
		.selectFrom('invite')
		.select(['id', 'expires_at'])
		.where('id', '=', id)
		.where('staff_id', '=', staffId)
		.where('revoked_at', 'is', null)
		.where('replaced_by', 'is', null)
		.where('expires_at', '>', now)
		.executeTakeFirst();
	if (!row) return failure({ code: 'unknown' });
	const spoken = Array.from({ length: spokenLength }, () => spokenAlphabet[randomInt(spokenAlphabet.length)]).join('');
	const week = new Date(Date.parse(now) + spokenMilliseconds).toISOString();
	const until = week < row.expires_at ? week : row.expires_at;
	await house.db
		.updateTable('invite')
		.set({ spoken_hash: sha256(spoken), spoken_until: until })
		.where('id', '=', id)
		.execute();
	return success({ spoken, until });
}

/**
 * Turns eight signs that somebody heard into a link of their own, which leads to the invite: the code of the first link is not
 * known any more. In: what was typed, and the address it came from. Refuses `code-unknown`, and `slow-down` after five wrong
 * tries in 15 minutes (TRUST 6); a right one costs no try.
 */
export async function openSpoken(
	house: House,
	typed: string,
	address: string
): Promise<Result<{ code: string }, { code: 'code-unknown' } | { code: 'slow-down'; retryAfter: number }>> {
	const wait = await takeCodeTry(address, house.now());
	if (wait !== null) return failure({ code: 'slow-down', retryAfter: wait });
	const spoken = readSpoken(typed);
	const now = house.now();
	const row = spoken
		? await house.db
				.selectFrom('invite')
				.selectAll()
				.where('spoken_hash', '=', sha256(spoken))
				.where('spoken_until', '>', now)
				.where('revoked_at', 'is', null)
				.where('replaced_by', 'is', null)
				.where('expires_at', '>', now)
				.executeTakeFirst()
		: undefined;
	if (!row) return failure({ code: 'code-unknown' });
	await giveCodeTryBack(address, now);
	const code = randomToken(16);
	await house.db
		.insertInto('invite')
		.values({
			id: house.id(),
			centre_id: row.centre_id,
			staff_id: row.staff_id,
			code_hash: sha256(code),
			kept_slot_id: null,
			kept_until: null,
			created_at: now,
			expires_at: row.expires_at,
			revoked_at: null,
			kind: row.kind,
			partner_id: row.partner_id,
			partner_name: row.partner_name,
			language: row.language,
			spoken_hash: null,
			spoken_until: null,
			replaced_by: row.id
		})
		.execute();
	return success({ code });
}

/** Forgets the signs whose week is over. */
export async function forgetSpoken(house: House): Promise<void> {
	await house.db
		.updateTable('invite')
		.set({ spoken_hash: null, spoken_until: null })
		.where('spoken_until', '<=', house.now())
		.execute();
}
