import type { RequestEvent } from '@sveltejs/kit';
import { bodyLimitBytes } from '$lib/contract';
import { failure, success, type Result } from '$lib/domain/result';

const statusOf: Record<string, number> = {
	'bad-request': 400,
	'cross-site': 403,
	'not-found': 404,
	'slot-taken': 409,
	'talk-started': 409,
	'talk-cancelled': 409,
	'invite-unknown': 410,
	'invite-expired': 410,
	'invite-revoked': 410,
	'too-large': 413,
	'id-reused': 422,
	'slow-down': 429,
	'two-talks': 429,
	'try-later': 503
};

/** A JSON answer that nobody keeps. */
export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Response {
	return Response.json(value, { status, headers: { 'cache-control': 'no-store', ...headers } });
}

/** A refusal as phones read it: its code as `error`, with what belongs to the code; never what was sent. */
export function refuse(error: { code: string } & Record<string, unknown>): Response {
	const { code, ...rest } = error;
	const wait = rest['retryAfter'];
	const headers: Record<string, string> = typeof wait === 'number' ? { 'retry-after': String(wait) } : {};
	return json({ error: code, ...rest }, statusOf[code] ?? 500, headers);
}

/** Reads a JSON body of at most 64 kB, from our own pages only (TRUST 6). */
export async function readBody(
	event: RequestEvent
): Promise<Result<unknown, { code: 'too-large' } | { code: 'cross-site' } | { code: 'bad-request'; fields: string[] }>> {
	const site = event.request.headers.get('sec-fetch-site');
	if (site && site !== 'same-origin') return failure({ code: 'cross-site' });
	if (Number(event.request.headers.get('content-length') ?? 0) > bodyLimitBytes) return failure({ code: 'too-large' });
	let text: string;
	try {
		text = await event.request.text();
	} catch {
		return failure({ code: 'too-large' });
	}
	if (text.length > bodyLimitBytes) return failure({ code: 'too-large' });
	try {
		return success(JSON.parse(text) as unknown);
	} catch {
		return failure({ code: 'bad-request', fields: ['body'] });
	}
}

/** The secret of `Authorization: Bearer …`, empty when there is none. */
export function bearer(event: RequestEvent): string {
	return /^Bearer ([A-Za-z0-9_-]{43})$/.exec(event.request.headers.get('authorization') ?? '')?.[1] ?? '';
}
