import { listAudit } from '$lib/server/audit';
import { coordinatorOf } from '$lib/server/auth';
import { house } from '$lib/server/house';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	lines: await listAudit(house(), coordinatorOf(event).centreId)
});
