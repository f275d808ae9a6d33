import type { Booking, FreeSlot, SlotsAnswer } from '$lib/contract';
import type { Change, Slip } from './keep';

/** 32 random bytes as base64url, one for a phone: the only proof of whose talks they are (TRUST 1.1, 6). */
export function freshSecret(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(32));
	return btoa(String.fromCharCode(...bytes))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replaceAll('=', '');
}

/** What a slip shows before the server has answered: the moment as the phone last knew it. */
export function bookingFrom(id: string, slot: FreeSlot, known: SlotsAnswer, callMe: string): Booking | null {
	const counsellor = known.people.find((person) => person.id === slot.counsellor);
	const place = known.places.find((one) => one.id === slot.place);
	if (!counsellor || !place) return null;
	return { id, state: 'booked', callMe, slot, counsellor, place, centre: known.centre };
}

/** The rows of a new booking: a slip that waits and the parcel that will ask for the seat. */
export function newTalk(
	slot: FreeSlot,
	known: SlotsAnswer,
	wish: { secret: string; callMe: string; lang: string; invite?: string; message?: string; comesWith?: boolean }
): { id: string; changes: Change[] } | null {
	const id = crypto.randomUUID();
	const { secret } = wish;
	const booking = bookingFrom(id, slot, known, wish.callMe);
	if (!booking) return null;
	const body = {
		slot: slot.id,
		callMe: wish.callMe,
		lang: wish.lang,
		secret,
		...(wish.invite ? { invite: wish.invite } : {}),
		...(wish.message ? { message: wish.message } : {}),
		...(wish.comesWith ? { comesWith: true } : {})
	};
	return {
		id,
		changes: [
			{ put: 'slip', row: { id, secret, state: 'waiting', booking, nearest: [], refusal: '' } },
			{ put: 'outbox', row: { id: `book:${id}`, slip: id, kind: 'book', body, order: Date.now() } },
			{ put: 'setting', row: { id: 'callMe', value: wish.callMe } },
			{ put: 'setting', row: { id: 'secret', value: secret } }
		]
	};
}

/** A talk that was just taken is asked again for another moment, under a new id. */
export function retryTalk(slip: Slip, slot: FreeSlot, known: SlotsAnswer, lang: string, invite?: string) {
	const again = newTalk(slot, known, { secret: slip.secret, callMe: slip.booking.callMe, lang, ...(invite ? { invite } : {}) });
	return again && { id: again.id, changes: [...again.changes, { remove: 'slip' as const, id: slip.id }] };
}

/** Move and cancel wait in the outbox like everything else; the slip says that it is not sure yet. */
export function changeTalk(slip: Slip, change: { move: FreeSlot } | 'cancel'): Change[] {
	const kind = change === 'cancel' ? 'cancel' : 'move';
	const body = change === 'cancel' ? {} : { slot: change.move.id };
	return [
		{ put: 'slip', row: { ...slip, state: 'changing', refusal: '' } },
		{ put: 'outbox', row: { id: `${kind}:${slip.id}`, slip: slip.id, kind, body, order: Date.now() } }
	];
}
