import { answering, bearer, json, mayWrite, refuse } from '$lib/server/answer';
import { house } from '$lib/server/house';
import { declineAnswer } from '$lib/server/requests';
import type { RequestEvent } from './$types';

export const DELETE = answering(async (event: RequestEvent) => {
	const allowed = await mayWrite(event);
	if (!allowed.ok) return refuse(allowed.error);
	const declined = await declineAnswer(house(), event.params.id, bearer(event));
	return declined.ok ? json(declined.value) : refuse(declined.error);
});
