import { chooseLanguage, isLanguage } from '$lib/words/languages';
import { answering, isKnown, json, refuse, tagOf } from '$lib/server/answer';
import { findCentre } from '$lib/server/centres';
import { house } from '$lib/server/house';
import { findInvite } from '$lib/server/invites';
import { openingOf } from '$lib/server/opening';
import { freeSlots, type Wanted } from '$lib/server/slots';
import type { RequestEvent } from './$types';

export const GET = answering(async ({ url, request }: RequestEvent) => {
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
	const moments = await freeSlots(house(), wanted as Wanted);
	// Nobody walks in at a project that stopped.
	const opening = moments.centre.before
		? undefined
		: await openingOf(house(), { id: wanted.centre!, zone: moments.centre.zone });
	const answer = { ...moments, ...(opening ? { opening } : {}) };
	// `at` is when it was asked and not what was found, so it stays out of the tag.
	const { at: _, ...found } = answer;
	const etag = tagOf(found);
	const headers = { etag, 'cache-control': 'private, no-cache', vary: 'Accept-Language' };
	if (isKnown(request, etag)) return new Response(null, { status: 304, headers });
	return json(answer, 200, headers);
});
