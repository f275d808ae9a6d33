import { redirect } from '@sveltejs/kit';
import { chooseLanguage } from '$lib/words/languages';
import type { RequestHandler } from './$types';

/** The start address picks the language from the phone. */
export const GET: RequestHandler = ({ request, setHeaders }) => {
	setHeaders({ vary: 'Accept-Language', 'cache-control': 'no-cache' });
	redirect(307, `/${chooseLanguage(request.headers.get('accept-language'))}`);
};
