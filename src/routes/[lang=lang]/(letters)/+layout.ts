import { loadLetterWords } from '$lib/phone/words-of';
import type { LayoutLoad } from './$types';

/** Screens of letters: their words come with the first of them, and stay. */
export const load: LayoutLoad = async ({ params }) => {
	await loadLetterWords(params.lang);
};
