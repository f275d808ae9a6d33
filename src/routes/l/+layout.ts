import { loadLetterWords } from '$lib/phone/words-of';
import type { LayoutLoad } from './$types';

// The page of every letter is the same empty one; the app starts in it and reads the letter in memory.
export const ssr = false;

export const load: LayoutLoad = async ({ parent }) => {
	const { words } = await parent();
	return { words: await loadLetterWords(words.lang) };
};
