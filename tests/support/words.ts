import { readdirSync, readFileSync } from 'node:fs';
import { createInstance, type TFunction } from 'i18next';
import { isolated } from '../../src/lib/words/isolated.ts';

const root = new URL('../../messages/', import.meta.url);

/** What a screen says in a language: the same files, put together by the same library. */
export async function wordsIn(lang: string): Promise<TFunction> {
	const words = createInstance();
	const read = (name: string): Record<string, unknown> =>
		JSON.parse(readFileSync(new URL(`${lang}/${name}.json`, root), 'utf8')) as Record<string, unknown>;
	// The desk's words are in its own languages only.
	const names = readdirSync(new URL(lang, root))
		.filter((file) => file.endsWith('.json'))
		.map((file) => file.replace('.json', ''));
	return words.init({
		...{ lng: lang, ns: names, resources: { [lang]: Object.fromEntries(names.map((name) => [name, read(name)])) } },
		interpolation: { escapeValue: true, escape: (value: unknown) => isolated(String(value), lang) }
	});
}
