import { addFrame, framesOf, keysOf, openLetter, partsOf, sealPadded, type Bytes } from '../../src/lib/domain/letter';
import { pad } from '../../src/lib/domain/letter/pack';
import type { Vectors } from './letter-vectors';

const fromHex = (hex: string): Bytes => Uint8Array.from(hex.match(/../g) ?? [], (two) => Number.parseInt(two, 16));
const toHex = (bytes: Bytes): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Runs in Node and in a browser: what this engine makes of each published vector, in the form of the vectors themselves. */
export async function recompute({ letters, frames }: Vectors): Promise<Vectors> {
	const { subtle } = globalThis.crypto;
	const made = letters.map(async (one) => {
		const address = { id: fromHex(one.id), key: fromHex(one.key) };
		const keys = await keysOf(address, subtle);
		const padded = pad(fromHex(one.folded));
		if (!padded.ok) throw new Error(padded.error.code);
		const sealed = await sealPadded(padded.value, { ...one, address, iv: fromHex(one.iv) }, subtle);
		const opened = await openLetter(sealed, { address, now: '2026-11-24T08:00:00.000Z' }, subtle);
		if (!opened.ok) throw new Error(opened.error.code);
		const parts = partsOf(address);
		return {
			...one,
			purpose: opened.value.purpose,
			expires: opened.value.expires,
			link: `/l/${parts.id}#${parts.key}`,
			proof: keys.proof,
			digits: keys.digits,
			sealedBytes: sealed.length,
			sealedSha256: toHex(new Uint8Array(await subtle.digest('SHA-256', sealed))),
			content: opened.value.content
		};
	});
	const spread = framesOf(fromHex(frames.bytes));
	if (!spread.ok) throw new Error(spread.error.code);
	const read = addFrame(null, frames.frames[0]!);
	return {
		letters: await Promise.all(made),
		frames: { bytes: read.ok && read.value.whole ? toHex(read.value.whole) : '', frames: spread.value }
	};
}
