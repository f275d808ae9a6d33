import * as v from 'valibot';
import { SlotsAnswer } from '$lib/contract';
import type { Pack } from '../keep';
import { packId } from './pack';

/**
 * The free moments of a centre or an invite, in a language, fresh from the server when it can be reached.
 * Out: a new pack, the old one when nothing changed (304), or null when there was no usable answer.
 */
export async function fetchMoments(
	by: { centre: string } | { invite: string },
	lang: string,
	known: Pack | undefined
): Promise<Pack | null> {
	const query = new URLSearchParams({ ...by, lang });
	try {
		const response = await fetch(`/api/slots?${query}`, {
			headers: known?.etag ? { 'if-none-match': known.etag } : {},
			signal: AbortSignal.timeout(15_000)
		});
		if (response.status === 304 && known) return known;
		if (!response.ok) return null;
		const answer = v.safeParse(SlotsAnswer, await response.json());
		if (!answer.success) return null;
		return { id: packId(by, lang), etag: response.headers.get('etag') ?? '', answer: answer.output };
	} catch {
		return null;
	}
}
