import { loadLetterWords } from '$lib/phone/words-of';
import type { LayoutLoad } from './$types';

/** Screens of letters: their words come with the first of them, and stay. */
export const load: LayoutLoad = async ({ parent }) => {
	const { words } = await parent();
	await loadLetterWords(words.lang);
};
