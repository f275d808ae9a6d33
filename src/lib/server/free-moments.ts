import { failure, success, type Result } from '$lib/domain/result';
import { chooseLanguage, isLanguage } from '$lib/words/languages';
import { findCentre } from './centres';
import type { House } from './db';
import type { WireAnswer } from './early';
import { findInvite, type InviteRefusal } from './invites';
import { readyMoments, type ReadyMoments, type Wanted } from './slots';

type Refusal = InviteRefusal | { code: 'not-found' } | { code: 'bad-request'; fields: string[] };

/** The header of a request with that name in small letters; null or nothing when it has none. */
type Header = (name: string) => string | null | undefined;

/** `GET /api/slots`: the question of a phone and its answer (ARCHITECTURE 4). */
export async function freeMoments(
	house: House,
	question: URLSearchParams,
	header: Header
): Promise<Result<ReadyMoments, Refusal>> {
	const asked = question.get('lang') ?? '';
	const lang = isLanguage(asked) ? asked : chooseLanguage(header('accept-language') ?? null);
	const between: Pick<Wanted, 'from' | 'to'> = {};
	for (const bound of ['from', 'to'] as const) {
		const given = question.get(bound);
		if (given === null) continue;
		const instant = new Date(given);
		if (Number.isNaN(instant.getTime())) return failure({ code: 'bad-request', fields: [bound] });
		between[bound] = instant.toISOString();
	}
	const code = question.get('invite');
	if (code) {
		const found = await findInvite(house, code);
		if (!found.ok) return found;
		const { centreId: centre, kept, id } = found.value;
		// With nothing kept for it an invite sees what everybody sees.
		return success(await readyMoments(house, { centre, lang, ...between, ...(kept ? { invite: id } : {}) }));
	}
	const centre = await findCentre(house, question.get('centre') ?? '');
	if (!centre) return failure({ code: 'not-found' });
	return success(await readyMoments(house, { centre: centre.id, lang, ...between }));
}

/** Moments as they go over the wire: nothing when the phone has them already, else compressed once for all who can read that. */
export async function onTheWire({ etag, bytes, brotli }: ReadyMoments, header: Header): Promise<WireAnswer> {
	const headers = { etag, 'cache-control': 'private, no-cache', vary: 'Accept-Language, Accept-Encoding' };
	// A proxy that compresses may have marked the tag as weak.
	const tags = (header('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
	if (tags.includes(etag)) return { status: 304, headers, body: null };
	const small = /\bbr\b/.test(header('accept-encoding') ?? '');
	const body = small ? await brotli() : bytes;
	return {
		status: 200,
		headers: { ...headers, 'content-type': 'application/json', ...(small ? { 'content-encoding': 'br' } : {}) },
		body
	};
}
