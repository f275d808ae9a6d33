import { json, readBody, refuse } from '$lib/server/answer';
import { addPasskey, deviceOf, keepChallenge, passkeyOptions, takeChallenge } from '$lib/server/auth';
import { house } from '$lib/server/house';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async (event) => {
	const { staff } = event.locals;
	if (!staff) return json({ error: 'signed-out' }, 401);
	const body = await readBody(event);
	if (!body.ok) return refuse(body.error);
	const options = await passkeyOptions(house(), staff, event.url);
	await keepChallenge(house(), event.cookies, event.url, options.challenge);
	return json(options);
};

export const PUT: RequestHandler = async (event) => {
	const { staff } = event.locals;
	if (!staff) return json({ error: 'signed-out' }, 401);
	const body = await readBody(event);
	if (!body.ok) return refuse(body.error);
	const challenge = await takeChallenge(house(), event.cookies, event.url);
	if (!challenge) return json({ error: 'passkey-wrong' }, 400);
	const device = deviceOf(event.request.headers.get('user-agent'));
	const added = await addPasskey(house(), staff.id, { url: event.url, challenge, answer: body.value, device });
	return added.ok ? json({ next: '/desk/account' }) : json({ error: added.error.code }, 400);
};
