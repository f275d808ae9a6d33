import { chooseLanguage, isLanguage } from '$lib/words/languages';
import { answering, json, refuse } from '$lib/server/answer';
import { centrePack } from '$lib/server/coordinator';
import { sha256 } from '$lib/server/hash';
import { house } from '$lib/server/house';
import type { RequestEvent } from './$types';

export const GET = answering(async ({ url, request }: RequestEvent) => {
	const asked = url.searchParams.get('lang') ?? '';
	const lang = isLanguage(asked) ? asked : chooseLanguage(request.headers.get('accept-language'));
	const pack = await centrePack(house(), url.searchParams.get('slug') ?? '', lang);
	if (!pack) return refuse({ code: 'not-found' });
	const etag = `"${sha256(JSON.stringify(pack)).slice(0, 32)}"`;
	const headers = { etag, 'cache-control': 'private, no-cache', vary: 'Accept-Language' };
	const known = (request.headers.get('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
	return known.includes(etag) ? new Response(null, { status: 304, headers }) : json(pack, 200, headers);
});
