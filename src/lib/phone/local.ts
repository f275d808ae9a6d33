import * as v from 'valibot';
import { CentreAnswer } from '$lib/contract';
import type { Phone } from './phone.svelte';

const Kept = v.object({ slug: v.string(), lang: v.string(), etag: v.string(), answer: CentreAnswer });
type Kept = v.InferOutput<typeof Kept>;

/** What was kept of this centre's neighbourhood in this language; null when there is nothing, or of another centre. */
export function keptLocal(phone: Phone, slug: string, lang: string): Kept | null {
	try {
		const kept = v.safeParse(Kept, JSON.parse(phone.settings.get('local') ?? 'null'));
		return kept.success && kept.output.slug === slug && kept.output.lang === lang ? kept.output : null;
	} catch {
		return null;
	}
}

/**
 * Who helps near a centre, fresh when it can be reached, else what was kept. The server learns which centre, and nothing of the
 * card that is open: all kinds come at once (SEED row 40). Null when there never was an answer.
 */
export async function loadLocal(phone: Phone, slug: string, lang: string): Promise<CentreAnswer | null> {
	const kept = keptLocal(phone, slug, lang);
	try {
		const response = await fetch(`/api/centre?${new URLSearchParams({ slug, lang })}`, {
			headers: kept ? { 'if-none-match': kept.etag } : {},
			signal: AbortSignal.timeout(15_000)
		});
		if (!response.ok) return kept?.answer ?? null;
		const answer = v.safeParse(CentreAnswer, await response.json());
		if (!answer.success) return kept?.answer ?? null;
		const etag = response.headers.get('etag') ?? '';
		await phone.remember('local', JSON.stringify({ slug, lang, etag, answer: answer.output } satisfies Kept));
		return answer.output;
	} catch {
		return kept?.answer ?? null;
	}
}
