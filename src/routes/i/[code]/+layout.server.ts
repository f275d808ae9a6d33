import { house } from '$lib/server/house';
import { openInvite } from '$lib/server/invites';
import { listCentres } from '$lib/server/centres';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ params, locals }) => {
	const opened = await openInvite(house(), params.code, locals.lang);
	if (opened.ok) return { lang: locals.lang, invite: opened.value, problem: null, centre: null };
	const known = 'centre' in opened.error ? opened.error.centre : (await listCentres(house()))[0];
	return { lang: locals.lang, invite: null, problem: opened.error.code, centre: known ?? null };
};
