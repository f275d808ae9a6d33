import { timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import { InboundText } from '$lib/contract';
import { isSameNumber, isStopWord } from '$lib/domain/reminding';
import { failure, success, type Result } from '$lib/domain/result';
import type { House } from '../db';
import { sha256 } from '../hash';

let secretHash: Buffer | null = null;

/** Opens the way in for answers to text messages; without a secret it is shut. */
export function openInbound(secret: string | undefined): void {
	secretHash = secret ? Buffer.from(sha256(secret)) : null;
}

/** True when the gateway knows the secret it was given; takes the same time whether it does or not. */
export function knowsInbound(secret: string): boolean {
	return secretHash !== null && timingSafeEqual(secretHash, Buffer.from(sha256(secret)));
}

/**
 * Somebody answered a text message. "STOP", in every language, ends the text messages for every talk of that number; whatever
 * else was written is thrown away. Nothing of it is stored: the number goes with the reminders (TRUST 1.1). In: the body as the
 * gateway sent it. Saying it again gives the same answer.
 */
export async function stopTexts(
	house: House,
	body: unknown
): Promise<Result<null, { code: 'bad-request'; fields: string[] }>> {
	const text = v.safeParse(InboundText, body);
	if (!text.success) return failure({ code: 'bad-request', fields: ['from', 'text'] });
	if (!isStopWord(text.output.text)) return success(null);
	const rows = await house.db
		.selectFrom('reminder')
		.select(['booking_id', 'address'])
		.where('way', '=', 'sms')
		.execute();
	const theirs = rows.filter((row) => isSameNumber(row.address, text.output.from)).map((row) => row.booking_id);
	if (theirs.length) await house.db.deleteFrom('reminder').where('booking_id', 'in', theirs).execute();
	return success(null);
}
