import { house } from '$lib/server/house';
import { openInvite } from '$lib/server/invites';
import { listCentres } from '$lib/server/centres';
import type { LayoutServerLoad } from './$types';

const firstMoments = 6;

export const load: LayoutServerLoad = async ({ params, locals }) => {
	const opened = await openInvite(house(), params.code, locals.lang);
	if (opened.ok) {
		const { kept, moments } = opened.value;
		// The first view carries what it shows; the phone asks for the rest when it is idle.
		const slots = moments.slots.filter((slot, index) => index < firstMoments || slot.id === kept);
		const invite = { ...opened.value, moments: { ...moments, slots } };
		return { lang: locals.lang, invite, problem: null, centre: null };
	}
	const known = 'centre' in opened.error ? opened.error.centre : (await listCentres(house()))[0];
	return { lang: locals.lang, invite: null, problem: opened.error.code, centre: known ?? null };
};
