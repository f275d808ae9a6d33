import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from '../db/schema';
import { randomToken } from '../hash';
import { keptKey } from '../kept-key';

/**
 * A second proof of whose talk it is, for the link in a text message: 128 bits that follow from the booking's id and a key of
 * the service, so that nothing more has to be stored. It ends with the booking's personal fields.
 */
export async function slipCode(db: Kysely<Database>, booking: string): Promise<string> {
	const key = await keptKey(db, 'slips', () => randomToken(32));
	return createHmac('sha256', key).update(booking).digest().subarray(0, 16).toString('base64url');
}

/** True when a code is the one of this booking; takes the same time whether it is or not. */
export async function isSlipCode(db: Kysely<Database>, booking: string, code: string): Promise<boolean> {
	if (code.length !== 22) return false;
	return timingSafeEqual(Buffer.from(await slipCode(db, booking)), Buffer.from(code));
}

/** The secret of a talk that was booked for somebody else: on no device, so that only who holds the slip has a proof of it. */
export async function handedSecret(db: Kysely<Database>, booking: string): Promise<string> {
	const key = await keptKey(db, 'slips', () => randomToken(32));
	return createHmac('sha256', key).update(`handed:${booking}`).digest('base64url');
}
