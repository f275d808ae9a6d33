import { answering, bearer, json, mayWrite, refuse } from '$lib/server/answer';
import { sayLate } from '$lib/server/bookings';
import { house } from '$lib/server/house';
import type { RequestEvent } from './$types';

export const PUT = answering(async (event: RequestEvent) => {
	const allowed = await mayWrite(event);
	if (!allowed.ok) return refuse(allowed.error);
	const said = await sayLate(house(), event.params.id, bearer(event));
	return said.ok ? json(said.value) : refuse(said.error);
});
