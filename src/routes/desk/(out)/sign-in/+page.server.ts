import { fail, redirect } from '@sveltejs/kit';
import { forms, readForm } from '$lib/desk/forms';
import { localNext, noteRefused, signInWithPassword, signInWithRecoveryCode, startSession } from '$lib/server/auth';
import { house } from '$lib/server/house';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	const next = localNext(url.searchParams.get('next'));
	if (locals.staff) redirect(303, next);
	return { next };
};

export const actions: Actions = {
	password: async (event) => {
		const form = readForm(forms.signIn, await event.request.formData());
		if (!form.ok) return fail(400, { way: 'password' as const, code: form.code, name: '' });
		const { name, password, code, next } = form.value;
		const who = await signInWithPassword(house(), { name, password, code }, event.getClientAddress());
		if (!who.ok) {
			noteRefused('password', who.error.code);
			return fail(who.error.code === 'slow-down' ? 429 : 400, { way: 'password' as const, code: who.error.code, name });
		}
		await startSession(house(), event.cookies, event.url, who.value, event.request.headers.get('user-agent'));
		redirect(303, localNext(next));
	},
	recovery: async (event) => {
		const form = readForm(forms.recovery, await event.request.formData());
		if (!form.ok) return fail(400, { way: 'recovery' as const, code: form.code, name: '' });
		const who = await signInWithRecoveryCode(house(), form.value.recovery, event.getClientAddress());
		if (!who.ok) {
			const { code } = who.error;
			noteRefused('recovery', code);
			return fail(code === 'slow-down' ? 429 : 400, { way: 'recovery' as const, code, name: '' });
		}
		await startSession(house(), event.cookies, event.url, who.value, event.request.headers.get('user-agent'));
		redirect(303, '/desk/account');
	}
};
