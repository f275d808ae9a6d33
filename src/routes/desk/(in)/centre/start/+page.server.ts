import { redirect } from '@sveltejs/kit';
import { centreForms } from '$lib/desk/centre-forms';
import { coordinatorOf } from '$lib/server/auth';
import { beginCentre, settingsOf } from '$lib/server/coordinator';
import { house } from '$lib/server/house';
import { act, zones } from '../act.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const staff = coordinatorOf(event);
	const settings = await settingsOf(house(), staff.centreId);
	if (settings.phone) redirect(303, '/desk/centre');
	return { settings, zones: zones() };
};

export const actions: Actions = {
	default: act('start', centreForms.start, async (first, who) => {
		const begun = await beginCentre(house(), who, first);
		if (!begun.ok) return begun;
		redirect(303, '/desk');
	})
};
