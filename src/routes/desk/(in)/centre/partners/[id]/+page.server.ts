import { error, redirect } from '@sveltejs/kit';
import { centreForms, textsOf } from '$lib/desk/centre-forms';
import { coordinatorOf } from '$lib/server/auth';
import { listPartners, removePartner, savePartner } from '$lib/server/coordinator';
import { house } from '$lib/server/house';
import { act, kindNames } from '../../act.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { centreId } = coordinatorOf(event);
	const names = await kindNames(event.locals.lang);
	const kinds = Object.entries(names).map(([value, text]) => ({ value, text }));
	const asked = event.url.searchParams.get('kind') ?? '';
	if (event.params.id === 'new') return { partner: null, kinds, kind: asked };
	const partner = (await listPartners(house(), centreId)).find(({ id }) => id === event.params.id);
	if (!partner) error(404, { message: 'not-found', code: 'not-found' });
	return { partner, kinds, kind: partner.kind };
};

export const actions: Actions = {
	save: act('partner', centreForms.partner, async (asked, who) => {
		const { id, kind, name, phone, languages } = asked;
		const saved = await savePartner(house(), who, id || null, {
			...{ kind, name, phone, languages },
			...{ hours: textsOf(asked, 'hours'), note: textsOf(asked, 'note') }
		});
		if (!saved.ok) return saved;
		redirect(303, '/desk/centre/partners');
	}),
	remove: act('partner', centreForms.one, async ({ id }, who) => {
		await removePartner(house(), who, id);
		redirect(303, '/desk/centre/partners');
	})
};
