import { createHash, randomBytes } from 'node:crypto';

/** SHA-256 as hex: what is stored instead of a secret, and the name of a picture. */
export function sha256(what: string | Uint8Array): string {
	return createHash('sha256').update(what).digest('hex');
}

/** Random bytes as base64url, for links and tokens: 16 bytes give 22 characters, 32 give 43. */
export function randomToken(bytes: number): string {
	return randomBytes(bytes).toString('base64url');
}
