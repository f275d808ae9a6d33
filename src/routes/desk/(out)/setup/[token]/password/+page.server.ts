import { fail, redirect } from '@sveltejs/kit';
import { forms, readForm } from '$lib/desk/forms';
import { finishSetup, freshTotpSecret, setPassword, startSession, totpAddress } from '$lib/server/auth';
import { house } from '$lib/server/house';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
	const { firstName } = await parent();
	const secret = freshTotpSecret();
	return { secret, address: totpAddress(secret, firstName ?? '') };
};

export const actions: Actions = {
	default: async (event) => {
		const form = readForm(forms.password, await event.request.formData());
		if (!form.ok) return fail(400, { code: form.code, name: '', secret: null, address: null });
		const wish = form.value;
		const finished = await finishSetup(house(), event.params.token, (inside, staffId) =>
			setPassword(inside, staffId, wish)
		);
		if (!finished.ok) {
			// The code app already holds this secret: the same one comes back, so that nobody scans twice.
			const good = /^[A-Z2-7]{32}$/.test(wish.secret);
			return fail(400, {
				code: finished.error.code,
				name: wish.name,
				secret: good ? wish.secret : null,
				address: good ? totpAddress(wish.secret, wish.name) : null
			});
		}
		await startSession(house(), event.cookies, event.url, finished.value, event.request.headers.get('user-agent'));
		redirect(303, '/desk/codes');
	}
};
