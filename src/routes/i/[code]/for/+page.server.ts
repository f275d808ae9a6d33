import { fail, redirect } from '@sveltejs/kit';
import { bookForSomebody } from '$lib/server/bookings';
import { house } from '$lib/server/house';
import { findInvite } from '$lib/server/invites';
import type { Actions, PageServerLoad } from './$types';

/** A partner books for whoever is beside them, with the link the partner was given; any other link leads to its own page. */
export const load: PageServerLoad = async ({ params }) => {
	const found = await findInvite(house(), params.code);
	if (!found.ok || found.value.kind !== 'partner') redirect(303, `/i/${encodeURIComponent(params.code)}`);
	return { id: house().id() };
};

export const actions: Actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const text = (name: string) => String(form.get(name) ?? '').replaceAll('\0', '');
		const typed = { slot: text('slot'), callMe: text('callMe').slice(0, 200), lang: text('lang') };
		const found = await findInvite(house(), event.params.code);
		if (!found.ok || found.value.kind !== 'partner') return fail(404, { code: 'dead', typed, handed: null });
		const wish = { ...typed, callMe: typed.callMe.trim(), invite: event.params.code };
		const by = { address: event.getClientAddress() };
		const handed = await bookForSomebody(house(), text('id'), wish, by, event.url.origin);
		if (handed.ok) return { code: null, typed: null, handed: handed.value };
		const { code } = handed.error;
		if (code === 'slot-taken') return fail(409, { code: 'taken', typed, handed: null });
		if (code === 'slow-down') return fail(429, { code: 'slow', typed, handed: null });
		return fail(400, { code: 'wrong', typed, handed: null });
	}
};
