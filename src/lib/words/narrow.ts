const cyrillic = 'абвгґдеєёжзиіїйклмнопрстуфхцчшщъыьэюя';
/** Like sounds for like letters: a packer knows the rhythm of Latin words. */
const latin = 'abvgGdeEOjziIJYklmnoprstufhcqwWQyxFUA';

const other = new Map(
	[...cyrillic].flatMap((letter, at) => [[letter, latin[at]!] as const, [latin[at]!, letter] as const])
);

/**
 * Cyrillic letters take two bytes each, Latin ones one: on the way they change places, and `^` stands before a capital. In and
 * out: a text. Throws when it would not come back as it was.
 */
export function narrow(text: string): string {
	const small = text.replace(/\p{L}/gu, (letter) => {
		const lower = letter.toLowerCase();
		return letter !== lower && cyrillic.includes(lower) ? `^${other.get(lower)}` : (other.get(letter) ?? letter);
	});
	if (widen(small) !== text) throw new Error('a text that cannot travel in Latin letters');
	return small;
}

/** What `narrow` made, as it was. */
export const widen = (text: string): string =>
	text.replace(/(\^?)(\p{L})/gu, (_, capital: string, letter: string) => {
		const own = other.get(letter) ?? letter;
		return capital ? own.toUpperCase() : own;
	});
