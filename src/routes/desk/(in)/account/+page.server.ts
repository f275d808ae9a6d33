import { fail, redirect } from '@sveltejs/kit';
import { forms, readForm } from '$lib/desk/forms';
import { endSession, forgetCookie, listSessions, removePasskey, staffOf, waysOf } from '$lib/server/auth';
import { house } from '$lib/server/house';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const staff = staffOf(event);
	const [sessions, ways] = await Promise.all([listSessions(house(), staff.id), waysOf(house(), staff.id)]);
	return {
		sessions: sessions.map((one) => ({ ...one, here: one.id === event.locals.sessionId })),
		ways
	};
};

export const actions: Actions = {
	end: async (event) => {
		const staff = staffOf(event);
		const form = readForm(forms.one, await event.request.formData());
		if (!form.ok) return fail(400, { code: form.code });
		await endSession(house(), staff.id, form.value.id);
		if (form.value.id === event.locals.sessionId) {
			forgetCookie(event.cookies, event.url);
			redirect(303, '/desk/sign-in');
		}
		return { code: null };
	},
	remove: async (event) => {
		const staff = staffOf(event);
		const form = readForm(forms.one, await event.request.formData());
		if (!form.ok) return fail(400, { code: form.code });
		const removed = await removePasskey(house(), staff.id, form.value.id);
		return removed.ok ? { code: null } : fail(409, { code: removed.error.code });
	}
};
