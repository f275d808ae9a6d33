import { languages } from '$lib/words/languages';
import { loadWords } from '$lib/words/words';
import type { PageLoad } from './$types';

/** The start screen speaks every language at once: nobody has chosen one yet. */
export const load: PageLoad = async ({ data }) => ({
	...data,
	words: await loadWords(data.lang, ['common', 'kiosk', 'errors']),
	all: await Promise.all(languages.map((lang) => loadWords(lang, ['kiosk'])))
});
