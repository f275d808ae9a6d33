import * as v from 'valibot';
import { SpokenRequest } from '$lib/contract';
import { answering, json, readBody, refuse } from '$lib/server/answer';
import { house } from '$lib/server/house';
import { openSpoken } from '$lib/server/invites';
import type { RequestEvent } from './$types';

/** Eight signs that somebody said, for the code of a link. It has a room of its own: five wrong tries in 15 minutes. */
export const POST = answering(async (event: RequestEvent) => {
	const body = await readBody(event);
	if (!body.ok) return refuse(body.error);
	const asked = v.safeParse(SpokenRequest, body.value);
	if (!asked.success) return refuse({ code: 'bad-request', fields: ['code'] });
	const opened = await openSpoken(house(), asked.output.code, event.getClientAddress());
	return opened.ok ? json(opened.value) : refuse(opened.error);
});
