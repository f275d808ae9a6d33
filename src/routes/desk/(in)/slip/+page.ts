import { loadWords } from '$lib/words/words';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent }) => {
	const { words } = await parent();
	await loadWords(words.lang, ['kiosks']);
};
