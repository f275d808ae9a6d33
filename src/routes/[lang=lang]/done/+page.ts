import { loadLetterWords } from '$lib/phone/words-of';
import { loadWords } from '$lib/words/words';
import type { PageLoad } from './$types';

/** The end of a visit at a kiosk: its words are the kiosk's own. */
export const load: PageLoad = async ({ params }) => {
	await Promise.all([loadWords(params.lang, ['kiosk']), loadLetterWords(params.lang)]);
};
