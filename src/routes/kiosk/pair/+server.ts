import * as v from 'valibot';
import { PairRequest } from '$lib/contract/kiosk';
import { answering, json, readBody, refuse } from '$lib/server/answer';
import { house } from '$lib/server/house';
import { keepDevice, pairKiosk } from '$lib/server/kiosks';
import type { RequestHandler } from './$types';

/** A start link pairs the device it is opened on; its key rode behind the #, which no log sees. */
export const POST: RequestHandler = answering(async (event) => {
	const body = await readBody(event);
	if (!body.ok) return refuse(body.error);
	const wish = v.safeParse(PairRequest, body.value);
	if (!wish.success) return refuse({ code: 'bad-request', fields: ['link'] });
	const paired = await pairKiosk(house(), wish.output, event.getClientAddress());
	if (!paired.ok) return refuse(paired.error);
	keepDevice(event.cookies, event.url, paired.value.key);
	return json({ paired: true });
});
