import * as v from 'valibot';
import { Booking, Refusal, SlotTaken } from '$lib/contract';
import type { Change, Keep, Parcel, Slip } from '../keep';
import { asHeard } from '../sync/slips';

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
		if (parcel.kind === 'ask') {
			const { deliverAsk } = await import('../asking/deliver');
			if (!(await deliverAsk(keep, parcel, send))) return false;
			continue;
		}
		const slip = (await keep.all('slip')).find((one) => one.id === parcel.slip);
		if (!slip) {
			await keep.write([{ remove: 'outbox', id: parcel.id }]);
			continue;
		}
		const outcome = await deliver(parcel, slip, send);
		if (!outcome) return false;
		if (outcome === 'slow-down') {
			await keep.write([{ patch: 'slip', id: slip.id, row: { refusal: outcome } }]);
			return false;
		}
		await keep.write([
			{ patch: 'slip', id: slip.id, row: outcome },
			{ remove: 'outbox', id: parcel.id }
		] satisfies Change[]);
	}
	return true;
}

type SlipKind = Exclude<Parcel['kind'], 'ask'>;

const paths: Record<SlipKind, (id: string) => { path: string; method: string }> = {
	book: (id: string) => ({ path: `/api/bookings/${id}`, method: 'PUT' }),
	move: (id: string) => ({ path: `/api/bookings/${id}/slot`, method: 'PUT' }),
	cancel: (id: string) => ({ path: `/api/bookings/${id}`, method: 'DELETE' }),
	late: (id: string) => ({ path: `/api/bookings/${id}/late`, method: 'PUT' }),
	quiet: (id: string) => ({ path: `/api/bookings/${id}/note`, method: 'DELETE' })
};

/** Longer than anybody looks at a screen for an answer: the next opening tells it. */
const waited = (parcel: Parcel): boolean => Date.now() - parcel.order > 20_000;

/** What the server's answer changes on the slip. The parcel stays on `slow-down`, and on null: no answer to go by. */
async function deliver(parcel: Parcel, slip: Slip, send: Send): Promise<Partial<Slip> | 'slow-down' | null> {
	const { path, method } = paths[parcel.kind as SlipKind](slip.id);
	const bare = ['cancel', 'late', 'quiet'].includes(parcel.kind);
	let status: number;
	let answer: unknown;
	try {
		const response = await send(path, {
			method,
			headers: {
				...(bare ? {} : { 'content-type': 'application/json' }),
				...(parcel.kind === 'book' ? {} : { authorization: `Bearer ${slip.secret}` })
			},
			...(bare ? {} : { body: JSON.stringify(parcel.body) }),
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
		const heard = { ...asHeard(booking.output), then: undefined, message: undefined };
		if (parcel.kind !== 'book') return heard;
		const news = booking.output.slot.id !== slip.booking.slot.id ? 'other' : waited(parcel) ? 'sure' : null;
		return { ...heard, news };
	}
	const taken = v.safeParse(SlotTaken, answer);
	if (status === 409 && taken.success) {
		// A move that came too late leaves the talk where it was.
		const state = parcel.kind === 'book' ? 'taken' : slip.booking.state;
		const { nearest, people = [], places = [] } = taken.output;
		return { state, nearest, people, places, refusal: 'slot-taken' };
	}
	const refusal = v.safeParse(Refusal, answer);
	if (!refusal.success || status >= 500) return null;
	if (refusal.output.error === 'slow-down') return 'slow-down';
	// Stopped before it was ever asked for, or long gone: either way nobody waits.
	if (parcel.kind === 'cancel' && refusal.output.error === 'not-found') return { state: 'cancelled', refusal: '' };
	// Nobody is told that being late came too late, or that a stopped note had gone anyway.
	if (parcel.kind === 'late' || parcel.kind === 'quiet') return {};
	return {
		state: parcel.kind === 'book' ? 'refused' : slip.booking.state,
		refusal: refusal.output.error
	};
}
