import { staffOf } from '$lib/server/auth';
import { centreOf } from '$lib/server/centres';
import { house } from '$lib/server/house';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
	const staff = staffOf(event);
	const centre = await centreOf(house(), staff.centreId);
	return {
		staff: { id: staff.id, firstName: staff.firstName },
		centre: { name: centre.name, zone: centre.zone, sample: centre.sample }
	};
};
