import { browser } from '$app/environment';
import { isLanguage } from '$lib/words/languages';
import { loadWords } from '$lib/words/words';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ params, url }) => {
	const first = (params as { lang?: string }).lang ?? url.pathname.split('/')[1] ?? '';
	// Where the address names no language, the page that came does: no phone downloads the words of two.
	const shown = browser ? document.documentElement.lang : '';
	const lang = [first, shown].find(isLanguage) ?? 'nl';
	return { words: await loadWords(lang, ['common', 'young', 'errors']) };
};
