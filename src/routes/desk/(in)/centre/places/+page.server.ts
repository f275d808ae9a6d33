import { coordinatorOf } from '$lib/server/auth';
import { placesToEdit } from '$lib/server/coordinator';
import { house } from '$lib/server/house';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const places = await placesToEdit(house(), coordinatorOf(event).centreId);
	return { places: places.map(({ id, name, kind, stop, photo }) => ({ id, name, kind, stop, photo: photo !== null })) };
};
