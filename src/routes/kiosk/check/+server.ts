import * as v from 'valibot';
import { CheckRequest } from '$lib/contract/kiosk';
import { answering, json, readBody, refuse } from '$lib/server/answer';
import { house } from '$lib/server/house';
import { readDevice, tellCheck } from '$lib/server/kiosks';
import type { RequestHandler } from './$types';

/** A device tells whether it is empty; the desk reads it in its list. */
export const POST: RequestHandler = answering(async (event) => {
	const body = await readBody(event);
	if (!body.ok) return refuse(body.error);
	const check = v.safeParse(CheckRequest, body.value);
	if (!check.success) return refuse({ code: 'bad-request', fields: ['empty'] });
	const device = await readDevice(house(), event.cookies, event.url);
	if (typeof device !== 'object') return refuse({ code: 'kiosk-ended' });
	await tellCheck(house(), device.id, check.output.empty);
	return json({ heard: true });
});
