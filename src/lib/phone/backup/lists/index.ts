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

/** The 1,024 words of a language. */
export const listOf = async (lang: string): Promise<string[]> => (await lists[listLanguage(lang)]!()).default;
