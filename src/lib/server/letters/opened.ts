import { failure, success, type Result } from '$lib/domain/result';
import type { House } from '../db';
import { leaveNoTrace } from './erase';
import { letterOf, type Gone } from './read';

/**
 * "I have it": the second half of reading. The sender sees that it was opened; a letter that is read once loses its bytes.
 * Safe to repeat: who has it may say so again.
 */
export async function openedLetter(house: House, id: string, proof: string): Promise<Result<null, Gone>> {
	const row = await letterOf(house, id, proof);
	if (!row) return failure({ code: 'not-found' });
	if (row.taken_back_at) return failure({ code: 'letter-taken-back' });
	if (row.opened_at) return success(null);
	if (row.expires_at <= house.now()) return failure({ code: 'letter-expired' });
	await house.db
		.updateTable('letter')
		.set({ opened_at: house.now(), ...(row.once ? { sealed: null } : {}) })
		.where('id', '=', id)
		.where('opened_at', 'is', null)
		.execute();
	if (row.once) await leaveNoTrace(house);
	return success(null);
}
