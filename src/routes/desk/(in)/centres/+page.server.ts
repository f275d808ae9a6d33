import { fail } from '@sveltejs/kit';
import { centreForms, readCentreForm } from '$lib/desk/centre-forms';
import { adminOf } from '$lib/server/auth';
import { centresHere, newCentre } from '$lib/server/coordinator';
import { house } from '$lib/server/house';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const admin = adminOf(event);
	const centres = await centresHere(house());
	return { centres: centres.map((centre) => ({ ...centre, mine: centre.id === admin.centreId })) };
};

export const actions: Actions = {
	add: async (event) => {
		const admin = adminOf(event);
		const form = readCentreForm(centreForms.firstName, await event.request.formData());
		if (!form.ok) return fail(400, { code: form.code, link: null });
		const token = await newCentre(house(), admin, form.value.firstName);
		return { code: null, link: `${event.url.origin}/desk/setup/${token}` };
	}
};
