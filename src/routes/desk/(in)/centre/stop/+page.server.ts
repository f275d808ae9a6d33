import { redirect } from '@sveltejs/kit';
import { centreForms } from '$lib/desk/centre-forms';
import { coordinatorOf } from '$lib/server/auth';
import { centreOf } from '$lib/server/centres';
import { endingOf, heirsOf, stopProject } from '$lib/server/coordinator';
import { house } from '$lib/server/house';
import { dateIn } from '$lib/server/staff';
import { act } from '../act.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { centreId } = coordinatorOf(event);
	const [ending, heirs, { zone }] = await Promise.all([
		endingOf(house(), centreId),
		heirsOf(house(), centreId),
		centreOf(house(), centreId)
	]);
	return { ending, heirs: heirs.map(({ centre, name }) => ({ id: centre, name })), today: dateIn(zone, house().now()) };
};

export const actions: Actions = {
	stop: act('stop', centreForms.stop, ({ centre, ...ending }, who) =>
		stopProject(house(), who, { ...ending, ...(centre ? { centre } : {}) })
	),
	goOn: async (event) => {
		await stopProject(house(), coordinatorOf(event), null);
		redirect(303, '/desk/centre/stop');
	}
};
