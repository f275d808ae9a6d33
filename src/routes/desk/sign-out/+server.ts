import { redirect } from '@sveltejs/kit';
import { endSession, forgetCookie } from '$lib/server/auth';
import { house } from '$lib/server/house';
import type { RequestHandler } from './$types';

/** Ends this session and takes its cookie away. */
export const POST: RequestHandler = async ({ locals, cookies, url }) => {
	if (locals.staff && locals.sessionId) await endSession(house(), locals.staff.id, locals.sessionId);
	forgetCookie(cookies, url);
	redirect(303, '/desk/sign-in');
};
