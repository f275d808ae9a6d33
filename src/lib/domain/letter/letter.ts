import { failure, success, type Result } from '../result';
import { encode, fromText, join, toText, type Bytes } from './bytes';
import { fold, mostSteps, pad, stepBytes, unfold, unpad } from './pack';

/**
 * What a letter is for; its place in the list is its byte on the wire, so the list only ever grows.
 * show: what a young person shows a counsellor. reply: what comes back to the phone: proposals, or what somebody saw.
 * move: everything, to a new phone. ask: "what did you see me do?".
 */
export const purposes = ['show', 'reply', 'move', 'ask'] as const;
export type Purpose = (typeof purposes)[number];

/** The address of a letter (16 bytes, the server knows it) and its key (32 bytes, no server ever sees it). */
export type Address = { id: Bytes; key: Bytes };

/** Why a letter does not open; each has its page with a way on. */
export type Unopened = { code: 'cut-off' | 'damaged' | 'newer' | 'expired' };

const version = 1;
const idBytes = 16;
const keyBytes = 32;
const ivBytes = 12;
const headBytes = 1 + 1 + 8;
const tagBytes = 16;

/** The longest sealed letter, in bytes. */
export const mostSealed = headBytes + ivBytes + mostSteps * stepBytes + tagBytes;

/** Minutes a letter may live: a week unless said otherwise, a month at most, a quarter of an hour for a new phone (TRUST 1.5). */
const minutesOf: Record<Purpose, number> = { show: 10_080, reply: 20_160, move: 15, ask: 10_080 };

/** When a letter of this purpose ends, sent now (both UTC), in whole seconds as the letter itself writes it. */
export const endOf = (purpose: Purpose, now: string): string =>
	new Date(Math.floor(Date.parse(now) / 1000) * 1000 + minutesOf[purpose] * 60_000).toISOString();

/** A fresh address. In: a source of random bytes. */
export const freshAddress = (random: (count: number) => Bytes): Address => ({
	id: random(idBytes),
	key: random(keyBytes)
});

/** The two halves of a link: `/l/<22 characters>#<43 characters>`, with `?lang=` between them where the reader's language is known. */
export const partsOf = ({ id, key }: Address) => ({ id: toText(id), key: toText(key) });

/** Reads the two halves. Refuses `cut-off` when one is missing, too short, or not ours. */
export function addressFrom(id: string, key: string): Result<Address, { code: 'cut-off' }> {
	const [idRead, keyRead] = [fromText(id), fromText(key)];
	return idRead?.length === idBytes && keyRead?.length === keyBytes
		? success({ id: idRead, key: keyRead })
		: failure({ code: 'cut-off' });
}

