/** Signs that cannot be taken for one another, said aloud or written by hand: no 0 O Q, 1 I L, 2 Z, 5 S, 8 B, 6 G, U V (TRUST 6). */
export const spokenAlphabet = 'ACDEFHJKMNPRTWXY3479';
export const spokenLength = 8;

/** What somebody typed of a code they heard: spaces, dashes and small letters do not count. Null when it cannot be one. */
export function readSpoken(typed: string): string | null {
	const plain = typed.toUpperCase().replace(/[\s\-.·]/g, '');
	return plain.length === spokenLength && [...plain].every((sign) => spokenAlphabet.includes(sign)) ? plain : null;
}

/** "KRTM 4X7P": four and four, as one says it. */
export const spokenText = (spoken: string): string => `${spoken.slice(0, 4)} ${spoken.slice(4)}`;
