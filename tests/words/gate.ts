import * as release from '../../src/lib/words/release.js';
import { messages, readerOf, type Message } from '../check/messages.ts';
import { place, type Check } from '../check/tree.ts';
import { bannedIn, hasBans } from './banned.ts';
import { kindsOf } from './kinds.ts';
import { measure, type Measure } from './measures.ts';
import { rules } from './rules.ts';
import { above, standards } from './standards.ts';

/** Words of the law, which nobody may rewrite. */
const given = new Set(['plan:credit']);

/** What a text is by itself: a sentence ends with its sign, a label does not. */
const isSentence = (text: string): boolean => /[.?!…؟]["”»]?$/.test(text.trim());

export type Figures = { lang: string; namespace: string; texts: number; measure: Measure; wrong: string[] };

/** The measures of every language and namespace, from the sentences without the labels: those would make it look easy. */
export function figures(root: string): Figures[] {
	const groups = Map.groupBy(messages(root), ({ lang, key }) => `${lang} ${key.split(':')[0]}`);
	return [...groups].flatMap(([name, group]) => {
		const [lang, namespace] = name.split(' ') as [string, string];
		const standard = standards[lang];
		if (!standard || readerOf(group[0]!.key) === 'desk') return [];
		const texts = group.filter(({ key }) => !given.has(key)).map(({ text }) => text);
		const measured = measure(texts.filter(isSentence), lang);
		const wrong = measured.words >= 100 ? above(measured, standard) : [];
		return [{ lang, namespace, texts: texts.length, measure: measured, wrong }];
	});
}

/** What one text breaks. The desk keeps the ban list and the address; the rest is for who reads with effort. */
export function breaks(
	{ lang, key, text }: Pick<Message, 'lang' | 'key' | 'text'>,
	kinds: ReturnType<typeof kindsOf>
): string[] {
	if (given.has(key) || !standards[lang]) return [];
	const reader = readerOf(key);
	const banned = bannedIn(text, lang, reader).map((word) => `banned: ${word}`);
	if (reader === 'desk') return banned;
	const kind = kinds(key);
	return [...banned, ...Object.values(rules).flatMap((rule) => rule(text, lang, kind))];
}

/** Every text of some languages that breaks a rule, and every namespace that reads too hard. */
export function judge(root: string, languages: readonly string[]): string[] {
	const kinds = kindsOf(root);
	const said = messages(root).filter(({ lang }) => languages.includes(lang));
	return [
		...languages
			.filter((lang) => !hasBans(lang) || !standards[lang])
			.map((lang) => `messages/${lang}:1  tests/words/ has no measures or no banned words for ${lang}`),
		...said.flatMap((message) =>
			breaks(message, kinds).map((what) => place(message.file, message.at, `${message.key}  ${what}`))
		),
		...figures(root)
			.filter(({ lang }) => languages.includes(lang))
			.flatMap(({ lang, namespace, wrong }) =>
				wrong.map((what) => `messages/${lang}/${namespace}.json:1  all sentences together: ${what}`)
			)
	];
}

/** The figures as a table, one line for a language and a namespace. */
export function table(root: string, languages: readonly string[] = release.languages): string {
	const shown = figures(root).filter(({ lang }) => languages.includes(lang));
	const rows = shown.map(({ lang, namespace, texts, measure: one, wrong }) => [
		lang,
		namespace,
		String(texts),
		String(one.words),
		one.asl.toFixed(1),
		one.lw.toFixed(0),
		...(one.words < 100
			? ['under 100 words']
			: standards[lang]!.scores.map(({ name, of }) => `${name} ${of(one).toFixed(1)}`)),
		...(wrong.length ? ['← too hard'] : [])
	]);
	const head = ['', 'namespace', 'texts', 'words', 'words/sentence', '% long', 'scores'];
	const wide = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at]?.length ?? 0)));
	return [head, ...rows]
		.map((row) =>
			row
				.map((cell, at) => cell.padEnd(wide[at] ?? 0))
				.join('  ')
				.trimEnd()
		)
		.join('\n');
}

export const plainWords: Check = {
	name: 'words a 17-year-old reads the first time',
	find: (root) => judge(root, release.languages)
};
