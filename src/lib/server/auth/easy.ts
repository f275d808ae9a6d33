/** What many people begin with, in the languages of the desk, and the names of this service: the words of every list of leaked passwords. */
const words =
	'password passwort wachtwoord motdepasse slaptazodis welkom welcome bienvenue sveiki geheim secret changeme letmein iloveyou azertyuiop qwertyuiop azerty qwerty qwertz asdfghjkl zxcvbnm admin administrator login trampoline counsellor coordinator princess sunshine football baseball superman batman pokemon dragon monkey master michael jessica charlie computer internet samsung google facebook liverpool chelsea summer winter spring autumn zomer lente herfst juni juli maart monday maandag abc test user';
const known = words.split(' ').sort((a, b) => b.length - a.length);
const rows = [
	'1234567890',
	'qwertyuiop',
	'asdfghjkl',
	'zxcvbnm',
	'azertyuiop',
	'qsdfghjklm',
	'wxcvbn',
	'abcdefghijklmnopqrstuvwxyz'
];
const signs: Record<string, string> = {
	'0': 'o',
	'1': 'i',
	'3': 'e',
	'4': 'a',
	'5': 's',
	'7': 't',
	'@': 'a',
	$: 's',
	'!': 'i'
};

const bothWays = rows.flatMap((row) => [row, [...row].reverse().join('')]);
const longest = Math.max(...rows.map(({ length }) => length));

/** Takes rows of the keyboard and of the alphabet, there and back, out of a text; the longest first. */
function withoutRuns(text: string): string {
	for (let long = Math.min(longest, text.length); long >= 3; long--)
		for (const row of bothWays)
			for (let at = 0; at + long <= row.length; at++) text = text.replaceAll(row.slice(at, at + long), '');
	return text;
}

/**
 * True for a password that stands on everybody's list: words that many choose, rows of the keyboard, a year, the same few signs
 * again and again, or the person's own name, and hardly anything else (ASVS 6.2.4, 6.2.11). Any kind of sign is good otherwise.
 */
export function isEasy(password: string, own: readonly string[]): boolean {
	const plain = password.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
	if (new Set(plain).size < 5) return true;
	const without = (text: string) =>
		[...own.map((name) => name.toLowerCase()).filter((name) => name.length > 2), ...known].reduce(
			(left, word) => left.replaceAll(word, ''),
			text
		);
	// "P4ssw0rd" is read as it is meant, "1q2w3e4r5t" by its two rows.
	const meant = [...plain].map((sign) => signs[sign] ?? sign).join('');
	const letters = [plain, meant].map((text) => withoutRuns(without(text).replace(/[^\p{L}]/gu, '')).length);
	const digits = withoutRuns(
		without(plain)
			.replace(/\D/g, '')
			.replace(/(19|20)\d\d/g, '')
	);
	return Math.min(...letters) < 4 && new Set(digits).size < 5;
}
