import { redirect } from '@sveltejs/kit';
import { centreForms } from '$lib/desk/centre-forms';
import { adminOf, coordinatorOf } from '$lib/server/auth';
import { changeSettings, removeSample, settingsOf } from '$lib/server/coordinator';
import { house } from '$lib/server/house';
import { act, zones } from './act.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const staff = coordinatorOf(event);
	const settings = await settingsOf(house(), staff.centreId);
	return { settings, zones: [...new Set([settings.zone, ...zones()])] };
};

export const actions: Actions = {
	save: act('settings', centreForms.settings, (settings, who) => changeSettings(house(), who, settings)),
	removeSample: async (event) => {
		const removed = await removeSample(house(), adminOf(event));
		redirect(303, removed.ok ? '/desk/centre/start' : '/desk/centre');
	}
};
