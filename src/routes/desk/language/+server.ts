import { redirect } from '@sveltejs/kit';
import { localNext } from '$lib/server/auth';
import { isDeskLanguage } from '$lib/words/languages';
import type { RequestHandler } from './$types';

/** The desk's language, kept on this device for a year. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
	const form = await request.formData();
	const lang = String(form.get('lang'));
	if (isDeskLanguage(lang)) {
		cookies.set('desk-lang', lang, {
			path: '/desk',
			httpOnly: true,
			secure: url.protocol === 'https:',
			sameSite: 'lax',
			maxAge: 365 * 86_400
		});
	}
	redirect(303, localNext(String(form.get('back'))));
};
