import { loadWords } from '$lib/words/words';
import type { PageLoad } from './$types';

/** Its few words come with this screen. */
export const load: PageLoad = async ({ params }) => {
	await loadWords(params.lang, ['code']);
};
