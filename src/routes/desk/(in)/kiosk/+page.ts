import { loadWords } from '$lib/words/words';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => {
	const { lang } = await parent();
	await loadWords(lang, ['kiosks']);
	return data;
};
