import { error, type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit';
import { building } from '$app/environment';
import { chooseLanguage, deskLanguages, direction, isLanguage, type Language } from '$lib/words/languages';
import { laterSeconds, logError } from '$lib/server/answer';
import { readSession } from '$lib/server/auth';
import { unreachable } from '$lib/server/db';
import { house } from '$lib/server/house';
import { start } from '$lib/server/start';

export const init: ServerInit = async () => {
	if (!building) await start();
};

export const handle: Handle = async ({ event, resolve }) => {
	const { locals, params, url, request, cookies } = event;
	const wanted = request.headers.get('accept-language');
	const desk = url.pathname.startsWith('/desk');
	locals.lang = desk
		? chooseLanguage(cookies.get('desk-lang') ?? wanted, deskLanguages)
		: languageOf(
				params['lang'] ?? url.pathname.split('/')[1],
				() => (building ? null : url.searchParams.get('lang')) ?? wanted
			);
	if (!building && desk) {
		const session = await readSession(house(), cookies, url).catch((cause: unknown) => {
			logError(event.route.id, 503, cause);
			error(503, { message: 'try-later', code: 'try-later' });
		});
		if (session) {
			locals.staff = session.staff;
			locals.sessionId = session.sessionId;
		}
	}
	const response = await resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', locals.lang).replace('%dir%', direction(locals.lang))
	});
	if (locals.later) {
		const headers = new Headers(response.headers);
		headers.set('retry-after', String(laterSeconds));
		return new Response(response.body, { status: 503, headers });
	}
	const page = response.headers.get('content-type')?.startsWith('text/html');
	if (!building && (page || desk)) {
		response.headers.set('cache-control', 'private, no-store');
	}
	return response;
};

function languageOf(segment: string | undefined, otherwise: () => string | null): Language {
	return segment && isLanguage(segment) ? segment : chooseLanguage(otherwise());
}

export const handleError: HandleServerError = ({ error: cause, event, status }) => {
	if (status === 404) return { message: 'not-found', code: 'not-found' };
	if (unreachable(cause)) event.locals.later = true;
	logError(event.route.id, event.locals.later ? 503 : status, cause);
	const code = status >= 500 ? 'try-later' : 'unknown';
	return { message: code, code };
};
