import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { building } from '$app/environment';
import { chooseLanguage, direction, isLanguage, type Language } from '$lib/words/languages';
import { readSession } from '$lib/server/auth';
import { house } from '$lib/server/house';
import { log } from '$lib/server/log';
import { start } from '$lib/server/start';

export const init: ServerInit = async () => {
	if (!building) await start();
};

export const handle: Handle = async ({ event, resolve }) => {
	const { locals, params, url, request, cookies } = event;
	locals.lang = languageOf(params['lang'] ?? url.pathname.split('/')[1], () =>
		url.pathname.startsWith('/desk')
			? (cookies.get('desk-lang') ?? request.headers.get('accept-language'))
			: ((building ? null : url.searchParams.get('lang')) ?? request.headers.get('accept-language'))
	);
	if (!building && url.pathname.startsWith('/desk')) {
		const session = await readSession(house(), cookies, url);
		if (session) {
			locals.staff = session.staff;
			locals.sessionId = session.sessionId;
		}
	}
	const response = await resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('%lang%', locals.lang).replace('%dir%', direction(locals.lang))
	});
	if (!building && response.headers.get('content-type')?.startsWith('text/html')) {
		response.headers.set('cache-control', 'private, no-store');
	}
	return response;
};

function languageOf(segment: string | undefined, otherwise: () => string | null): Language {
	return segment && isLanguage(segment) ? segment : chooseLanguage(otherwise());
}

export const handleError: HandleServerError = ({ error, event, status }) => {
	if (status !== 404) {
		const kind = error instanceof Error ? error.name : 'unknown';
		const at = error instanceof Error ? error.stack?.split('\n').find((line) => line.includes('    at ')) : undefined;
		log.error({ route: event.route.id, status, kind, at: at?.trim() }, 'a request was not answered');
	}
	const code = status === 404 ? 'not-found' : status >= 500 ? 'try-later' : 'unknown';
	return { message: code, code };
};
