import { redirect } from '@sveltejs/kit';
import { house } from '$lib/server/house';
import { openSpoken } from '$lib/server/invites';
import type { RequestHandler } from './$types';

/** The address that is easy to say; the screen is in the phone's language. */
export const GET: RequestHandler = ({ locals }) => redirect(303, `/${locals.lang}/code`);

/** The code typed before the app is awake, or without script. A wrong one leads to the page of an unknown link, with a way on. */
export const POST: RequestHandler = async ({ request, locals, getClientAddress }) => {
	const typed = String((await request.formData()).get('code') ?? '').slice(0, 40);
	const opened = await openSpoken(house(), typed, getClientAddress());
	redirect(303, `/i/${opened.ok ? opened.value.code : 'code'}?lang=${locals.lang}`);
};
