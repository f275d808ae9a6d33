import * as v from 'valibot';
import { LetterId, LetterRequest } from '$lib/contract/letters';
import { failure, success, type Result } from '$lib/domain/result';
import type { House } from '../db';
import { sha256 } from '../hash';
import { takeLetter } from '../limits';

const dayMilliseconds = 86_400_000;
/** A letter lives a month at most (TRUST 1.5). */
const mostDays = 30;
/** What the house carries at a time; at 60 kB each they fill 240 MB. More than this is somebody filling the disk. */
let mostLetters = 4_000;

/** Sets how many letters the house carries at a time. */
export function setLetterRoom(letters: number): void {
	mostLetters = letters;
}

/**
 * Keeps a sealed letter under the id that the phone made, sent from an address. The same request again gives the same answer and
 * takes no room. Refuses `bad-request` with fields, `id-reused` for another letter under this id, `slow-down` when the house
 * carries as many as it can or the address has sent as many as a day allows.
 */
export async function putLetter(
	house: House,
	id: string,
	body: unknown,
	address: string
): Promise<
	Result<
		{ expires: string; fresh: boolean },
		{ code: 'bad-request'; fields: string[] } | { code: 'id-reused' } | { code: 'slow-down'; retryAfter: number }
	>
> {
	const now = house.now();
	const parsed = v.safeParse(LetterRequest, body);
	if (!v.is(LetterId, id)) return failure({ code: 'bad-request', fields: ['id'] });
	if (!parsed.success) return failure({ code: 'bad-request', fields: [...new Set(parsed.issues.map(fieldOf))] });
	const { sealed, opens, removes, once, expires } = parsed.output;
	const last = new Date(Date.parse(now) + mostDays * dayMilliseconds).toISOString();
	if (expires <= now || expires > last) return failure({ code: 'bad-request', fields: ['expires'] });
	const body_hash = sha256(JSON.stringify([sealed, opens, removes, once, expires]));
	const known = await knownAs(house, id, body_hash);
	if (known) return known === 'same' ? success({ expires, fresh: false }) : failure({ code: 'id-reused' });
	const { count } = await house.db
		.selectFrom('letter')
		.select(({ fn }) => fn.countAll().as('count'))
		.where('sealed', 'is not', null)
		.executeTakeFirstOrThrow();
	if (Number(count) >= mostLetters) return failure({ code: 'slow-down', retryAfter: 3_600 });
	const wait = await takeLetter(address, now);
	if (wait !== null) return failure({ code: 'slow-down', retryAfter: wait });
	const made = await house.db
		.insertInto('letter')
		.values({
			id,
			sealed,
			proof_hash: opens,
			remove_hash: removes,
			body_hash,
			once: once ? 1 : 0,
			expires_at: expires,
			opened_at: null,
			taken_back_at: null
		})
		.onConflict((conflict) => conflict.column('id').doNothing())
		.executeTakeFirst();
	if (made.numInsertedOrUpdatedRows === 1n) return success({ expires, fresh: true });
	// The same letter came twice at a time.
	const other = await knownAs(house, id, body_hash);
	return other === 'same' ? success({ expires, fresh: false }) : failure({ code: 'id-reused' });
}

/** Is there a letter under this id already, and is it this one? */
async function knownAs(house: House, id: string, body_hash: string): Promise<'same' | 'another' | null> {
	const row = await house.db.selectFrom('letter').select('body_hash').where('id', '=', id).executeTakeFirst();
	return row ? (row.body_hash === body_hash ? 'same' : 'another') : null;
}

const fieldOf = (issue: v.BaseIssue<unknown>): string => {
	const first = String(issue.path?.[0]?.key ?? 'body');
	return first in LetterRequest.entries ? first : 'body';
};
