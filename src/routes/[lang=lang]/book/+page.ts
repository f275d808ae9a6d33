import { loadWords } from '$lib/words/words';
import type { PageLoad } from './$types';

/** The words of meeting people come with the first of its screens, and stay. */
export const load: PageLoad = async ({ params }) => {
	await loadWords(params.lang, ['meet']);
};
