import { loadWords } from '$lib/words/words';
import type { PageLoad } from './$types';

export const prerender = true;

export const load: PageLoad = async ({ params }) => {
	await loadWords(params.lang, ['own']);
};
