/** Bytes that own their memory, as WebCrypto wants them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** base64url without padding (RFC 4648 §5). */
export function toText(bytes: Bytes): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096));
	return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Out: the bytes, or null for what is not base64url in its one canonical form. */
export function fromText(text: string): Bytes | null {
	if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return null;
	const read = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
	const bytes = Uint8Array.from(read, (sign) => sign.charCodeAt(0));
	return toText(bytes) === text ? bytes : null;
}

export function join(...parts: readonly Bytes[]): Bytes {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

/** UTF-8. */
export const encode = (text: string): Bytes => new TextEncoder().encode(text);
