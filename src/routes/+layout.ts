import { isLanguage } from '$lib/words/languages';
import { loadWords } from '$lib/words/words';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ params, url }) => {
	const first = (params as { lang?: string }).lang ?? url.pathname.split('/')[1] ?? '';
	return { words: await loadWords(isLanguage(first) ? first : 'nl', ['common', 'young', 'errors']) };
};