/** Reads a whole link, or what a camera read. Out: null when it is no link to a letter; `cut-off` when a part is missing. */
export function readLink(text: string): Result<Address, { code: 'cut-off' }> | null {
	const found = /^https?:\/\/[^/?#\s]+\/l\/([^/?#\s]*)(?:\?lang=[a-z]{2})?(?:#(\S*))?$/.exec(text.trim());
	return found ? addressFrom(found[1]!, found[2] ?? '') : null;
}

/** The three things that come of a key: what seals, the proof for the server, and six digits to compare two screens. */
export type Keys = { seal: CryptoKey; proof: string; digits: string };

/** HKDF-SHA-256 (RFC 5869) of the key, salted with the id, once for each of the three. */
export async function keysOf({ id, key }: Address, subtle: SubtleCrypto): Promise<Keys> {
	const root = await subtle.importKey('raw', key, 'HKDF', false, ['deriveBits', 'deriveKey']);
	const of = (what: string) => ({
		name: 'HKDF',
		hash: 'SHA-256',
		salt: id,
		info: encode(`trampoline letter 1 ${what}`)
	});
	const [seal, proof, digits] = await Promise.all([
		subtle.deriveKey(of('seal'), root, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
		subtle.deriveBits(of('proof'), root, 256),
		subtle.deriveBits(of('digits'), root, 32)
	]);
	const number = new DataView(digits).getUint32(0) % 1_000_000;
	return { seal, proof: toText(new Uint8Array(proof)), digits: String(number).padStart(6, '0') };
}

/** version ‖ purpose ‖ expiry in whole seconds since 1970 (64 bits, big-endian). */
function headOf(purpose: Purpose, expires: string): Bytes {
	const head = new Uint8Array(headBytes);
	head[0] = version;
	head[1] = purposes.indexOf(purpose);
	new DataView(head.buffer).setBigUint64(2, BigInt(Math.floor(Date.parse(expires) / 1000)));
	return head;
}

/** version ‖ id ‖ purpose ‖ expiry: what the seal covers besides the text (TRUST 5). */
const coveredBy = (head: Bytes, id: Bytes): Bytes => join(head.subarray(0, 1), id, head.subarray(1));

/** Seals padded bytes: head ‖ IV ‖ AES-256-GCM of them. The IV is fresh for every sealing. */
export async function sealPadded(
	padded: Bytes,
	about: { address: Address; purpose: Purpose; expires: string; iv: Bytes },
	subtle: SubtleCrypto
): Promise<Bytes> {
	const head = headOf(about.purpose, about.expires);
	const { seal } = await keysOf(about.address, subtle);
	const covered = coveredBy(head, about.address.id);
	const locked = await subtle.encrypt({ name: 'AES-GCM', iv: about.iv, additionalData: covered }, seal, padded);
	return join(head, about.iv, new Uint8Array(locked));
}

/** What sealing and opening take from outside. */
export type Tools = { subtle: SubtleCrypto; random: (count: number) => Bytes };

/** Seals content (plain JSON). Refuses `too-large` when it does not fit a letter. */
export async function sealLetter(
	content: unknown,
	about: { address: Address; purpose: Purpose; expires: string },
	{ subtle, random }: Tools
): Promise<Result<Bytes, { code: 'too-large' }>> {
	const padded = pad(await fold(content));
	if (!padded.ok) return padded;
	return success(await sealPadded(padded.value, { ...about, iv: random(ivBytes) }, subtle));
}

/** A sealed letter taken apart, not yet opened. */
export type Envelope = { purpose: Purpose; expires: string; head: Bytes; iv: Bytes; locked: Bytes };

/** Takes a sealed letter apart. Refuses `newer` for a version or a purpose of later, `damaged` for what is no letter. */
export function readEnvelope(sealed: Bytes): Result<Envelope, { code: 'damaged' | 'newer' }> {
	if (sealed.length < headBytes || sealed[0] === 0) return failure({ code: 'damaged' });
	const purpose = purposes[sealed[1]!];
	if (sealed[0]! > version || !purpose) return failure({ code: 'newer' });
	const locked = sealed.length - headBytes - ivBytes - tagBytes;
	if (locked <= 0 || locked % stepBytes || sealed.length > mostSealed) return failure({ code: 'damaged' });
	const seconds = new DataView(sealed.buffer, sealed.byteOffset).getBigUint64(2);
	// The last day that a date can say.
	if (seconds > 8_640_000_000_000n) return failure({ code: 'damaged' });
	return success({
		purpose,
		expires: new Date(Number(seconds) * 1000).toISOString(),
		head: sealed.slice(0, headBytes),
		iv: sealed.slice(headBytes, headBytes + ivBytes),
		locked: sealed.slice(headBytes + ivBytes)
	});
}

/**
 * Opens a sealed letter: the content as JSON, which the contract then checks. One changed bit anywhere refuses `damaged` (or
 * `newer`, when it is in the two bytes that say which letter this is); past its end it refuses `expired`. In: now (UTC).
 */
export async function openLetter(
	sealed: Bytes,
	about: { address: Address; now: string },
	subtle: SubtleCrypto,
	keys?: Keys
): Promise<Result<{ purpose: Purpose; expires: string; content: unknown }, Unopened>> {
	const envelope = readEnvelope(sealed);
	if (!envelope.ok) return envelope;
	const { purpose, expires, head, iv, locked } = envelope.value;
	let padded: Bytes;
	try {
		const { seal } = keys ?? (await keysOf(about.address, subtle));
		const covered = coveredBy(head, about.address.id);
		padded = new Uint8Array(await subtle.decrypt({ name: 'AES-GCM', iv, additionalData: covered }, seal, locked));
	} catch {
		return failure({ code: 'damaged' });
	}
	if (expires <= about.now) return failure({ code: 'expired' });
	const folded = unpad(padded);
	if (!folded.ok) return folded;
	const content = await unfold(folded.value);
	return content.ok ? success({ purpose, expires, content: content.value }) : content;
}
