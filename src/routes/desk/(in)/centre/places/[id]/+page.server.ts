import { error, fail, redirect } from '@sveltejs/kit';
import { centreForms, textsOf } from '$lib/desk/centre-forms';
import { coordinatorOf } from '$lib/server/auth';
import { placesToEdit, savePlace, setDoorPhoto, stopPlace } from '$lib/server/coordinator';
import { house } from '$lib/server/house';
import { act, type Answer } from '../../act.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { centreId } = coordinatorOf(event);
	if (event.params.id === 'new') return { place: null, photo: null };
	const place = (await placesToEdit(house(), centreId)).find(({ id }) => id === event.params.id);
	if (!place) error(404, { message: 'not-found', code: 'not-found' });
	return { place, photo: place.photo ? `/api/places/${place.id}/photo?${place.photo.slice(0, 8)}` : null };
};

export const actions: Actions = {
	save: act('place', centreForms.place, async (asked, who) => {
		const { id, name, kind, stop, minutes } = asked;
		const ticked = (name: 'stepFree' | 'toilets' | 'sitOutside' | 'free') => asked[name] === 'yes';
		const saved = await savePlace(house(), who, id || null, {
			...{ name, kind, stop, minutesOnFoot: minutes },
			...{ stepFree: ticked('stepFree'), toilets: ticked('toilets') },
			...{ sitOutside: ticked('sitOutside'), free: ticked('free') },
			...{ landmark: textsOf(asked, 'landmark'), way: textsOf(asked, 'way'), price: textsOf(asked, 'price') },
			how: textsOf(asked, 'how')
		});
		if (!saved.ok) return saved;
		if (!id) redirect(303, `/desk/centre/places/${saved.value}`);
	}),
	photo: async (event) => {
		const who = coordinatorOf(event);
		const sent = (await event.request.formData()).get('photo');
		const bytes = sent instanceof File && sent.size ? new Uint8Array(await sent.arrayBuffer()) : null;
		const set = bytes
			? await setDoorPhoto(house(), who, event.params.id, bytes)
			: { ok: false as const, error: { code: 'photo-missing' as const } };
		const answer: Answer = { where: 'photo', code: set.ok ? null : set.error.code, typed: {} };
		return set.ok ? answer : fail(409, answer);
	},
	noPhoto: act('photo', centreForms.one, ({ id }, who) => setDoorPhoto(house(), who, id, null)),
	stop: act('stop', centreForms.one, async ({ id }, who) => {
		const stopped = await stopPlace(house(), who, id);
		if (!stopped.ok) return stopped;
		redirect(303, '/desk/centre/places');
	})
};
