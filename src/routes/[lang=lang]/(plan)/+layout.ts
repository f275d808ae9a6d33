import { loadPlanWords } from '$lib/phone/words-of';
import type { LayoutLoad } from './$types';

/** Screens of the plan: their words come with the first of them, and stay. */
export const load: LayoutLoad = async ({ params }) => {
	await loadPlanWords(params.lang);
};
