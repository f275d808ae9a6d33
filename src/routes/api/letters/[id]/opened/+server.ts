import { answering, bearer, json, mayWrite, refuse } from '$lib/server/answer';
import { house } from '$lib/server/house';
import { letterSeen, openedLetter } from '$lib/server/letters';
import type { RequestEvent } from './$types';

export const POST = answering(async (event: RequestEvent) => {
	const allowed = await mayWrite(event);
	if (!allowed.ok) return refuse(allowed.error);
	const had = await openedLetter(house(), event.params.id, bearer(event));
	return had.ok ? json({ opened: true }) : refuse(had.error);
});

export const GET = answering(async (event: RequestEvent) => {
	const seen = await letterSeen(house(), event.params.id, bearer(event));
	return seen.ok ? json(seen.value) : refuse(seen.error);
});
