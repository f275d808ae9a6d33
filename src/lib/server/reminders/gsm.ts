// GSM 03.38: the letters that one SMS carries 160 of; those of the second row count twice (ETSI TS 123 038, 6.2.1).
const basic = new Set(
	'@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
);
const twice = new Set('^{}\\[~]|€\f');

/** Letters that are not among them, written so that everybody reads the same. */
const written: Record<string, string> = {
	'’': "'",
	'‘': "'",
	'“': '"',
	'”': '"',
	'–': '-',
	'—': '-',
	'…': '...',
	'\u00a0': ' ',
	'\u202f': ' ',
	ê: 'e',
	ë: 'e',
	î: 'i',
	ï: 'i',
	ô: 'o',
	û: 'u',
	â: 'a',
	ç: 'c',
	á: 'a',
	í: 'i',
	ó: 'o',
	ú: 'u',
	œ: 'oe',
	À: 'A',
	Ê: 'E'
};

/** A text with the letters of one SMS, where its script allows; a text in another script stays as it is. */
export function forSms(text: string): string {
	const plain = [...text].map((letter) => written[letter] ?? letter).join('');
	return [...plain].every((letter) => basic.has(letter) || twice.has(letter)) ? plain : text;
}

/** True when a text travels as one SMS: 160 letters of the GSM alphabet, or 70 of any other script. */
export function isOneSms(text: string): boolean {
	const letters = [...text];
	if (!letters.every((letter) => basic.has(letter) || twice.has(letter))) return text.length <= 70;
	return letters.reduce((length, letter) => length + (twice.has(letter) ? 2 : 1), 0) <= 160;
}

/** The first of some texts, from long to short, that fits in one SMS; the last when none does. */
export function shortest(texts: readonly string[]): string {
	const plain = texts.map(forSms);
	return plain.find(isOneSms) ?? plain.at(-1)!;
}
