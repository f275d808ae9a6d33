import { json, readBody, refuse } from '$lib/server/answer';
import {
	addPasskey,
	deviceOf,
	finishSetup,
	keepChallenge,
	openSetupLink,
	passkeyOptions,
	startSession,
	takeChallenge
} from '$lib/server/auth';
import { house } from '$lib/server/house';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async (event) => {
	const body = await readBody(event);
	if (!body.ok) return refuse(body.error);
	const opened = await openSetupLink(house(), event.params.token);
	if (!opened.ok) return json({ error: opened.error.code }, 410);
	const options = await passkeyOptions(house(), opened.value, event.url, true);
	await keepChallenge(house(), event.cookies, event.url, options.challenge);
	return json(options);
};

export const PUT: RequestHandler = async (event) => {
	const body = await readBody(event);
	if (!body.ok) return refuse(body.error);
	const challenge = await takeChallenge(house(), event.cookies, event.url);
	if (!challenge) return json({ error: 'passkey-wrong' }, 400);
	const userAgent = event.request.headers.get('user-agent');
	const device = deviceOf(userAgent);
	const finished = await finishSetup(house(), event.params.token, (inside, staffId) =>
		addPasskey(inside, staffId, { url: event.url, challenge, answer: body.value, device })
	);
	if (!finished.ok) return json({ error: finished.error.code }, 400);
	await startSession(house(), event.cookies, event.url, finished.value, userAgent);
	return json({ next: '/desk/codes' });
};
