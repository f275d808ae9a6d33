import { failure, success, type Result } from '../result';
import { encode, join, type Bytes } from './bytes';

/** A letter's size tells nothing of what is in it: it grows in steps of 4 kB (TRUST 5). */
export const stepBytes = 4096;
/** The longest padded text: with its base64url form and the rest of the request it stays under the 64 kB of a body. */
export const mostSteps = 11;
/** The most that a letter may unfold to (TRUST 5). */
const mostUnfolded = 256 * 1024;
const lengthBytes = 4;

async function through(bytes: Bytes, stream: CompressionStream | DecompressionStream, most: number): Promise<Bytes> {
	const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
	const parts: Bytes[] = [];
	let size = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return join(...parts);
		size += value.length;
		if (size > most) {
			await reader.cancel();
			throw new RangeError('too much');
		}
		parts.push(value);
	}
}

/** Can this engine fold and unfold? Browsers of before 2023 cannot, and they say so only when they are asked. */
export function canFold(): boolean {
	try {
		return Boolean(new CompressionStream('deflate-raw') && new DecompressionStream('deflate-raw'));
	} catch {
		return false;
	}
}

/** JSON as deflated bytes (RFC 1951, without a header). */
export const fold = (content: unknown): Promise<Bytes> =>
	through(encode(JSON.stringify(content)), new CompressionStream('deflate-raw'), Infinity);

/** The content of deflated bytes. Refuses `damaged` for what is no deflated JSON, or unfolds to more than 256 kB unless said. */
export async function unfold(bytes: Bytes, most = mostUnfolded): Promise<Result<unknown, { code: 'damaged' }>> {
	try {
		const text = await through(bytes, new DecompressionStream('deflate-raw'), most);
		return success(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text)) as unknown);
	} catch {
		return failure({ code: 'damaged' });
	}
}

/** Length (32 bits, big-endian), bytes, zeros up to the next whole step. Refuses `too-large` past the last step. */
export function pad(bytes: Bytes): Result<Bytes, { code: 'too-large' }> {
	const steps = Math.ceil((bytes.length + lengthBytes) / stepBytes);
	if (steps > mostSteps) return failure({ code: 'too-large' });
	const padded = new Uint8Array(steps * stepBytes);
	new DataView(padded.buffer).setUint32(0, bytes.length);
	padded.set(bytes, lengthBytes);
	return success(padded);
}

/** What `pad` was given. Refuses `damaged` when the length does not fit or something stands where zeros belong. */
export function unpad(padded: Bytes): Result<Bytes, { code: 'damaged' }> {
	if (!padded.length || padded.length % stepBytes) return failure({ code: 'damaged' });
	const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
	const end = lengthBytes + length;
	if (end > padded.length || padded.length - end >= stepBytes) return failure({ code: 'damaged' });
	if (padded.subarray(end).some((byte) => byte !== 0)) return failure({ code: 'damaged' });
	return success(padded.slice(lengthBytes, end));
}
