/**
 * How hard a text reads. ASL = words per sentence, ASW = syllables per word, LW = % of words of more than 6 letters.
 * Formulas: LIX (Björnsson 1968), Flesch (1948), Flesch-Kincaid (1975), Flesch-Douma (1960), Kandel-Moles (1958),
 * Oborneva (2006), Ateşman (1997).
 */
export type Measure = { sentences: number; words: number; asl: number; asw: number; lw: number; letters: number };

const vowels = {
	uk: /[аеиіоуєїюя]/g,
	ru: /[аеёиоуыэюя]/g,
	tr: /[aeıioöuüâîû]/g,
	lt: /(ai|au|ei|ui|uo|ie|ia|iu|io|[aeiouyąęėįųū])/g,
	nl: /(aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au|[aeiouyàâäéèêëïîôöùûüáíóú])/g,
	fr: /(eau|oeu|œu|i?ai|ei|au|oui|oi|ou|eu|œ|i(?=[aeéèoô])[aeéèoôâ]u?|[aeiouyàâäéèêëïîôöùûü])/g,
	en: /[aeiouy]+/g
};

/** Syllables of one lower-case word, at least 1: a count of vowel groups, which reads most words right. */
function syllables(word: string, lang: string): number {
	let bare = word;
	if (lang === 'fr') bare = bare.replace(/(?<=..)(e|es|ent)$/, '');
	if (lang === 'en') bare = bare.replace(/(?<=[^aeiouyl])(e|es|ed)$|(?<=[aeiouy]l)es?$/, '');
	const found = bare.match(vowels[lang as keyof typeof vowels] ?? /[\p{L}--[a-z]]/gv);
	return Math.max(found?.length ?? 0, 1);
}

/** What the app fills in reads as one short word. */
const filled = (text: string): string => text.replace(/\{\{[^}]*\}\}/g, 'x');

/** The sentences of a text, without what the app fills in. */
export function sentencesOf(text: string, lang: string): string[] {
	return [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(filled(text))]
		.map(({ segment }) => segment.trim())
		.filter((sentence) => wordsOf(sentence, lang).length);
}

/** The words of a text, numbers too. */
export function wordsOf(text: string, lang: string): string[] {
	return [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(filled(text))]
		.filter(({ isWordLike }) => isWordLike)
		.map(({ segment }) => segment);
}

/** The letters of a word, without vowel marks. */
export const lettersOf = (word: string): number => word.replace(/[^\p{L}]/gu, '').length;

/** The measures of some texts together. */
export function measure(texts: readonly string[], lang: string): Measure {
	const sentences = texts.flatMap((text) => sentencesOf(text, lang));
	const words = sentences.flatMap((sentence) => wordsOf(sentence, lang));
	const sum = (of: (word: string) => number) => words.reduce((total, word) => total + of(word), 0);
	const per = words.length || 1;
	return {
		sentences: sentences.length,
		words: words.length,
		asl: words.length / (sentences.length || 1),
		asw: sum((word) => syllables(word.toLocaleLowerCase(lang), lang)) / per,
		lw: (100 * sum((word) => Number(lettersOf(word) > 6))) / per,
		letters: sum(lettersOf) / per
	};
}

export const lix = ({ asl, lw }: Measure): number => asl + lw;
export const flesch = ({ asl, asw }: Measure): number => 206.835 - 1.015 * asl - 84.6 * asw;
export const kincaid = ({ asl, asw }: Measure): number => 0.39 * asl + 11.8 * asw - 15.59;
export const douma = ({ asl, asw }: Measure): number => 206.835 - 0.93 * asl - 77 * asw;
export const kandelMoles = ({ asl, asw }: Measure): number => 207 - 1.015 * asl - 73.6 * asw;
export const oborneva = ({ asl, asw }: Measure): number => 206.835 - 1.3 * asl - 60.1 * asw;
export const atesman = ({ asl, asw }: Measure): number => 198.825 - 40.175 * asw - 2.61 * asl;
