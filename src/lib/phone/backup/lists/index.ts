const lists: Record<string, () => Promise<{ default: string[] }>> = {
	nl: () => import('./nl'),
	fr: () => import('./fr'),
	en: () => import('./en'),
	ar: () => import('./ar'),
	tr: () => import('./tr'),
	uk: () => import('./uk'),
	lt: () => import('./lt'),
	ru: () => import('./ru')
};

/** In which language the words of a copy are; a language without a list of its own gets English ones. */
export const listLanguage = (lang: string): string => (lang in lists ? lang : 'en');

/** The 1,024 words of a language. Throws when they are not on this phone and there is no network. */
export const listOf = async (lang: string): Promise<string[]> => (await lists[listLanguage(lang)]!()).default;

/** Says in the worker's store which list this phone holds for good. */
const mark = '/words-of-copies';

/** For use without a network: the words of the first language alone. In a second one they would be an eighth of its bytes. */
export async function keepFirstList(lang: string): Promise<void> {
	const store = await caches.open('language');
	if (await store.match(mark)) return;
	await listOf(lang);
	await store.put(mark, new Response(lang));
}

/** The words to draw from now: of this language, or without a network of the one that is on the phone. */
export async function listHere(lang: string): Promise<{ lang: string; words: string[] }> {
	try {
		return { lang: listLanguage(lang), words: await listOf(lang) };
	} catch (away) {
		const first = await (await caches.match(mark))?.text();
		if (!first) throw away;
		return { lang: listLanguage(first), words: await listOf(first) };
	}
}
