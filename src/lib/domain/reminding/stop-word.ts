/**
 * What people write to stop text messages: the word operators agreed on (GSMA), and what it is in the languages people here read.
 * Compared without accents and signs, in capitals.
 */
const stopWords = new Set(
	[
		...['stop', 'stoppen', 'stopp', 'uit', 'arret', 'arreter', 'arrete', 'end', 'cancel', 'quit', 'unsubscribe'],
		...['dur', 'durdur', 'iptal', 'стоп', 'зупинити', 'отмена', 'nutraukti', 'stabdyti', 'توقف', 'قف', 'إيقاف', 'ايقاف']
	].map(plain)
);

function plain(text: string): string {
	return text
		.normalize('NFD')
		.replace(/[^\p{L}\p{N} ]/gu, '')
		.trim()
		.toUpperCase();
}

/** True when a text message says stop and nothing else: "Stop", "STOP!", "arrêt". A sentence with the word in it is for a person. */
export function isStopWord(text: string): boolean {
	return stopWords.has(plain(text));
}

/** True when two ways of writing it are one number: with or without country, zeros and signs in front; eight digits at least. */
export function isSameNumber(one: string, other: string): boolean {
	const digits = (text: string) => text.replace(/\D/g, '').replace(/^0+/, '');
	const [a, b] = [digits(one), digits(other)];
	return Math.min(a.length, b.length) >= 8 && (a.endsWith(b) || b.endsWith(a));
}
