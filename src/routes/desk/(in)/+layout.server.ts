import { redirect } from '@sveltejs/kit';
import { staffOf } from '$lib/server/auth';
import { centreOf } from '$lib/server/centres';
import { house } from '$lib/server/house';
import type { LayoutServerLoad } from './$types';

const beforeTheNumber = /^\/desk\/(centre\/start|codes|account)$/;

export const load: LayoutServerLoad = async (event) => {
	const staff = staffOf(event);
	const centre = await centreOf(house(), staff.centreId);
	// A young person is never shown a centre without a number: its first page comes before everything else.
	if (!centre.phone && staff.role !== 'counsellor' && !beforeTheNumber.test(event.url.pathname)) {
		redirect(303, '/desk/centre/start');
	}
	return {
		staff: { id: staff.id, firstName: staff.firstName, role: staff.role },
		centre: { name: centre.before ?? centre.name, zone: centre.zone, sample: centre.sample }
	};
};
