import { createInstance, type i18n, type TFunction } from 'i18next';
import { createContext } from 'svelte';
import { direction, type Language } from './languages';

export type Namespace = 'common' | 'young' | 'jobs' | 'steps' | 'places' | 'desk' | 'kiosk' | 'errors';

const files = import.meta.glob<Record<string, unknown>>('/messages/*/*.json', { import: 'default' });

const instances = new Map<Language, i18n>();

/** The words of one language: `t` for texts, and the ways this language writes days, times and lists. */
export type Words = { lang: Language; dir: 'ltr' | 'rtl'; t: TFunction };

/**
 * Words of one language with the asked namespaces loaded.
 * A missing namespace file is a programming error and throws; a missing key shows its own name and fails `npm run check`.
 */
export async function loadWords(lang: Language, namespaces: readonly Namespace[]): Promise<Words> {
	let instance = instances.get(lang);
	if (!instance) {
		instance = createInstance();
		await instance.init({
			lng: lang,
			supportedLngs: [lang],
			fallbackLng: false,
			ns: [],
			resources: {},
			returnEmptyString: false,
			interpolation: { escapeValue: false }
		});
		instances.set(lang, instance);
	}
	const ready = instance;
	await Promise.all(
		namespaces
			.filter((namespace) => !ready.hasResourceBundle(lang, namespace))
			.map(async (namespace) => {
				const load = files[`/messages/${lang}/${namespace}.json`];
				if (!load) throw new Error(`No words: messages/${lang}/${namespace}.json`);
				ready.addResourceBundle(lang, namespace, await load());
			})
	);
	return { lang, dir: direction(lang), t: ready.t };
}

/** Typed context: a screen asks for its words instead of importing a language. */
export const [getWords, setWords] = createContext<() => Words>();
