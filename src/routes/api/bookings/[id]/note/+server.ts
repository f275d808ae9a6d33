import { answering, bearer, json, mayWrite, refuse } from '$lib/server/answer';
import { stopNotes } from '$lib/server/bookings';
import { house } from '$lib/server/house';
import type { RequestEvent } from './$types';

export const DELETE = answering(async (event: RequestEvent) => {
	const allowed = await mayWrite(event);
	if (!allowed.ok) return refuse(allowed.error);
	const stopped = await stopNotes(house(), event.params.id, bearer(event));
	return stopped.ok ? json(stopped.value) : refuse(stopped.error);
});
