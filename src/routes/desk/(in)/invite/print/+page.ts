import { languages, type Language } from '$lib/words/languages';
import { loadWords, type Words } from '$lib/words/words';
import type { PageLoad } from './$types';

/** The texts to send are in the young person's language, so the page has the words of all. */
export const load: PageLoad = async ({ data, parent }) => {
	const { lang: own } = await parent();
	const [all] = await Promise.all([
		Promise.all(languages.map((lang) => loadWords(lang, ['paper']))),
		loadWords(own, ['invites'])
	]);
	return { ...data, wordsOf: Object.fromEntries(all.map((one) => [one.lang, one])) as Record<Language, Words> };
};
