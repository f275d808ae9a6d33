import { error, type Handle, type HandleServerError, type RequestEvent, type ServerInit } from '@sveltejs/kit';
import { building } from '$app/environment';
import { chooseLanguage, deskLanguages, direction, isLanguage, type Language } from '$lib/words/languages';
import { laterSeconds, logError, logRefused, refuse } from '$lib/server/answer';
import { readSession } from '$lib/server/auth';
import { unreachable } from '$lib/server/db';
import { withAhead } from '$lib/server/ahead';
import { withScript } from '$lib/server/before-awake';
import { house } from '$lib/server/house';
import { isShared, previewOf } from '$lib/server/preview';
import { start } from '$lib/server/start';

export const init: ServerInit = async () => {
	if (!building) await start();
};

export const handle: Handle = async ({ event, resolve }) => {
	const { locals, params, url, request, cookies } = event;
	const refused = building ? null : atTheDoor(event);
	if (refused) return refused;
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
	const preview = isShared(url.pathname) ? await previewOf(locals.lang, building ? null : url.origin) : '';
	const response = await resolve(event, {
		transformPageChunk: ({ html }) =>
			withAhead(event.route.id, locals.lang, withScript(event.route.id, html))
				.replace('%lang%', locals.lang)
				.replace('%dir%', direction(locals.lang))
				.replace('%preview%', () => preview)
	});
	if (locals.later) {
		const headers = new Headers(response.headers);
		headers.set('retry-after', String(laterSeconds));
		return new Response(response.body, { status: 503, headers });
	}
	if (!building) logRefused(event.route.id, response.status);
	const page = response.headers.get('content-type')?.startsWith('text/html');
	if (!building && (page || desk)) {
		response.headers.set('cache-control', 'private, no-store');
	}
	return response;
};

/** What no page or phone of ours sends: a form of another site, an address with a sign no text may hold, an action that is none. */
function atTheDoor({ url, request, route }: RequestEvent): Response | null {
	const site = request.headers.get('sec-fetch-site');
	if (!['GET', 'HEAD', 'OPTIONS'].includes(request.method) && site !== null && site !== 'same-origin') {
		logRefused(route.id, 403);
		return refuse({ code: 'cross-site' });
	}
	const action = [...url.searchParams.keys()].find((name) => name.startsWith('/'))?.slice(1);
	if (url.href.includes('%00') || (action !== undefined && action in Object.prototype))
		return refuse({ code: 'bad-request', fields: ['address'] });
	// A form that is none, or has a field that no answer could carry back, is the sender's fault and not ours.
	const read = request.formData.bind(request);
	request.formData = async () => {
		const form = await read().catch((cause: unknown) => {
			if (cause instanceof TypeError) return null;
			throw cause;
		});
		if (!form || form.has('__proto__')) error(400, { message: 'unknown', code: 'unknown' });
		return form;
	};
	return null;
}

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
