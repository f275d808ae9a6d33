import { loadWords } from '$lib/words/words';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ data }) => ({
	...data,
	words: await loadWords(data.lang, ['common', 'desk', 'office', 'reach', 'errors'])
});
