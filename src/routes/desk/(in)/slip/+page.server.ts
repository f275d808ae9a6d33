import { fail } from '@sveltejs/kit';
import { staffOf } from '$lib/server/auth';
import { cancelBooking, openPaper, readBooking } from '$lib/server/bookings';
import { house } from '$lib/server/house';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = (event) => {
	staffOf(event);
};

/** Opens the slip that was typed. Out: its talk and proof, or why not; what was typed comes back. */
async function opened(event: RequestEvent) {
	const staff = staffOf(event);
	const form = await event.request.formData();
	const text = (name: string) => String(form.get(name) ?? '').slice(0, 80);
	const typed = { code: text('code'), callMe: text('callMe') };
	const slip = await openPaper(house(), typed, staff.centreId, event.getClientAddress());
	return { typed, slip };
}

export const actions: Actions = {
	open: async (event) => {
		const { typed, slip } = await opened(event);
		if (!slip.ok)
			return fail(slip.error.code === 'slow-down' ? 429 : 404, { typed, code: slip.error.code, talk: null });
		return { typed, code: null, talk: await readBooking(house(), slip.value.id, slip.value.secret) };
	},
	stop: async (event) => {
		const { typed, slip } = await opened(event);
		if (!slip.ok) return fail(404, { typed, code: slip.error.code, talk: null });
		const stopped = await cancelBooking(house(), slip.value.id, slip.value.secret);
		if (!stopped.ok) return fail(409, { typed, code: stopped.error.code, talk: null });
		return { typed, code: null, talk: stopped.value };
	}
};
