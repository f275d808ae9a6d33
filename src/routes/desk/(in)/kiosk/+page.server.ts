import { fail } from '@sveltejs/kit';
import { forms, readForm } from '$lib/desk/forms';
import { spokenText } from '$lib/domain/booking';
import { staffOf } from '$lib/server/auth';
import { house } from '$lib/server/house';
import { listKiosks, makeKiosk, renewKiosk, revokeKiosk } from '$lib/server/kiosks';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { centreId } = staffOf(event);
	return { kiosks: await listKiosks(house(), centreId), origin: event.url.origin };
};

const shown = (made: { id: string; code: string; link: string }) => ({
	code: null,
	made: { id: made.id, code: spokenText(made.code), link: made.link }
});

export const actions: Actions = {
	make: async (event) => {
		const { centreId } = staffOf(event);
		const form = readForm(forms.kiosk, await event.request.formData());
		if (!form.ok) return fail(400, { code: 'name', made: null });
		return shown(await makeKiosk(house(), centreId, form.value.name));
	},
	renew: async (event) => {
		const { centreId } = staffOf(event);
		const form = readForm(forms.one, await event.request.formData());
		const made = form.ok ? await renewKiosk(house(), centreId, form.value.id) : null;
		return made ? shown(made) : fail(404, { code: null, made: null });
	},
	revoke: async (event) => {
		const { centreId } = staffOf(event);
		const form = readForm(forms.one, await event.request.formData());
		if (form.ok) await revokeKiosk(house(), centreId, form.value.id);
		return { code: null, made: null };
	}
};
