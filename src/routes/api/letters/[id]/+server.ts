import { answering, bearer, json, mayWrite, readBody, refuse } from '$lib/server/answer';
import { house } from '$lib/server/house';
import { putLetter, readLetter, takeBack } from '$lib/server/letters';
import type { RequestEvent } from './$types';

export const PUT = answering(async (event: RequestEvent) => {
	const body = await readBody(event);
	if (!body.ok) return refuse(body.error);
	const allowed = await mayWrite(event);
	if (!allowed.ok) return refuse(allowed.error);
	const kept = await putLetter(house(), event.params.id, body.value, event.getClientAddress());
	return kept.ok ? json({ expires: kept.value.expires }, kept.value.fresh ? 201 : 200) : refuse(kept.error);
});

export const GET = answering(async (event: RequestEvent) => {
	const read = await readLetter(house(), event.params.id, bearer(event));
	return read.ok ? json(read.value) : refuse(read.error);
});

export const DELETE = answering(async (event: RequestEvent) => {
	const allowed = await mayWrite(event);
	if (!allowed.ok) return refuse(allowed.error);
	const gone = await takeBack(house(), event.params.id, bearer(event));
	return gone.ok ? json({ takenBack: true }) : refuse(gone.error);
});
