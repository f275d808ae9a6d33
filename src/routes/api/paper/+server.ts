import * as v from 'valibot';
import { PaperRequest } from '$lib/contract';
import { answering, json, readBody, refuse } from '$lib/server/answer';
import { openPaper } from '$lib/server/bookings';
import { house } from '$lib/server/house';
import { readDevice } from '$lib/server/kiosks';
import type { RequestEvent } from './$types';

/** A slip of paper opens its talk at a kiosk of the same centre, and nowhere else (the desk has a page of its own). */
export const POST = answering(async (event: RequestEvent) => {
	const body = await readBody(event);
	if (!body.ok) return refuse(body.error);
	const asked = v.safeParse(PaperRequest, body.value);
	if (!asked.success) return refuse({ code: 'bad-request', fields: ['code'] });
	const device = await readDevice(house(), event.cookies, event.url);
	if (typeof device !== 'object') return refuse({ code: 'kiosk-ended' });
	const opened = await openPaper(house(), asked.output, device.centreId, event.getClientAddress());
	return opened.ok ? json(opened.value) : refuse(opened.error);
});
