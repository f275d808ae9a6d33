import { centreForms } from '$lib/desk/centre-forms';
import { coordinatorOf } from '$lib/server/auth';
import { checkPartner, listPartners, removePartner } from '$lib/server/coordinator';
import { house } from '$lib/server/house';
import { act, kindNames } from '../act.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const [partners, kinds] = await Promise.all([
		listPartners(house(), coordinatorOf(event).centreId),
		kindNames(event.locals.lang)
	]);
	return {
		partners: partners.map(({ id, kind, name, phone, languages, checkedOn, old }) => ({
			...{ id, kind: kinds[kind], name, phone, languages, checkedOn, old }
		})),
		// What nobody near helps with yet: young people then read the general name alone.
		missing: Object.entries(kinds)
			.filter(([kind]) => !partners.some((partner) => partner.kind === kind))
			.map(([id, name]) => ({ id, name }))
	};
};

export const actions: Actions = {
	check: act('partner', centreForms.one, ({ id }, who) => checkPartner(house(), who, id)),
	remove: act('partner', centreForms.one, ({ id }, who) => removePartner(house(), who, id))
};
