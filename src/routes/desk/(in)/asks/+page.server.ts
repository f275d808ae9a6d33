import { fail } from '@sveltejs/kit';
import { forms, readForm } from '$lib/desk/forms';
import { fits } from '$lib/domain/asking';
import { staffOf } from '$lib/server/auth';
import { centreOf } from '$lib/server/centres';
import { house } from '$lib/server/house';
import { answerRequest, called, openRequests } from '$lib/server/requests';
import { freeSlots } from '$lib/server/slots';
import { clockIn } from '$lib/server/staff';
import type { Actions, PageServerLoad } from './$types';

const fourWeeks = 28 * 86_400_000;

export const load: PageServerLoad = async (event) => {
	const staff = staffOf(event);
	const h = house();
	const now = h.now();
	const [{ zone }, asks, offer] = await Promise.all([
		centreOf(h, staff.centreId),
		openRequests(h, staff),
		freeSlots(h, {
			centre: staff.centreId,
			lang: event.locals.lang,
			counsellor: staff.id,
			to: new Date(Date.parse(now) + fourWeeks).toISOString()
		})
	]);
	const free = offer.slots
		.filter((one) => one.kind === 'talk')
		.map((one) => {
			const place = offer.places.find(({ id }) => id === one.place);
			const name = place?.name ?? '';
			return { id: one.id, start: one.start, place: name, ...clockIn(zone, one.start), placeKind: place?.kind ?? '' };
		});
	return {
		asks: asks.map((one) => {
			const good = new Set(free.filter((moment) => fits(one, moment)).map(({ id }) => id));
			return { ...one, fits: [...good] };
		}),
		free: free.map(({ id, start, place }) => ({ id, start, place }))
	};
};

export const actions: Actions = {
	answer: async (event) => {
		const staff = staffOf(event);
		const form = readForm(forms.answer, await event.request.formData());
		if (!form.ok) return fail(400, { code: form.code, done: null });
		const answered = await answerRequest(house(), staff, { request: form.value.id, slot: form.value.slot });
		if (!answered.ok) return fail(409, { code: answered.error.code, done: null });
		return { code: null, done: 'answered' as const };
	},
	called: async (event) => {
		const staff = staffOf(event);
		const form = readForm(forms.one, await event.request.formData());
		if (!form.ok) return fail(400, { code: form.code, done: null });
		await called(house(), staff, form.value.id);
		return { code: null, done: 'called' as const };
	}
};
