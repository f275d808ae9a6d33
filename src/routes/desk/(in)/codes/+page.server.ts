import { newRecoveryCodes, staffOf, waysOf } from '$lib/server/auth';
import { house } from '$lib/server/house';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { codesLeft } = await waysOf(house(), staffOf(event).id);
	return { codesLeft };
};

export const actions: Actions = {
	default: async (event) => ({ codes: await newRecoveryCodes(house(), staffOf(event).id) })
};
