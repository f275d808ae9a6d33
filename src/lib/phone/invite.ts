import type { SlotsAnswer } from '$lib/contract';
import type { StarterStep } from '$lib/domain/invite';
import type { Phone } from './phone.svelte';
import { keepPack, packId } from './sync/pack';

/** An invite as its page brought it, with the code of its link. */
export type Invite = { code: string; lang: string; counsellorId: string; moments: SlotsAnswer };

/** Keeps what the app needs of an invite without a network. The name rode in the fragment and stays on the phone. */
export async function keepInvite(phone: Phone, invite: Invite, name = ''): Promise<void> {
	await keepPack(phone, { id: packId({ invite: invite.code }, invite.lang), etag: '', answer: invite.moments });
	await phone.write([
		{ put: 'setting', row: { id: 'invite', value: invite.code } },
		{ put: 'setting', row: { id: 'counsellor', value: invite.counsellorId } },
		{ put: 'setting', row: { id: 'centre', value: invite.moments.centre.slug } },
		...(name ? [{ put: 'setting' as const, row: { id: 'callMe', value: name } }] : [])
	]);
}

/** The ideas for a first step that came with the link, as proposals. */
export async function offerSteps(
	phone: Phone,
	code: string,
	steps: readonly StarterStep[],
	from: string
): Promise<void> {
	if (!steps.length) return;
	const { offerStarters } = await import('./proposals');
	await offerStarters(phone, code, steps, from);
}

/** The page brought the first moments; this brings the others. */
export async function keepAllMoments(phone: Phone, { code, lang }: Invite): Promise<void> {
	const { fetchMoments } = await import('./sync/moments');
	const all = await fetchMoments({ invite: code }, lang, undefined);
	if (all) await keepPack(phone, all);
}

/** What the links of a plain page carry behind the #, which no server sees: which talk was booked there, and the proof. */
export const carried = (booking: { id: string }, secret: string): string =>
	`#${new URLSearchParams({ talk: booking.id, proof: secret })}`;

/** Where a carried talk waits on the phone until it is adopted. */
export const carriedKey = 'trampoline-carried';

/** Tells whether this page was opened with a carried talk, or one still waits. */
export function carriesTalk(): boolean {
	try {
		return /^#t=|proof=/.test(location.hash) || localStorage.getItem(carriedKey) !== null;
	} catch {
		return false;
	}
}
