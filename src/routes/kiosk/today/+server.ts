import { answering, json, refuse } from '$lib/server/answer';
import { house } from '$lib/server/house';
import { readDevice, screenOf } from '$lib/server/kiosks';
import type { RequestHandler } from './$types';

/** What the start screen shows now; asked again every minute, which is also how the desk knows when a device was last seen. */
export const GET: RequestHandler = answering(async ({ cookies, url }) => {
	const device = await readDevice(house(), cookies, url);
	return typeof device === 'object' ? json(await screenOf(house(), device)) : refuse({ code: 'kiosk-ended' });
});
