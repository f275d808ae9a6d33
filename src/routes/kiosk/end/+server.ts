import { json, readBody, refuse } from '$lib/server/answer';
import { dropOtherCookies } from '$lib/server/kiosks';
import type { RequestHandler } from './$types';

/**
 * The end of a visit: the browser clears what it stores for us, and every cookie but the device's own goes. `"cookies"` would
 * take those too, also when the same answer gives them again (docs/decisions/0009).
 */
export const POST: RequestHandler = async (event) => {
	const body = await readBody(event);
	if (!body.ok && body.error.code === 'cross-site') return refuse(body.error);
	dropOtherCookies(event.cookies, event.url);
	return json({ ended: true }, 200, { 'clear-site-data': '"storage"' });
};
