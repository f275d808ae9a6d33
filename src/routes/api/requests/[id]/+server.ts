import { answering, bearer, json, mayWrite, readBody, refuse } from '$lib/server/answer';
import { house } from '$lib/server/house';
import { ask, readRequest, stopRequest } from '$lib/server/requests';
import type { RequestEvent } from './$types';

export const PUT = answering(async (event: RequestEvent) => {
	const body = await readBody(event);
	if (!body.ok) return refuse(body.error);
	const asked = await ask(house(), event.params.id, body.value, { address: event.getClientAddress() });
	return asked.ok ? json(asked.value.answer, asked.value.fresh ? 201 : 200) : refuse(asked.error);
});

export const GET = answering(async (event: RequestEvent) => {
	const answer = await readRequest(house(), event.params.id, bearer(event));
	return answer ? json(answer) : refuse({ code: 'not-found' });
});

export const DELETE = answering(async (event: RequestEvent) => {
	const allowed = await mayWrite(event);
	if (!allowed.ok) return refuse(allowed.error);
	const stopped = await stopRequest(house(), event.params.id, bearer(event));
	return stopped.ok ? json(stopped.value) : refuse(stopped.error);
});
