import { failure, success, type Result } from '$lib/domain/result';
import type { House } from '../db';
import { sha256 } from '../hash';

/** Why there is nothing to read. A wrong proof and an unknown id look the same. */
export type Gone = { code: 'not-found' | 'letter-expired' | 'letter-taken-back' | 'letter-used' };

/** The row of a letter for whoever shows the proof, also when it can no longer be read. */
export async function letterOf(house: House, id: string, proof: string) {
	return house.db
		.selectFrom('letter')
		.selectAll()
		.where('id', '=', id)
		.where('proof_hash', '=', sha256(proof))
		.executeTakeFirst();
}

/**
 * The sealed bytes, for the proof alone (TRUST 5): a preview robot has only the address, so it reads and burns nothing.
 * Reading changes nothing; `openedLetter` does. Past its end nothing is readable, to the second.
 */
export async function readLetter(
	house: House,
	id: string,
	proof: string
): Promise<Result<{ sealed: string; expires: string }, Gone>> {
	const row = await letterOf(house, id, proof);
	if (!row) return failure({ code: 'not-found' });
	if (row.taken_back_at) return failure({ code: 'letter-taken-back' });
	if (row.expires_at <= house.now()) return failure({ code: 'letter-expired' });
	if (row.sealed === null) return failure({ code: 'letter-used' });
	return success({ sealed: row.sealed, expires: row.expires_at });
}
