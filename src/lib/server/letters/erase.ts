import { sql } from 'kysely';
import type { House } from '../db';

/** Removes every letter past its end, also those that were taken back or used (TRUST 1.5). Out: how many. Hourly. */
export async function eraseLetters(house: House): Promise<number> {
	const outcome = await house.db.deleteFrom('letter').where('expires_at', '<=', house.now()).executeTakeFirst();
	const erased = Number(outcome.numDeletedRows);
	if (erased) await leaveNoTrace(house);
	return erased;
}

/** Empties the write-ahead log of the embedded database, so that no file holds the bytes that were just removed. */
export async function leaveNoTrace(house: House): Promise<void> {
	if (house.engine === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(house.db);
}
