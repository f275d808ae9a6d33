import { failure, success, type Result } from '../result';
import { join, type Bytes } from './bytes';

/**
 * A parcel that goes from screen to camera, without any network: its bytes spread over QR codes. A frame is
 * `TL1/<set>/<number>/<count>/<base45>` (RFC 9285): all of it signs that a QR code writes in 5½ bits.
 */
const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
/** Bytes in one frame: a code of about 90 squares a side, which old cameras still read from a screen. */
const frameBytes = 380;
/** More codes than anybody holds still for; past it there is the file. */
const mostFrames = 40;

/** RFC 9285: two bytes as three signs, a last single one as two. */
export function toBase45(bytes: Bytes): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += 2) {
		const two = at + 1 < bytes.length;
		let number = two ? bytes[at]! * 256 + bytes[at + 1]! : bytes[at]!;
		for (let sign = 0; sign < (two ? 3 : 2); sign++) {
			text += signs[number % 45]!;
			number = Math.floor(number / 45);
		}
	}
	return text;
}

/** Out: the bytes, or null for what is no base45. */
export function fromBase45(text: string): Bytes | null {
	if (text.length % 3 === 1) return null;
	const bytes: number[] = [];
	for (let at = 0; at < text.length; at += 3) {
		const values = [...text.slice(at, at + 3)].map((sign) => signs.indexOf(sign));
		if (values.includes(-1)) return null;
		const [a, b, c] = values as [number, number, number?];
		const number = a + b * 45 + (c ?? 0) * 2025;
		if (number > (c === undefined ? 255 : 65_535)) return null;
		if (c !== undefined) bytes.push(number >> 8);
		bytes.push(number & 255);
	}
	return new Uint8Array(bytes);
}

/** A name for one set of frames, so that two parcels never mix: 32 bits of FNV-1a over all its bytes. */
function setName(bytes: Bytes): string {
	let hash = 0x811c9dc5;
	for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
	return hash.toString(36).toUpperCase().padStart(7, '0');
}

/** Spreads bytes over frames. Refuses `too-large` past 40 of them. */
export function framesOf(bytes: Bytes): Result<string[], { code: 'too-large' }> {
	const count = Math.max(Math.ceil(bytes.length / frameBytes), 1);
	if (count > mostFrames) return failure({ code: 'too-large' });
	const name = setName(bytes);
	return success(
		Array.from(
			{ length: count },
			(_, at) => `TL1/${name}/${at + 1}/${count}/${toBase45(bytes.slice(at * frameBytes, (at + 1) * frameBytes))}`
		)
	);
}

/** What was read of a parcel so far: which set, how many frames it has, and those that came, by number. */
export type Reading = { set: string; count: number; parts: ReadonlyMap<number, Bytes> };

/**
 * Adds what a camera read. Frames come in any order and as often as they like; one of another parcel starts a new reading.
 * Out: the reading, with the whole parcel when nothing is missing and its name fits its bytes. Refuses `not-ours` for another
 * code, `newer` for frames of later, `damaged` for a frame or a parcel that is not what it says.
 */
export function addFrame(
	reading: Reading | null,
	text: string
): Result<{ reading: Reading; whole: Bytes | null }, { code: 'not-ours' | 'newer' | 'damaged' }> {
	const found = /^TL(\d{1,3})\/([0-9A-Z]{7})\/(\d{1,2})\/(\d{1,2})\/([0-9A-Z $%*+\-./:]*)$/.exec(text);
	if (!found) return failure({ code: 'not-ours' });
	if (found[1] !== '1') return failure({ code: 'newer' });
	const [set, number, count, bytes] = [found[2]!, Number(found[3]), Number(found[4]), fromBase45(found[5]!)];
	if (!bytes || number < 1 || number > count || count > mostFrames || bytes.length > frameBytes)
		return failure({ code: 'damaged' });
	const before = reading?.set === set && reading.count === count ? reading.parts : [];
	const parts = new Map([...before, [number, bytes]]);
	if (parts.size < count) return success({ reading: { set, count, parts }, whole: null });
	const whole = join(...Array.from({ length: count }, (_, at) => parts.get(at + 1)!));
	return setName(whole) === set ? success({ reading: { set, count, parts }, whole }) : failure({ code: 'damaged' });
}
