import { fail } from '@sveltejs/kit';
import { book } from '$lib/server/bookings';
import { randomToken } from '$lib/server/hash';
import { house } from '$lib/server/house';
import type { Actions, PageServerLoad } from './$types';

/** Booking without script: the page brings its own id, so that sending the form twice books once. */
export const load: PageServerLoad = ({ url }) => ({
	slot: url.searchParams.get('slot') ?? '',
	id: house().id(),
	secret: randomToken(32)
});

export const actions: Actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const text = (name: string) => String(form.get(name) ?? '').replaceAll('\0', '');
		const booked = await book(
			house(),
			text('id'),
			{
				slot: text('slot'),
				callMe: text('callMe'),
				lang: event.locals.lang,
				secret: text('secret'),
				invite: event.params.code
			},
			{ address: event.getClientAddress() }
		);
		if (!booked.ok) {
			const limited = 'retryAfter' in booked.error ? booked.error : null;
			if (limited) event.setHeaders({ 'retry-after': String(limited.retryAfter) });
			return fail(limited ? 429 : booked.error.code === 'bad-request' ? 400 : 409, {
				code: booked.error.code,
				// Whoever has to wait can call.
				phone: limited?.phone ?? '',
				callMe: text('callMe'),
				nearest: booked.error.code === 'slot-taken' ? booked.error.nearest : []
			});
		}
		// The proof goes back to the phone it came from, which keeps the talk once the app is awake.
		return { booking: booked.value.booking, secret: text('secret') };
	}
};
