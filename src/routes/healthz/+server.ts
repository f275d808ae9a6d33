import { json } from '$lib/server/answer';
import { house } from '$lib/server/house';
import type { RequestHandler } from './$types';

/** The process is alive; whether it can serve is for /readyz to say. */
export const GET: RequestHandler = () => json({ ok: true, database: house().engine });
