import { bearer, json, readBody, refuse } from '$lib/server/answer';
import { moveBooking } from '$lib/server/bookings';
import { house } from '$lib/server/house';
import type { RequestHandler } from './$types';

export const PUT: RequestHandler = async (event) => {
	const body = await readBody(event);
	if (!body.ok) return refuse(body.error);
	const moved = await moveBooking(house(), event.params.id, bearer(event), body.value);
	return moved.ok ? json(moved.value) : refuse(moved.error);
};
