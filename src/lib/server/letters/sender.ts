import { failure, success, type Result } from '$lib/domain/result';
import type { House } from '../db';
import { sha256 } from '../hash';
import { leaveNoTrace } from './erase';

const ofSender = (house: House, id: string, secret: string) =>
	house.db
		.selectFrom('letter')
		.select(['opened_at', 'taken_back_at', 'expires_at'])
		.where('id', '=', id)
		.where('remove_hash', '=', sha256(secret))
		.executeTakeFirst();

/** What the sender sees: whether it was opened and when, for their secret alone. Never by whom. */
export async function letterSeen(
	house: House,
	id: string,
	secret: string
): Promise<Result<{ opened: string | null; takenBack: boolean }, { code: 'not-found' }>> {
	const row = await ofSender(house, id, secret);
	return row
		? success({ opened: row.opened_at, takenBack: row.taken_back_at !== null })
		: failure({ code: 'not-found' });
}

/** Takes a letter back: its bytes are gone at once, whoever opens the link reads that it was taken back. Safe to repeat. */
export async function takeBack(house: House, id: string, secret: string): Promise<Result<null, { code: 'not-found' }>> {
	if (!(await ofSender(house, id, secret))) return failure({ code: 'not-found' });
	await house.db
		.updateTable('letter')
		.set({ sealed: null, taken_back_at: house.now() })
		.where('id', '=', id)
		.where('taken_back_at', 'is', null)
		.execute();
	await leaveNoTrace(house);
	return success(null);
}
