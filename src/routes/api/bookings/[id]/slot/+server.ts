import { answering, bearer, json, mayWrite, readBody, refuse } from '$lib/server/answer';
import { moveBooking } from '$lib/server/bookings';
import { house } from '$lib/server/house';
import type { RequestEvent } from './$types';

export const PUT = answering(async (event: RequestEvent) => {
	const body = await readBody(event);
	if (!body.ok) return refuse(body.error);
	const allowed = await mayWrite(event);
	if (!allowed.ok) return refuse(allowed.error);
	const moved = await moveBooking(house(), event.params.id, bearer(event), body.value);
	return moved.ok ? json(moved.value) : refuse(moved.error);
});
