import { chooseLanguage, isLanguage } from '$lib/words/languages';
import { json, refuse } from '$lib/server/answer';
import { findCentre } from '$lib/server/centres';
import { sha256 } from '$lib/server/hash';
import { house } from '$lib/server/house';
import { findInvite } from '$lib/server/invites';
import { freeSlots, type Wanted } from '$lib/server/slots';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url, request }) => {
	const asked = url.searchParams.get('lang') ?? '';
	const lang = isLanguage(asked) ? asked : chooseLanguage(request.headers.get('accept-language'));
	const wanted: Partial<Wanted> = { lang };
	for (const bound of ['from', 'to'] as const) {
		const given = url.searchParams.get(bound);
		if (given === null) continue;
		const instant = new Date(given);
		if (Number.isNaN(instant.getTime())) return refuse({ code: 'bad-request', fields: [bound] });
		wanted[bound] = instant.toISOString();
	}
	const invite = url.searchParams.get('invite');
	if (invite) {
		const found = await findInvite(house(), invite);
		if (!found.ok) return refuse(found.error);
		Object.assign(wanted, { centre: found.value.centreId, invite: found.value.id });
	} else {
		const centre = await findCentre(house(), url.searchParams.get('centre') ?? '');
		if (!centre) return refuse({ code: 'not-found' });
		wanted.centre = centre.id;
	}
	const answer = await freeSlots(house(), wanted as Wanted);
	// `at` is when it was asked and not what was found, so it stays out of the tag.
	const { at: _, ...found } = answer;
	const etag = `"${sha256(JSON.stringify(found)).slice(0, 32)}"`;
	const headers = { etag, 'cache-control': 'private, no-cache', vary: 'Accept-Language' };
	if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
	return json(answer, 200, headers);
};
