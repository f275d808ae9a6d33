import { bearer, json, readBody, refuse } from '$lib/server/answer';
import { book, cancelBooking, readBooking } from '$lib/server/bookings';
import { house } from '$lib/server/house';
import type { RequestHandler } from './$types';

export const PUT: RequestHandler = async (event) => {
	const body = await readBody(event);
	if (!body.ok) return refuse(body.error);
	const booked = await book(house(), event.params.id, body.value, { address: event.getClientAddress() });
	if (!booked.ok) return refuse(booked.error);
	return json(booked.value.booking, booked.value.fresh ? 201 : 200);
};

export const GET: RequestHandler = async (event) => {
	const booking = await readBooking(house(), event.params.id, bearer(event));
	return booking ? json(booking) : refuse({ code: 'not-found' });
};

export const DELETE: RequestHandler = async (event) => {
	const site = event.request.headers.get('sec-fetch-site');
	if (site && site !== 'same-origin') return refuse({ code: 'cross-site' });
	const cancelled = await cancelBooking(house(), event.params.id, bearer(event));
	return cancelled.ok ? json(cancelled.value) : refuse(cancelled.error);
};
