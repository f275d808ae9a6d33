import { namespaces } from '../../src/lib/words/namespaces.js';
import { place, sources, type Check, type Source } from './tree.ts';

export type Message = { lang: string; key: string; text: string; file: Source; at: number };

const form = /_(zero|one|two|few|many|other)$/;

/** Every text in messages/, as "namespace:path.of.keys", with the place where it stands. */
export function messages(root: string): Message[] {
	return sources(root, ['messages'], /\.json$/).flatMap((file) => {
		const [, lang, namespace] = /^messages\/([\w-]+)\/([\w-]+)\.json$/.exec(file.path)!;
		const found: Message[] = [];
		const read = (value: unknown, path: string[], from: number): void => {
			const at = path.length ? Math.max(file.text.indexOf(`"${path.at(-1)}"`, from), from) : from;
			if (value && typeof value === 'object') {
				for (const [name, below] of Object.entries(value)) read(below, [...path, name], at);
			} else found.push({ lang: lang!, key: `${namespace}:${path.join('.')}`, text: String(value), file, at });
		};
		read(JSON.parse(file.text), [], 0);
		return found;
	});
}

const placeholders = (text: string): string[] =>
	[...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map((found) => found[1]!).filter((name) => name !== 'count');
const sorted = (names: Iterable<string>): string => [...new Set(names)].sort().join(', ');

/** Languages that say everything: for the young person, and for the desk. */
export type Release = { languages: readonly string[]; deskLanguages: readonly string[] };

/**
 * The same keys, placeholders and, for counted things, the forms that each language has. A language of the release is
 * complete; a draft may lack keys, and what it has is right.
 */
function differences(root: string, release: Release): string[] {
	const all = messages(root);
	const wrong: string[] = [];
	const keys = new Map<string, Map<string, Message[]>>();
	const released = all.filter(({ lang }) => release.languages.includes(lang));
	const counted = new Set(released.filter(({ key }) => key.endsWith('_other')).map(({ key }) => key.replace(form, '')));
	const known = new Set(released.map(({ key }) => bareKey(key, counted)));
	const strange = new Set<string>();
	for (const message of all) {
		const { lang, file, at } = message;
		const key = bareKey(message.key, counted);
		if (!(namespaceOf(key) in namespaces)) {
			if (!strange.has(file.path)) wrong.push(place(file, 0, 'is not in src/lib/words/namespaces.js'));
			strange.add(file.path);
		} else if (!known.has(key)) {
			wrong.push(place(file, at, `${key} is in ${lang} only`));
			continue;
		}
		const byLang = keys.get(key) ?? new Map<string, Message[]>();
		byLang.set(lang, [...(byLang.get(lang) ?? []), message]);
		keys.set(key, byLang);
	}
	for (const [key, byLang] of keys) {
		const model = byLang.get('en') ?? [...byLang.values()][0]!;
		const wanted = sorted(model.flatMap(({ text }) => placeholders(text)));
		for (const lang of languagesOf(key, release)) {
			if (!byLang.has(lang)) wrong.push(`messages/${lang}/${namespaceOf(key)}.json:1  ${key} is missing`);
		}
		for (const [lang, here] of byLang) {
			for (const { text, file, at } of here) if (!text.trim()) wrong.push(place(file, at, `${key} is empty`));
			const { file, at } = here[0]!;
			const has = sorted(here.flatMap(({ text }) => placeholders(text)));
			if (has !== wanted) {
				wrong.push(place(file, at, `${key} fills in "${has}" where ${model[0]!.lang} fills in "${wanted}"`));
			}
			if (!counted.has(key)) continue;
			const needs = formsOf(lang);
			const forms = here.map((message) => form.exec(message.key)?.[1] ?? '');
			for (const one of needs) if (!forms.includes(one)) wrong.push(place(file, at, `${key}_${one} is missing`));
			for (const one of forms) {
				// i18next knows _zero in every language.
				if (one !== 'zero' && !needs.includes(one)) {
					wrong.push(place(file, at, `${key}_${one}: ${lang} has no such form`));
				}
			}
		}
	}
	return wrong;
}

const namespaceOf = (key: string): string => key.split(':')[0]!;
const bareKey = (key: string, counted: ReadonlySet<string>): string => {
	const bare = key.replace(form, '');
	return counted.has(bare) ? bare : key;
};

/** The languages that say a key: the desk's own words are for those who work there. */
function languagesOf(key: string, { languages, deskLanguages }: Release): readonly string[] {
	return readerOf(key) === 'desk' ? deskLanguages : languages;
}

/** Who reads a key: the young person, unless its file is the desk's. */
export function readerOf(key: string): 'young' | 'desk' {
	return (namespaces as Record<string, { reader: 'young' | 'desk' }>)[namespaceOf(key)]?.reader ?? 'young';
}

/** The plural forms of a language, by CLDR. */
export const formsOf = (lang: string): string[] => new Intl.PluralRules(lang).resolvedOptions().pluralCategories;

export const sameInEveryLanguage = (release: Release): Check => ({
	name: 'every language says it all',
	find: (root) => differences(root, release)
});

/** A text used in the code exists, and a text that exists is used. */
function unused(root: string): string[] {
	const all = messages(root);
	const namespaces = [...new Set(all.map(({ key }) => key.split(':')[0]!))].join('|');
	const exist = new Set(all.flatMap(({ key }) => [key, key.replace(form, '')]));
	const wrong: string[] = [];
	const used = new Set<string>();
	const patterns: RegExp[] = [];
	for (const source of sources(root, ['src'], /\.(ts|svelte|mjs)$/)) {
		if (source.path.endsWith('.test.ts')) continue;
		for (const found of source.text.matchAll(new RegExp(`(['"])((?:${namespaces}):[\\w.-]+)\\1`, 'g'))) {
			used.add(found[2]!);
			if (!exist.has(found[2]!)) wrong.push(place(source, found.index, `${found[2]} is not in messages/`));
		}
		for (const found of source.text.matchAll(new RegExp(`\`((?:${namespaces}):[^\`]+)\``, 'g'))) {
			const parts = found[1]!.split(/\$\{[^}]*\}/);
			const pattern = new RegExp(`^${parts.map((part) => part.replace(/[.*+?^$()[\]\\|]/g, '\\$&')).join('.+')}$`);
			patterns.push(pattern);
			if (![...exist].some((key) => pattern.test(key))) {
				wrong.push(place(source, found.index, `${found[1]} fits nothing in messages/`));
			}
		}
		for (const found of source.text.matchAll(/\bt\(\s*(['"`])([^'"`:]*)\1/g)) {
			wrong.push(place(source, found.index, `t('${found[2]}') does not say in which file of messages/`));
		}
	}
	const seen = new Set<string>();
	// What a draft has is a key of a released language, or found above.
	for (const { key, file, at } of all) {
		const bare = key.replace(form, '');
		if (seen.has(key) || used.has(key) || used.has(bare)) continue;
		seen.add(key);
		if (!patterns.some((pattern) => pattern.test(key) || pattern.test(bare))) {
			wrong.push(place(file, at, `${key} is used nowhere`));
		}
	}
	return wrong;
}

export const usedMessages: Check = { name: 'messages that are asked for exist, and are asked for', find: unused };
