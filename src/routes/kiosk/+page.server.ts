import { fail, redirect } from '@sveltejs/kit';
import { listCentres } from '$lib/server/centres';
import { house } from '$lib/server/house';
import { keepDevice, pairKiosk, readDevice, screenOf } from '$lib/server/kiosks';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ cookies, url, locals }) => {
	const device = await readDevice(house(), cookies, url);
	return {
		lang: locals.lang,
		// A device whose pairing has ended stays one that keeps nothing, until somebody pairs it again.
		paired: typeof device === 'object' ? ('yes' as const) : device === 'gone' ? ('ended' as const) : ('no' as const),
		screen: typeof device === 'object' ? await screenOf(house(), device) : null,
		// A screen that is no kiosk any more leads nowhere on this device: people call.
		centres: device === 'gone' ? await listCentres(house()) : []
	};
};

export const actions: Actions = {
	default: async ({ request, cookies, url, getClientAddress }) => {
		const code = String((await request.formData()).get('code') ?? '');
		const paired = await pairKiosk(house(), { code }, getClientAddress());
		if (!paired.ok) return fail(paired.error.code === 'slow-down' ? 429 : 400, { code: paired.error.code });
		keepDevice(cookies, url, paired.value.key);
		redirect(303, '/kiosk');
	}
};
