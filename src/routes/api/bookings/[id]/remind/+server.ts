import { answering, bearer, json, mayWrite, readBody, refuse } from '$lib/server/answer';
import { house } from '$lib/server/house';
import { remind } from '$lib/server/reminders';
import type { RequestEvent } from './$types';

export const PUT = answering(async (event: RequestEvent) => {
	const allowed = await mayWrite(event);
	if (!allowed.ok) return refuse(allowed.error);
	const body = await readBody(event);
	if (!body.ok) return refuse(body.error);
	const reminded = await remind(house(), event.params.id, bearer(event), body.value);
	return reminded.ok ? json(reminded.value) : refuse(reminded.error);
});
