import { fail } from '@sveltejs/kit';
import { forms, readForm } from '$lib/desk/forms';
import { staffOf } from '$lib/server/auth';
import { whomToReach } from '$lib/server/bookings';
import { house } from '$lib/server/house';
import { freeToKeep } from '$lib/server/invites';
import { textAgain } from '$lib/server/reminders';
import type { Actions, PageServerLoad } from './$types';

/** Past talks without "we met", each with a text to send by hand. */
export const load: PageServerLoad = async (event) => {
	const staff = staffOf(event);
	const [people, free] = await Promise.all([whomToReach(house(), staff.id), freeToKeep(house(), staff.id)]);
	return { people, free: free.filter(({ kind }) => kind === 'talk') };
};

export const actions: Actions = {
	default: async (event) => {
		const staff = staffOf(event);
		const form = readForm(forms.again, await event.request.formData());
		if (!form.ok) return fail(400, { code: form.code, ready: null });
		const { id: booking, keep } = form.value;
		const ready = await textAgain(house(), staff, { booking, keep }, event.url.origin);
		if (!ready.ok) return fail(409, { code: ready.error.code, ready: null });
		return { code: null, ready: ready.value };
	}
};
