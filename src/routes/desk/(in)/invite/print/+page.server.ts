import { fail } from '@sveltejs/kit';
import { forms, readForm } from '$lib/desk/forms';
import { staffOf } from '$lib/server/auth';
import { centreOf } from '$lib/server/centres';
import { house } from '$lib/server/house';
import { findInvite } from '$lib/server/invites';
import { isLanguage, languages } from '$lib/words/languages';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	staffOf(event);
	return { origin: event.url.origin };
};

export const actions: Actions = {
	/** What to print comes in the body: a code in an address would stay in the history of a shared computer. */
	default: async (event) => {
		const staff = staffOf(event);
		const form = readForm(forms.print, await event.request.formData());
		if (!form.ok) return fail(400, { sheets: null });
		const { code, what, lang } = form.value;
		const found = await findInvite(house(), code);
		if (!found.ok || found.value.counsellorId !== staff.id) return fail(404, { sheets: null });
		const centre = await centreOf(house(), staff.centreId);
		return {
			sheets: {
				code,
				what,
				languages: isLanguage(lang) ? [lang] : [...languages],
				phone: staff.phone || centre.phone,
				centre: centre.name
			}
		};
	}
};
