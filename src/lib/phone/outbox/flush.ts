import * as v from 'valibot';
import { Booking, Refusal, SlotTaken } from '$lib/contract';
import type { Change, Keep, Parcel, Slip } from '../keep';

/** Sends one request; injected so that tests can drop answers. */
export type Send = (path: string, init: RequestInit) => Promise<Response>;

const sendTimeout = 20_000;

/**
 * Sends what waits, oldest first. A parcel leaves only after the body of a final answer was read, in the same write as what
 * the answer means for its slip; so a drop or a crash at any point sends the same parcel again, which the server takes as
 * one (TRUST 2 B10, 3). Out: true when nothing waits any more.
 */
export async function flush(keep: Keep, send: Send): Promise<boolean> {
	const waiting = (await keep.all('outbox')).sort((a, b) => a.order - b.order);
	for (const parcel of waiting) {
		const slip = (await keep.all('slip')).find((one) => one.id === parcel.slip);
		if (!slip) {
			await keep.write([{ remove: 'outbox', id: parcel.id }]);
			continue;
		}
		const outcome = await deliver(parcel, slip, send);
		if (!outcome) return false;
		await keep.write([{ put: 'slip', row: outcome }, { remove: 'outbox', id: parcel.id }] satisfies Change[]);
	}
	return true;
}

const paths = {
	book: (id: string) => ({ path: `/api/bookings/${id}`, method: 'PUT' }),
	move: (id: string) => ({ path: `/api/bookings/${id}/slot`, method: 'PUT' }),
	cancel: (id: string) => ({ path: `/api/bookings/${id}`, method: 'DELETE' })
};

/** What the server's answer makes of the slip; null when there was no answer to go by and the parcel stays. */
async function deliver(parcel: Parcel, slip: Slip, send: Send): Promise<Slip | null> {
	const { path, method } = paths[parcel.kind](slip.id);
	let status: number;
	let answer: unknown;
	try {
		const response = await send(path, {
			method,
			headers: {
				...(parcel.kind === 'cancel' ? {} : { 'content-type': 'application/json' }),
				...(parcel.kind === 'book' ? {} : { authorization: `Bearer ${slip.secret}` })
			},
			...(parcel.kind === 'cancel' ? {} : { body: JSON.stringify(parcel.body) }),
			signal: AbortSignal.timeout(sendTimeout)
		});
		status = response.status;
		answer = await response.json();
	} catch {
		return null;
	}
	if (status === 200 || status === 201) {
		const booking = v.safeParse(Booking, answer);
		if (!booking.success) return null;
		return { ...slip, state: booking.output.state, booking: booking.output, nearest: [], refusal: '' };
	}
	const taken = v.safeParse(SlotTaken, answer);
	if (status === 409 && taken.success) {
		// A move that came too late leaves the talk where it was.
		const state = parcel.kind === 'book' ? 'taken' : 'booked';
		return { ...slip, state, nearest: taken.output.nearest, refusal: 'slot-taken' };
	}
	const refusal = v.safeParse(Refusal, answer);
	if (!refusal.success || status >= 500 || (status === 429 && refusal.output.error === 'slow-down')) return null;
	return { ...slip, state: parcel.kind === 'book' ? 'refused' : 'booked', refusal: refusal.output.error };
}
