import { fail } from '@sveltejs/kit';
import { forms, readForm } from '$lib/desk/forms';
import { staffOf } from '$lib/server/auth';
import { sendNote, whomToReach, whomToThinkOf } from '$lib/server/bookings';
import { house } from '$lib/server/house';
import { freeToKeep } from '$lib/server/invites';
import { textAgain } from '$lib/server/reminders';
import type { Actions, PageServerLoad } from './$types';

/** Past talks without "we met", each with a text to send by hand; and whom a note can go to that says nothing but "thinking of you". */
export const load: PageServerLoad = async (event) => {
	const staff = staffOf(event);
	const [people, free, think] = await Promise.all([
		whomToReach(house(), staff.id),
		freeToKeep(house(), staff.id),
		whomToThinkOf(house(), staff.id)
	]);
	return { people, think, free: free.filter(({ kind }) => kind === 'talk') };
};

export const actions: Actions = {
	text: async (event) => {
		const staff = staffOf(event);
		const form = readForm(forms.again, await event.request.formData());
		if (!form.ok) return fail(400, { code: form.code, ready: null });
		const { id: booking, keep } = form.value;
		const ready = await textAgain(house(), staff, { booking, keep }, event.url.origin);
		if (!ready.ok) return fail(409, { code: ready.error.code, ready: null });
		return { code: null, ready: ready.value };
	},
	note: async (event) => {
		const staff = staffOf(event);
		const form = readForm(forms.one, await event.request.formData());
		if (!form.ok) return fail(400, { code: form.code, ready: null });
		const sent = await sendNote(house(), staff.id, form.value.id);
		return sent.ok ? { code: null, ready: null } : fail(409, { code: sent.error.code, ready: null });
	}
};
