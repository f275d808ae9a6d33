import { lettersOf, sentencesOf, wordsOf } from './measures.ts';
import type { Kind } from './kinds.ts';
import { standards } from './standards.ts';

/** A rule for one text: what breaks it, as "a bracket: (…)". */
type Rule = (text: string, lang: string, kinds: readonly Kind[]) => string[];

const count = (what: string, is: number, most: number): string[] =>
	is > most ? [`${what}: ${is}, at most ${most}`] : [];
const signs =
	(what: string, sign: RegExp): Rule =>
	(text) =>
		[...text.matchAll(sign)].map(([found]) => `${what}: ${found}`);

/** Names people here know by their letters. */
const knownLetters = new Set(
	'QR SMS PIN TV OK PDF WC VDAB OCMW CPAS FOREM UZT CLB JAC AMO ID GPS USB WIFI NL FR EN BE'.split(' ')
);

const shorts: Record<string, RegExp> = {
	nl: /(?<!\p{L})(bv|bijv|m\.a\.w|o\.a|enz|etc|i\.p\.v|t\.e\.m|d\.w\.z|nr|tel|uur\.)\.(?!\p{L})/giu,
	fr: /(?<!\p{L})(p\. ?ex|c\.-à-d|etc|env|n°|tél|càd)\.?(?!\p{L})/giu,
	en: /(?<!\p{L})(e\.g|i\.e|etc|approx|vs|nr|tel)\.(?!\p{L})/giu,
	ar: /(?<!\p{L})إلخ(?!\p{L})/gu,
	tr: /(?<!\p{L})(vb|vs|örn|bkz|tel)\.(?!\p{L})/giu,
	uk: /(?<!\p{L})(т\. ?д|т\. ?п|напр|див|тел|ін)\.(?!\p{L})/giu,
	lt: /(?<!\p{L})(pvz|t\. ?y|pan|kt|tel)\.(?!\p{L})/giu,
	ru: /(?<!\p{L})(т\. ?д|т\. ?п|т\. ?е|напр|см|тел|др)\.(?!\p{L})/giu
};

/** Long, and what stands on the thing itself. */
const names = new Set(['identiteitskaart']);

/** From two on: "one" is often no number but an article. */
const numbers: Record<string, string> = {
	nl: 'twee drie vier vijf zes zeven acht negen tien twaalf',
	fr: 'trois quatre cinq sept huit dix douze',
	en: 'two three four five six seven eight nine ten twelve',
	ar: 'ثلاثة أربعة خمسة سبعة ثمانية تسعة عشرة',
	tr: 'iki üç dört beş sekiz dokuz',
	uk: "два дві три чотири п'ять шість сім вісім дев'ять десять",
	lt: 'du dvi trys tris keturi keturias penki penkias',
	ru: 'два две три четыре пять шесть семь восемь девять десять'
};

/** A past tense that says whether the reader is a man or a woman. */
const gendered: Record<string, RegExp> = {
	ru: /(?<!\p{L})ты(?: не| уже| сам| сама)? \p{L}+(?:л|ла|лся|лась)(?!\p{L})/giu,
	uk: /(?<!\p{L})ти(?: не| вже| сам| сама)? \p{L}+(?:в|ла|вся|лася)(?!\p{L})/giu,
	fr: /\p{L}(?:·|\()e\)?/gu,
	nl: /\p{L}\/(?:zij|haar|in|ster)(?!\p{L})/giu
};

const englishWords = /(?<!\p{L})(the|and|you|your|with|what|this|that|from|please|choose|talk|someone)(?!\p{L})/giu;
/** Ours, and words written the same everywhere. */
const everywhere =
	/Trampoline|O\*NET|USDOL\/ETA|WhatsApp|Signal|YouTube|Instagram|TikTok|Wi-?Fi|QR|SMS|PDF|PIN|VDAB|Actiris|OCMW|CPAS|Forem|UŽT|UZT|JAC|CLB|O₂|CC BY/g;

const gsm = /^[\n\r !"#$%&'()*+,\-./0-9:;<=>?@A-Z_a-z¡£¤¥§¿ÄÅÆÇÉÑÖØÜßàäåæèéìñòöøùü^{}\\[~\]|€ΔΦΓΛΩΠΨΣΘΞ]*$/;
/** As long as what is filled in gets: a first name, a place, a day with its time. */
const longest = (text: string): string =>
	text.replace(/\{\{\s*(\w+)[^}]*\}\}/g, (_, name: string) =>
		'x'.repeat(/link|url/i.test(name) ? 40 : /moment|when|day|place|where/i.test(name) ? 26 : 12)
	);
