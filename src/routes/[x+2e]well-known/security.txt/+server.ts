import { refuse } from '$lib/server/answer';
import { securityText } from '$lib/server/security-txt';
import type { RequestHandler } from './$types';

/** Whom to tell about a fault of the security (RFC 9116); not there while the installation names nobody. */
export const GET: RequestHandler = () => {
	const text = securityText();
	if (!text) return refuse({ code: 'not-found' });
	return new Response(text, {
		headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=86400' }
	});
};
