import { createInstance, type i18n, type TFunction } from 'i18next';
import { createContext } from 'svelte';
import files, { later } from 'virtual:words';
import { isolated } from './isolated';
import { direction, type Language } from './languages';
import type { namespaces } from './namespaces.js';

/** Files of words, with their readers: ./namespaces.js. */
export type Namespace = keyof typeof namespaces;

const instances = new Map<Language, Promise<i18n>>();

/** The words of one language: `t` for texts, and the ways this language writes days, times and lists. */
export type Words = { lang: Language; dir: 'ltr' | 'rtl'; t: TFunction };

async function begin(lang: Language): Promise<i18n> {
	const instance = createInstance();
	await instance.init({
		lng: lang,
		supportedLngs: [lang],
		fallbackLng: false,
		ns: [],
		resources: {},
		returnEmptyString: false,
		// Nothing is HTML here; what is filled in may run the other way.
		interpolation: { escapeValue: true, escape: (value: unknown) => isolated(String(value), lang) }
	});
	return instance;
}

/**
 * Words of one language with the asked namespaces loaded.
 * A missing namespace file is a programming error and throws; a missing key shows its own name and fails `npm run check`.
 */
export async function loadWords(lang: Language, namespaces: readonly Namespace[]): Promise<Words> {
	// The promise is kept, not what it gives: a screen and its frame ask for their words at the same time.
	let starting = instances.get(lang);
	if (!starting) instances.set(lang, (starting = begin(lang)));
	const ready = await starting;
	await Promise.all(
		namespaces
			.filter((namespace) => !ready.hasResourceBundle(lang, namespace))
			.map(async (namespace) => {
				const ways = namespace in (files[lang] ?? {}) ? files : (await later()).default;
				const load = ways[lang]?.[namespace];
				if (!load) throw new Error(`No words: messages/${lang}/${namespace}.json`);
				ready.addResourceBundle(lang, namespace, (await load()).default[namespace]);
			})
	);
	return { lang, dir: direction(lang), t: ready.t };
}

/** Typed context: a screen asks for its words instead of importing a language. */
export const [getWords, setWords] = createContext<() => Words>();
