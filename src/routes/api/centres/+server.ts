import { json } from '$lib/server/answer';
import { listCentres } from '$lib/server/centres';
import { house } from '$lib/server/house';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async () =>
	json({ centres: await listCentres(house()) }, 200, { 'cache-control': 'public, max-age=300' });