/** Languages whose letters an SMS can say in its own alphabet of 160. */
const oneAlphabet = new Set(['nl', 'fr', 'en']);

/** "Rendez-vous" is one word to a reader. */
const whole = (text: string): string => text.replace(/(?<=\p{L})-(?=\p{L})/gu, '');
const short = (what: string, text: string, lang: string, words: number, letters: number): string[] => [
	...count(`words ${what}`, wordsOf(whole(text), lang).length, words),
	...count(`letters ${what}`, [...text.replace(/\{\{[^}]*\}\}/g, 'x')].length, letters)
];

export const rules: Record<string, Rule> = {
	button: (text, lang, kinds) => (kinds.includes('button') ? short('on a button', text, lang, 3, 24) : []),
	answer: (text, lang, kinds) => (kinds.includes('answer') ? short('in an answer', text, lang, 5, 24) : []),
	link: (text, lang, kinds) => (kinds.includes('link') ? short('in a link', text, lang, 6, 32) : []),
	title: (text, lang, kinds) =>
		kinds.includes('title')
			? [
					...sentencesOf(text, lang).flatMap((one) => count('words in a title', wordsOf(whole(one), lang).length, 6)),
					...count('sentences in a title', sentencesOf(text, lang).length, 3)
				]
			: [],
	step: (text, lang, kinds) => (kinds.includes('step') ? count('words in a step', wordsOf(text, lang).length, 12) : []),
	help: (text, lang, kinds) =>
		kinds.includes('help') ? count('sentences of help', sentencesOf(text, lang).length, 2) : [],
	sentence: (text, lang) =>
		sentencesOf(text, lang).flatMap((sentence) =>
			count(`words in "${sentence}"`, wordsOf(sentence, lang).length, standards[lang]!.most)
		),
	comma: (text, lang, kinds) =>
		kinds.includes('forms')
			? []
			: sentencesOf(text, lang).flatMap((sentence) => {
					const lists = sentence.match(/[,،]/g)?.length ?? 0;
					// "a, b or c": what is listed after a colon is one thought.
					return count(`commas in "${sentence}"`, lists, sentence.includes(':') ? 3 : 1);
				}),
	bracket: signs('a bracket', /[()[\]]/g),
	semicolon: signs('a semicolon', /[;؛]/g),
	slash: signs('a slash', /\p{L}\/\p{L}+/gu),
	capitals: (text) =>
		(text.replace(everywhere, '').match(/(?<![\p{L}*])\p{Lu}{2,}(?!\p{L})/gu) ?? [])
			.filter((word) => !knownLetters.has(word))
			.map((word) => `capitals: ${word}`),
	abbreviation: (text, lang) => signs('cut short', shorts[lang]!)(text, lang, []),
	emoji: signs('an emoji', /(?![©®™])\p{Extended_Pictographic}/gu),
	number: (text, lang) =>
		signs('a number in letters', new RegExp(`(?<!\\p{L})(${numbers[lang]!.replaceAll(' ', '|')})(?!\\p{L})`, 'giu'))(
			text.replaceAll('’', "'"),
			lang,
			[]
		),
	clock: signs('a clock by hand', /\d{1,2}(:\d{2}|h\d{2}|\s?(am|pm|u)(?!\p{L}))/gu),
	money: signs('money not as "€ 20"', /€\d|\d\s?(€|euro)/giu),
	gender: (text, lang) => (gendered[lang] ? signs('says he or she', gendered[lang])(text, lang, []) : []),
	long: (text, lang) => {
		const most = standards[lang]!.longest;
		return most
			? wordsOf(text, lang)
					.filter((word) => !names.has(word.toLowerCase()))
					.flatMap((word) => count(`letters in "${word}"`, lettersOf(word), most))
			: [];
	},
	english: (text, lang) => {
		if (lang === 'en') return [];
		const own = text.replace(/\{\{[^}]*\}\}/g, '').replace(everywhere, '');
		const latin = /^(ar|uk|ru)$/.test(lang) ? /[A-Za-z]{3,}/g : englishWords;
		return [...own.matchAll(latin)].map(([found]) => `English: ${found}`);
	},
	sms: (text, lang, kinds) => {
		if (!kinds.includes('sms')) return [];
		const said = longest(text);
		const strange = oneAlphabet.has(lang) && !gsm.test(said) ? [...said].filter((sign) => !gsm.test(sign)) : [];
		return [
			...count('signs in a text message', [...said].length, 160),
			...strange.map((sign) => `not in the alphabet of text messages: ${sign}`)
		];
	}
};
