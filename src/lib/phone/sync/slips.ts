import * as v from 'valibot';
import { Booking } from '$lib/contract';
import type { Change, Slip } from '../keep';
import type { Phone } from '../phone.svelte';

/** Looking again within this time would cost bytes and tell nothing. */
const pauseMilliseconds = 10 * 60_000;
/** As long as a centre keeps a talk by default: until then a counsellor may take it back, or think of somebody. */
const afterMilliseconds = 14 * 86_400_000;
let lookedAt = 0;

/**
 * Asks how the own talks stand: a moment that the counsellor took back is on the phone at the next opening. One small question a
 * talk, 304 without a body when nothing changed; talks about which something waits are left alone.
 */
export async function lookAtTalks(phone: Phone, send: (path: string, init: RequestInit) => Promise<Response>) {
	const now = Date.now();
	if (now - lookedAt < pauseMilliseconds) return;
	lookedAt = now;
	const heard = new Map<string, Heard>();
	for (const slip of phone.slips) {
		const stands = slip.state === 'booked' || slip.state === 'withdrawn';
		const over = Date.parse(slip.booking.slot.end) + afterMilliseconds < now;
		if (!stands || over || phone.outbox.some((parcel) => parcel.slip === slip.id)) continue;
		const answer = await ask(slip, send).catch(() => null);
		if (answer) heard.set(slip.id, answer);
	}
	// Something may have been tapped while the answers were on their way: what waits and what was asked for is newer than what was heard.
	const changes = phone.slips.flatMap((slip): Change[] => {
		const answer = heard.get(slip.id);
		if (!answer || phone.outbox.some((parcel) => parcel.slip === slip.id)) return [];
		return [{ patch: 'slip', id: slip.id, row: { ...asHeard(answer.booking), etag: answer.etag } }];
	});
	await phone.write(changes);
}

type Heard = { booking: Booking; etag: string };

/** The booking as the server knows it; null when nothing changed or nothing was heard. */
async function ask(slip: Slip, send: (path: string, init: RequestInit) => Promise<Response>): Promise<Heard | null> {
	const answer = await send(`/api/bookings/${slip.id}`, {
		headers: { authorization: `Bearer ${slip.secret}`, ...(slip.etag ? { 'if-none-match': slip.etag } : {}) },
		signal: AbortSignal.timeout(15_000)
	});
	if (answer.status !== 200) return null;
	const booking = v.safeParse(Booking, await answer.json());
	if (!booking.success) return null;
	return { booking: booking.output, etag: answer.headers.get('etag') ?? '' };
}

/** What the server's word changes on a slip; the three new moments come with the people and places they name. */
export function asHeard(booking: Booking) {
	const { nearest = [], people = [], places = [], ...rest } = booking;
	return { state: booking.state, booking: rest, nearest, people, places, refusal: '' } satisfies Partial<Slip>;
}
