import { createHash, randomBytes } from 'node:crypto';
import { endOf, freshAddress, keysOf, partsOf, sealLetter, toText, type Bytes } from '../../src/lib/domain/letter';
import type { Purpose } from '../../src/lib/domain/letter';

const { subtle } = globalThis.crypto;

/** Bytes of chance, as WebCrypto wants them. */
export const chanceBytes = (count: number): Bytes => new Uint8Array(randomBytes(count));
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A sealed letter with all that its sender holds, and the body that a phone would send. In: what is in it, when it is sent (UTC). */
export async function sealedLetter(
	content: unknown,
	now: string,
	more: Record<string, unknown> = {},
	purpose: Purpose = 'show'
) {
	const address = freshAddress(chanceBytes);
	const { id, key } = partsOf(address);
	const { proof } = await keysOf(address, subtle);
	const secret = toText(chanceBytes(32));
	const expires = endOf(purpose, now);
	const sealed = await sealLetter(content, { address, purpose, expires }, { subtle, random: chanceBytes });
	if (!sealed.ok) throw new Error(sealed.error.code);
	const body = {
		sealed: toText(sealed.value),
		opens: sha256(proof),
		removes: sha256(secret),
		once: purpose === 'move' || purpose === 'reply',
		expires,
		...more
	};
	return { id, key, proof, secret, body, address };
}
