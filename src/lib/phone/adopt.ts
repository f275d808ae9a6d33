import * as v from 'valibot';
import { Booking, readSlipLink } from '$lib/contract';
import { carriedKey } from './invite';
import type { Phone } from './phone.svelte';
import { fetchMoments } from './sync/moments';
import { keepPack } from './sync/pack';
import { asHeard } from './sync/slips';
import { freshSecret } from './talks';

/** A talk that was booked by a plain form, before the app was awake: from now on it is on this phone like any other. */
export async function adoptTalk(phone: Phone, booking: Booking, secret: string): Promise<void> {
	await phone.write([
		{ put: 'slip', row: { id: booking.id, secret, ...asHeard(booking) } },
		{ put: 'setting', row: { id: 'callMe', value: booking.callMe } },
		{
			put: 'setting',
			row: { id: 'secret', value: phone.settings.get('secret') ?? (secret.length === 43 ? secret : freshSecret()) }
		}
	]);
}

/**
 * Adopts the talk that a link carried here: from a plain page (see `carried`), a slip from the desk, or a text message. It is
 * written down first, so that a tap on another link, or a network that is away, only puts it off until the next page opens.
 * A talk this phone has already stays as it is. Out: where to go now, without the proof; null when there was nothing to adopt.
 */
export async function adoptCarried(
	phone: Phone,
	here: { hash: string; pathname: string; search: string }
): Promise<string | null> {
	try {
		const short = readSlipLink(here.hash);
		const given = short ? `#${new URLSearchParams(short)}` : here.hash.includes('proof=') ? here.hash : null;
		if (given && !phone.kiosk) localStorage.setItem(carriedKey, given);
		const kept = phone.kiosk ? given : localStorage.getItem(carriedKey);
		const carriedHere = new URLSearchParams((kept ?? '').slice(1));
		const [talk, proof] = [carriedHere.get('talk'), carriedHere.get('proof')];
		if (!talk || !proof) return null;
		const isSlip = /^\/[a-z]{2}\/talk$/.test(here.pathname);
		const to = isSlip ? `${here.pathname}?b=${talk}` : here.pathname + here.search;
		if (phone.slips.some(({ id }) => id === talk)) {
			localStorage.removeItem(carriedKey);
			return to;
		}
		const answer = await fetch(`/api/bookings/${encodeURIComponent(talk)}`, {
			headers: { authorization: `Bearer ${proof}` }
		});
		const booking = v.safeParse(Booking, await answer.json());
		if (booking.success) {
			await adoptTalk(phone, booking.output, proof);
			void bringMoments(phone, booking.output.centre.slug);
		}
		if (booking.success || answer.status === 404) localStorage.removeItem(carriedKey);
		return booking.success ? to : null;
	} catch {
		return null;
	}
}

/** A phone that knows no free moments yet asks for the centre's, so that the talk it has just adopted can be moved. */
async function bringMoments(phone: Phone, centre: string): Promise<void> {
	if (phone.pack) return;
	await phone.remember('centre', centre);
	const fresh = await fetchMoments({ centre }, document.documentElement.lang, undefined);
	if (fresh) await keepPack(phone, fresh);
}
