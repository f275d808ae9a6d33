import { json, readBody, refuse } from '$lib/server/answer';
import {
	keepChallenge,
	noteRefused,
	signInOptions,
	signInWithPasskey,
	startSession,
	takeChallenge
} from '$lib/server/auth';
import { house } from '$lib/server/house';
import { takeWrite } from '$lib/server/limits';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async (event) => {
	const body = await readBody(event);
	if (!body.ok) return refuse(body.error);
	const wait = await takeWrite(event.getClientAddress(), house().now());
	if (wait !== null) return refuse({ code: 'slow-down', retryAfter: wait });
	const options = await signInOptions(event.url);
	await keepChallenge(house(), event.cookies, event.url, options.challenge);
	return json(options);
};

export const PUT: RequestHandler = async (event) => {
	const body = await readBody(event);
	if (!body.ok) return refuse(body.error);
	const challenge = await takeChallenge(house(), event.cookies, event.url);
	if (!challenge) {
		noteRefused('passkey', 'no-challenge');
		return json({ error: 'passkey-wrong' }, 400);
	}
	const who = await signInWithPasskey(house(), event.url, challenge, body.value);
	if (!who.ok) {
		noteRefused('passkey', who.error.code);
		return json({ error: who.error.code }, 400);
	}
	await startSession(house(), event.cookies, event.url, who.value, event.request.headers.get('user-agent'));
	return json({ next: '/desk' });
};
