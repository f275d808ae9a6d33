import * as v from 'valibot';

/**
 * The lock of a store with a code (TRUST 1.10): a key made by chance, itself sealed under the code. `rounds` are those of
 * PBKDF2-SHA-256; everything else is base64url.
 */
const Lock = v.strictObject({
	version: v.literal(1),
	rounds: v.pipe(v.number(), v.integer(), v.minValue(1)),
	salt: v.string(),
	iv: v.string(),
	key: v.string()
});
export type Lock = v.InferOutput<typeof Lock>;

/** What opens and seals rows: one key for their words, one for their names. */
export type Keys = { words: CryptoKey; names: CryptoKey };

/** Four signs at least; no upper bound that anybody would meet. A sentence is a better code than four digits. */
export const codeLimits = { least: 4, most: 200 };

/** OWASP's figure for PBKDF2-SHA-256 (password storage cheat sheet, 2023). About half a second on a cheap phone. */
const rounds = 600_000;

export const toText = (bytes: ArrayBuffer | Uint8Array): string =>
	btoa(String.fromCharCode(...new Uint8Array(bytes)))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replaceAll('=', '');
export const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));

/** The same code, whichever keyboard wrote it. */
const said = (code: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(code.normalize('NFKC').trim());

async function keyOf(code: string, salt: Uint8Array<ArrayBuffer>, count: number): Promise<CryptoKey> {
	const typed = await crypto.subtle.importKey('raw', said(code), 'PBKDF2', false, ['deriveKey']);
	return crypto.subtle.deriveKey(
		{ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: count },
		typed,
		{ name: 'AES-GCM', length: 256 },
		false,
		['encrypt', 'decrypt']
	);
}

async function keysFrom(secret: Uint8Array<ArrayBuffer>): Promise<Keys> {
	const root = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
	const from = (info: string) => ({
		name: 'HKDF',
		hash: 'SHA-256',
		salt: new Uint8Array(),
		info: new TextEncoder().encode(info)
	});
	const [words, names] = await Promise.all([
		crypto.subtle.deriveKey(from('words'), root, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
		crypto.subtle.deriveKey(from('names'), root, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign'])
	]);
	return { words, names };
}

/** A new lock for a code, and the keys behind it. */
export async function makeLock(code: string): Promise<{ lock: Lock; keys: Keys }> {
	const secret = crypto.getRandomValues(new Uint8Array(32));
	const salt = crypto.getRandomValues(new Uint8Array(16));
	const iv = crypto.getRandomValues(new Uint8Array(12));
	const key = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(code, salt, rounds), secret);
	const lock: Lock = { version: 1, rounds, salt: toText(salt), iv: toText(iv), key: toText(key) };
	return { lock, keys: await keysFrom(secret) };
}

/** The keys behind a lock, or null when the code is another one. There is no count of tries: nothing is ever lost by trying. */
export async function openLock(lock: Lock, code: string): Promise<Keys | null> {
	try {
		const under = await keyOf(code, toBytes(lock.salt), lock.rounds);
		const secret = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: toBytes(lock.iv) }, under, toBytes(lock.key));
		return await keysFrom(new Uint8Array(secret));
	} catch {
		return null;
	}
}

/** A lock as it was kept, or undefined when there is none. */
export function readLock(text: string | undefined): Lock | undefined {
	if (text === undefined) return undefined;
	return v.parse(Lock, JSON.parse(text));
}
