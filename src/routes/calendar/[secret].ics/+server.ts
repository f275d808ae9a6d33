import { readFeed } from '$lib/server/calendar';
import { house } from '$lib/server/house';
import type { RequestHandler } from './$types';

/** A counsellor's booked moments for their own calendar. The address is the proof; an unknown one says nothing. */
export const GET: RequestHandler = async ({ params }) => {
	const feed = await readFeed(house(), params.secret);
	if (feed === null) return new Response(null, { status: 404 });
	return new Response(feed, {
		headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, no-store' }
	});
};
