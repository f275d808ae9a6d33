import { answering, bearer, json, mayWrite, refuse } from '$lib/server/answer';
import { givePaperCode } from '$lib/server/bookings';
import { house } from '$lib/server/house';
import type { RequestEvent } from './$types';

/** Eight signs for a slip of paper, for whoever has no phone with them. */
export const PUT = answering(async (event: RequestEvent) => {
	const allowed = await mayWrite(event);
	if (!allowed.ok) return refuse(allowed.error);
	const given = await givePaperCode(house(), event.params.id, bearer(event));
	return given.ok ? json(given.value) : refuse(given.error);
});
