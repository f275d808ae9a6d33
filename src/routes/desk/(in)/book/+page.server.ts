import { fail } from '@sveltejs/kit';
import { forms, readForm } from '$lib/desk/forms';
import { staffOf } from '$lib/server/auth';
import { bookForSomebody } from '$lib/server/bookings';
import { house } from '$lib/server/house';
import { freeSlots } from '$lib/server/slots';
import type { Actions, PageServerLoad } from './$types';

const atMost = 40;

/** The centre's free moments, one's own first: for somebody who stands at the desk. */
export const load: PageServerLoad = async (event) => {
	const staff = staffOf(event);
	const offer = await freeSlots(house(), { centre: staff.centreId, lang: event.locals.lang });
	const own = (counsellor: string) => Number(counsellor === staff.id);
	return {
		id: house().id(),
		free: offer.slots
			.sort((a, b) => own(b.counsellor) - own(a.counsellor) || a.start.localeCompare(b.start))
			.slice(0, atMost)
			.map((slot) => ({
				id: slot.id,
				start: slot.start,
				kind: slot.kind,
				what: slot.employer ?? slot.title ?? '',
				place: offer.places.find(({ id }) => id === slot.place)?.name ?? '',
				person: slot.counsellor === staff.id ? null : offer.people.find(({ id }) => id === slot.counsellor)?.firstName
			}))
	};
};

type Typed = { callMe: string; lang: string; slot: string };

export const actions: Actions = {
	default: async (event) => {
		const staff = staffOf(event);
		const data = await event.request.formData();
		const text = (name: string) => String(data.get(name) ?? '').slice(0, 200);
		const typed: Typed = { callMe: text('callMe'), lang: text('lang'), slot: text('slot') };
		const refused = (status: number, code: string) => fail(status, { code, typed, handed: null });
		const form = readForm(forms.bookFor, data);
		if (!form.ok) return refused(400, form.code);
		const { id, comesWith, ...wish } = form.value;
		const desk = { desk: { centreId: staff.centreId } };
		const handed = await bookForSomebody(
			house(),
			id,
			{ ...wish, ...(comesWith ? { comesWith: true } : {}) },
			desk,
			event.url.origin
		);
		if (!handed.ok) return refused(409, handed.error.code);
		return { code: null, typed: null, handed: handed.value };
	}
};
