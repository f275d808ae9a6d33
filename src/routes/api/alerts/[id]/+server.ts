import { readAlert, stopAlert, watch } from '$lib/server/alerts';
import { answering, bearer, json, mayWrite, readBody, refuse } from '$lib/server/answer';
import { house } from '$lib/server/house';
import type { RequestEvent } from './$types';

export const PUT = answering(async (event: RequestEvent) => {
	const body = await readBody(event);
	if (!body.ok) return refuse(body.error);
	const watched = await watch(house(), event.params.id, body.value, { address: event.getClientAddress() });
	return watched.ok ? json(watched.value.answer, watched.value.fresh ? 201 : 200) : refuse(watched.error);
});

export const GET = answering(async (event: RequestEvent) => {
	const answer = await readAlert(house(), event.params.id, bearer(event));
	return answer ? json(answer) : refuse({ code: 'not-found' });
});

export const DELETE = answering(async (event: RequestEvent) => {
	const allowed = await mayWrite(event);
	if (!allowed.ok) return refuse(allowed.error);
	const stopped = await stopAlert(house(), event.params.id, bearer(event));
	return stopped.ok ? json(stopped.value) : refuse(stopped.error);
});
