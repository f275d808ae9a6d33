import { answering, bearer, isKnown, json, mayWrite, readBody, refuse, tagOf } from '$lib/server/answer';
import { book, cancelBooking, readBooking } from '$lib/server/bookings';
import { house } from '$lib/server/house';
import { remindOfNew } from '$lib/server/reminders';
import type { RequestEvent } from './$types';

export const PUT = answering(async (event: RequestEvent) => {
	const body = await readBody(event);
	if (!body.ok) return refuse(body.error);
	const booked = await book(house(), event.params.id, body.value, { address: event.getClientAddress() });
	if (!booked.ok) return refuse(booked.error);
	await remindOfNew(house(), event.params.id, body.value, booked.value.fresh);
	return json(booked.value.booking, booked.value.fresh ? 201 : 200);
});

export const GET = answering(async (event: RequestEvent) => {
	const booking = await readBooking(house(), event.params.id, bearer(event));
	if (!booking) return refuse({ code: 'not-found' });
	const etag = tagOf(booking);
	if (isKnown(event.request, etag)) return new Response(null, { status: 304, headers: { etag } });
	return json(booking, 200, { etag });
});

export const DELETE = answering(async (event: RequestEvent) => {
	const allowed = await mayWrite(event);
	if (!allowed.ok) return refuse(allowed.error);
	const cancelled = await cancelBooking(house(), event.params.id, bearer(event));
	return cancelled.ok ? json(cancelled.value) : refuse(cancelled.error);
});
