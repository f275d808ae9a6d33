import { answering, json, readBody, refuse } from '$lib/server/answer';
import { house } from '$lib/server/house';
import { knowsInbound, stopTexts } from '$lib/server/reminders';
import type { RequestEvent } from './$types';

/** An answer to a text message, brought by the gateway with the secret it was given. Without one this address is not there. */
export const POST = answering(async (event: RequestEvent) => {
	const proof = /^Bearer (\S{1,200})$/.exec(event.request.headers.get('authorization') ?? '')?.[1] ?? '';
	if (!knowsInbound(proof)) return refuse({ code: 'not-found' });
	const body = await readBody(event);
	if (!body.ok) return refuse(body.error);
	const stopped = await stopTexts(house(), body.value);
	return stopped.ok ? json({}) : refuse(stopped.error);
});
