import { encode, fold, fromText, toText, unfold, type Bytes } from '../letter';
import { failure, success, type Result } from '../result';

/**
 * A copy of a plan as a file that four plain words open (docs/letters.md): PBKDF2-SHA-256 of the words gives the key of
 * AES-256-GCM over the deflated JSON. The file is text, so that it survives mail and memory sticks.
 */
export type SealedCopy = {
	app: 'trampoline';
	form: 'sealed-copy';
	version: 1;
	/** The language of the words, so that a word of no list can be named. */
	lang: string;
	rounds: number;
	salt: string;
	iv: string;
	sealed: string;
};

export const wordCount = 4;
/** Four of 1,024 words are 40 bits; a million and a half rounds make each guess dear (docs/letters.md has the sum). */
const rounds = 1_500_000;
/** A file that asks for more would only keep a phone busy. */
const mostRounds = 10_000_000;
const saltBytes = 16;
const ivBytes = 12;
/** The most that a copy unfolds to: years of a plan. */
const mostUnfolded = 4 * 1024 * 1024;

type Tools = { subtle: SubtleCrypto; random: (count: number) => Bytes };

/** Four words of a list of 1,024, each as likely as any. In: the list, a source of random bytes. */
export function drawWords(list: readonly string[], random: (count: number) => Bytes): string[] {
	if (list.length !== 1_024) throw new RangeError('A list has 1,024 words, so that ten bits draw one fairly.');
	const bytes = random(wordCount * 2);
	return Array.from({ length: wordCount }, (_, at) => list[((bytes[at * 2]! << 8) | bytes[at * 2 + 1]!) & 1_023]!);
}

/** Letters that one keyboard writes so and another so, and that are not a letter with a mark: Turkish ı, Arabic ة ى, Persian ی ک. */
const alike: Record<string, string> = { ı: 'i', ة: 'ه', ى: 'ي', ی: 'ي', ک: 'ك' };

/** A word as it is compared: small, without accents, dots, hamza, vowel marks and the line that stretches an Arabic word. */
export const plainWord = (word: string): string =>
	word
		.normalize('NFD')
		.toLowerCase()
		.replace(/[\p{M}\u0640]/gu, '')
		.replace(/[ıةىیک]/g, (letter) => alike[letter]!);

/** The words as somebody typed them, each as it is compared: commas, numbers of a list and more spaces do not count. */
export const readWords = (typed: string): string[] =>
	plainWord(typed)
		.split(/[^\p{L}]+/u)
		.filter(Boolean);

async function keyOf(words: readonly string[], salt: Bytes, count: number, subtle: SubtleCrypto): Promise<CryptoKey> {
	const said = await subtle.importKey('raw', encode(words.map(plainWord).join(' ')), 'PBKDF2', false, ['deriveKey']);
	return subtle.deriveKey(
		{ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: count },
		said,
		{ name: 'AES-GCM', length: 256 },
		false,
		['encrypt', 'decrypt']
	);
}

const covered = (lang: string, count: number): Bytes => encode(`trampoline copy 1 ${lang} ${count}`);

/** Seals a copy. In: what is in it (JSON), the words and their language. Out: the file's content. */
export async function sealCopy(
	content: unknown,
	{ words, lang }: { words: readonly string[]; lang: string },
	{ subtle, random }: Tools
): Promise<SealedCopy> {
	const [salt, iv] = [random(saltBytes), random(ivBytes)];
	const sealed = await subtle.encrypt(
		{ name: 'AES-GCM', iv, additionalData: covered(lang, rounds) },
		await keyOf(words, salt, rounds, subtle),
		await fold(content)
	);
	const form = { app: 'trampoline', form: 'sealed-copy', version: 1 } as const;
	return { ...form, lang, rounds, salt: toText(salt), iv: toText(iv), sealed: toText(new Uint8Array(sealed)) };
}

/** Reads a file. Out: null when it is no sealed copy. Refuses `newer` for one of later, `damaged` for one that is cut or changed. */
export function readSealed(value: unknown): Result<SealedCopy, { code: 'newer' | 'damaged' }> | null {
	const file = (value ?? {}) as Record<string, unknown>;
	if (file['app'] !== 'trampoline' || file['form'] !== 'sealed-copy') return null;
	if (typeof file['version'] === 'number' && file['version'] > 1) return failure({ code: 'newer' });
	const [salt, iv, sealed] = ['salt', 'iv', 'sealed'].map((name) => {
		const text = file[name];
		return typeof text === 'string' ? fromText(text) : null;
	});
	const count = typeof file['rounds'] === 'number' ? file['rounds'] : 0;
	const fits = salt?.length === saltBytes && iv?.length === ivBytes && (sealed?.length ?? 0) > 16;
	if (!fits || !Number.isInteger(count) || count < 1 || count > mostRounds) return failure({ code: 'damaged' });
	return success(file as unknown as SealedCopy);
}

/**
 * Opens a copy with the words that were typed. Refuses `other-words` when these are not the words of this file, or the file was
 * changed: nobody can tell the two apart. `damaged` when what is inside is no JSON.
 */
export async function openCopy(
	file: SealedCopy,
	words: readonly string[],
	subtle: SubtleCrypto
): Promise<Result<unknown, { code: 'other-words' | 'damaged' }>> {
	let folded: ArrayBuffer;
	try {
		const key = await keyOf(words, fromText(file.salt)!, file.rounds, subtle);
		const about = { name: 'AES-GCM', iv: fromText(file.iv)!, additionalData: covered(file.lang, file.rounds) };
		folded = await subtle.decrypt(about, key, fromText(file.sealed)!);
	} catch {
		return failure({ code: 'other-words' });
	}
	return unfold(new Uint8Array(folded), mostUnfolded);
}
