import { json } from '$lib/server/answer';
import { answers } from '$lib/server/db';
import { house } from '$lib/server/house';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async () => {
	const ok = await answers(house());
	return json({ ok, database: house().engine }, ok ? 200 : 503);
};
