import { openSetupLink } from '$lib/server/auth';
import { house } from '$lib/server/house';
import type { LayoutServerLoad } from './$types';

/** Opening a set-up link does not use it up. */
export const load: LayoutServerLoad = async ({ params }) => {
	const opened = await openSetupLink(house(), params.token);
	return { token: params.token, firstName: opened.ok ? opened.value.firstName : null };
};
