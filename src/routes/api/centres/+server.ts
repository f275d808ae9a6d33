import { answering, json } from '$lib/server/answer';
import { listCentres } from '$lib/server/centres';
import { house } from '$lib/server/house';
import type { RequestEvent } from './$types';

export const GET = answering(async (_: RequestEvent) =>
	json({ centres: await listCentres(house()) }, 200, { 'cache-control': 'public, max-age=300' })
);
