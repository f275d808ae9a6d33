import * as v from 'valibot';
import { answering, json, readBody, refuse } from '$lib/server/answer';
import { house } from '$lib/server/house';
import { findInvite } from '$lib/server/invites';
import type { RequestEvent } from './$types';

const Asked = v.strictObject({ code: v.pipe(v.string(), v.maxLength(40)) });

/**
 * Whether an invite still opens with the one who shows it: not once it was taken back, is over, or leads to a colleague. Asked by
 * the page that also opens without a session, so whoever has the code may ask; the code is in the body, for no list of
 * addresses, and nothing is counted.
 */
export const POST = answering(async (event: RequestEvent) => {
	const body = await readBody(event);
	if (!body.ok) return refuse(body.error);
	const asked = v.safeParse(Asked, body.value);
	if (!asked.success) return refuse({ code: 'bad-request', fields: ['code'] });
	const found = await findInvite(house(), asked.output.code);
	return json({ opens: found.ok && found.value.before === null });
});
