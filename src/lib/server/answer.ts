import { isHttpError, isRedirect, type RequestEvent } from '@sveltejs/kit';
import { bodyLimitBytes } from '$lib/contract';
import { failure, success, type Result } from '$lib/domain/result';
import { listCentres } from './centres';
import { unreachable } from './db';
import { sha256 } from './hash';
import { house } from './house';
import { takeWrite } from './limits';
import { log } from './log';

const statusOf: Record<string, number> = {
	'bad-request': 400,
	'cross-site': 403,
	'kiosk-ended': 403,
	'kiosk-code-unknown': 404,
	'not-found': 404,
	'code-unknown': 404,
	'slot-taken': 409,
	'talk-started': 409,
	'talk-cancelled': 409,
	'invite-unknown': 410,
	'invite-expired': 410,
	'invite-revoked': 410,
	'letter-expired': 410,
	'letter-taken-back': 410,
	'letter-used': 410,
	'too-large': 413,
	'id-reused': 422,
	'slow-down': 429,
	'two-talks': 429,
	'three-asks': 429,
	'three-alerts': 429,
	'try-later': 503
};

/** A JSON answer that nobody keeps. */
export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Response {
	return Response.json(value, { status, headers: { 'cache-control': 'no-store', ...headers } });
}

/** A strong tag of what an answer says, so that a phone that has it already gets 304 and no bytes. */
export const tagOf = (value: unknown): string => `"${sha256(JSON.stringify(value)).slice(0, 32)}"`;

/** True when the phone has this version already; a proxy that compresses may have marked the tag as weak. */
export function isKnown(request: Request, etag: string): boolean {
	const tags = request.headers.get('if-none-match') ?? '';
	return tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

/** A refusal as phones read it: its code as `error`, with what belongs to the code; never what was sent. */
export function refuse(error: { code: string } & Record<string, unknown>): Response {
	const { code, ...rest } = error;
	const wait = rest['retryAfter'];
	const headers: Record<string, string> = typeof wait === 'number' ? { 'retry-after': String(wait) } : {};
	return json({ error: code, ...rest }, statusOf[code] ?? 500, headers);
}

/** Seconds after which asking again makes sense when the database does not answer. */
export const laterSeconds = 5;

/**
 * Wraps an API handler: whatever goes wrong inside is answered as JSON with a code, 503 `try-later` when the database does not
 * answer (ARCHITECTURE 4), 500 `unknown` else; the log names the route and the kind of error, never what was sent.
 */
export function answering<Event extends RequestEvent>(
	handler: (event: Event) => Promise<Response> | Response
): (event: Event) => Promise<Response> {
	return async (event) => {
		try {
			return await handler(event);
		} catch (error) {
			if (isHttpError(error) || isRedirect(error)) throw error;
			const later = unreachable(error);
			logError(event.route.id, later ? 503 : 500, error);
			return refuse(later ? { code: 'try-later', retryAfter: laterSeconds } : { code: 'unknown' });
		}
	};
}

/** Writes an error to the log: its kind, its code and the line of ours it came from; never its message, which may hold input. */
export function logError(route: string | null, status: number, error: unknown): void {
	const known = error instanceof Error ? error : undefined;
	const code = known && 'code' in known ? String(known.code) : undefined;
	const at = known?.stack?.split('\n').find((line) => /^\s+at /.test(line));
	log.error({ route, status, kind: known?.name ?? 'unknown', code, at: at?.trim() }, 'a request was not answered');
}

const refusals = new Set([401, 403, 413, 429]);

/** Writes down that somebody was turned away, and where: a guard of ours did its work (ASVS 16.3). Never who. */
export function logRefused(route: string | null, status: number): void {
	if (refusals.has(status)) log.warn({ route, status }, 'a request was refused');
}

/**
 * May this write come in? Only from our own pages (`Sec-Fetch-Site`), and within the room of its address (TRUST 6).
 * `book` takes its own room, after it has looked whether the phone only repeats itself.
 */
export async function mayWrite(
	event: RequestEvent
): Promise<Result<null, { code: 'cross-site' } | { code: 'slow-down'; retryAfter: number; phone: string }>> {
	if (crossSite(event)) return failure({ code: 'cross-site' });
	const wait = await takeWrite(event.getClientAddress(), house().now());
	if (wait === null) return success(null);
	const phone = (await listCentres(house()))[0]?.phone ?? '';
	return failure({ code: 'slow-down', retryAfter: wait, phone });
}

function crossSite(event: RequestEvent): boolean {
	const site = event.request.headers.get('sec-fetch-site');
	return site !== null && site !== 'same-origin';
}

/** Reads a JSON body of at most 64 kB, from our own pages only (TRUST 6). */
export async function readBody(
	event: RequestEvent
): Promise<
	Result<unknown, { code: 'too-large' } | { code: 'cross-site' } | { code: 'bad-request'; fields: string[] }>
> {
	if (crossSite(event)) return failure({ code: 'cross-site' });
	if (Number(event.request.headers.get('content-length') ?? 0) > bodyLimitBytes) return failure({ code: 'too-large' });
	let text: string;
	try {
		text = await event.request.text();
	} catch {
		return failure({ code: 'too-large' });
	}
	if (Buffer.byteLength(text) > bodyLimitBytes) return failure({ code: 'too-large' });
	// A sign that no database text may hold: PostgreSQL would refuse it with a fault of its own.
	if (/\\u0000/.test(text)) return failure({ code: 'bad-request', fields: ['body'] });
	try {
		return success(JSON.parse(text) as unknown);
	} catch {
		return failure({ code: 'bad-request', fields: ['body'] });
	}
}

/** The secret of `Authorization: Bearer …`, or the code of a text message; empty when there is none. */
export function bearer(event: RequestEvent): string {
	return (
		/^Bearer ([A-Za-z0-9_-]{43}|[A-Za-z0-9_-]{22})$/.exec(event.request.headers.get('authorization') ?? '')?.[1] ?? ''
	);
}
