import { answering, refuse } from '$lib/server/answer';
import { freeMoments, onTheWire } from '$lib/server/free-moments';
import { house } from '$lib/server/house';
import type { RequestEvent } from './$types';

// The entry answers most of these before they come here (`answerEarly` in `start.ts`).
export const GET = answering(async ({ url, request }: RequestEvent) => {
	const header = (name: string) => request.headers.get(name);
	const found = await freeMoments(house(), url.searchParams, header);
	if (!found.ok) return refuse(found.error);
	const { status, headers, body } = await onTheWire(found.value, header);
	return new Response(body && new Uint8Array(body), { status, headers });
});
