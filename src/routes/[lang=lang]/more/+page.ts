import { loadWords } from '$lib/words/words';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
	await loadWords(params.lang, ['plan', 'own', 'read', 'glossary', 'letters']);
};
