import type { Booking, FreeSlot, RemindWish, SlotsAnswer } from '$lib/contract';
import type { Change, Slip } from './keep';

/** 32 random bytes as base64url, one for a phone: the only proof of whose talks they are (TRUST 1.1, 6). */
export function freshSecret(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(32));
	return btoa(String.fromCharCode(...bytes))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replaceAll('=', '');
}

/** The talks that this phone holds or asks for: for it they are not free, also where its kept list of moments is older. */
export const momentsHeld = (slips: readonly Slip[]): Set<string> =>
	new Set(
		slips
			.filter(({ state, booking }) => booking.slot.kind === 'talk' && ['waiting', 'booked', 'changing'].includes(state))
			.map(({ booking }) => booking.slot.id)
	);

/** What the young person chose to say with a booking; everything but the name is their own free extra. */
export type TalkWish = {
	secret: string;
	callMe: string;
	lang: string;
	invite?: string;
	message?: string;
	comesWith?: boolean;
	friend?: boolean;
	tenMinutes?: boolean;
	talkIn?: string;
	/** Other moments that are good too, in order of liking. */
	then?: FreeSlot[];
	/** Where to knock when the answer is there. */
	remind?: RemindWish;
};

/** What a slip shows before the server has answered: the moment as the phone last knew it. */
function bookingFrom(id: string, slot: FreeSlot, known: SlotsAnswer, wish: TalkWish): Booking | null {
	const counsellor = known.people.find((person) => person.id === slot.counsellor);
	const place = known.places.find((one) => one.id === slot.place);
	if (!counsellor || !place) return null;
	const { callMe, comesWith, friend, tenMinutes, talkIn } = wish;
	return {
		...{ id, state: 'booked', callMe, slot, counsellor, place, centre: known.centre },
		...(comesWith ? { comesWith } : {}),
		...(friend ? { friend } : {}),
		...(tenMinutes ? { tenMinutes } : {}),
		...(talkIn ? { talkIn } : {})
	};
}

/** The rows of a new booking: a slip that waits and the parcel that will ask for the seat. */
export function newTalk(slot: FreeSlot, known: SlotsAnswer, wish: TalkWish): { id: string; changes: Change[] } | null {
	const id = crypto.randomUUID();
	const booking = bookingFrom(id, slot, known, wish);
	if (!booking) return null;
	const { then = [], ...said } = wish;
	const body = { slot: slot.id, ...(then.length ? { then: then.map((one) => one.id) } : {}), ...said };
	const slip: Slip = {
		...{ id, secret: wish.secret, state: 'waiting', booking, nearest: [], refusal: '' },
		...(then.length ? { then } : {}),
		...(wish.message ? { message: wish.message } : {})
	};
	return {
		id,
		changes: [
			{ put: 'slip', row: slip },
			{ put: 'outbox', row: { id: `book:${id}`, slip: id, kind: 'book', body, order: Date.now() } },
			...(wish.remind ? [{ put: 'setting' as const, row: { id: `remind:${id}`, value: wish.remind.way } }] : []),
			{ put: 'setting', row: { id: 'callMe', value: wish.callMe } },
			{ put: 'setting', row: { id: 'secret', value: wish.secret } }
		]
	};
}

/** A talk that was just taken, or that was ended and comes back, is asked again under a new id, with all that was said. */
export function retryTalk(slip: Slip, slot: FreeSlot, known: SlotsAnswer, lang: string, invite?: string) {
	const { callMe, comesWith, friend, tenMinutes, talkIn } = slip.booking;
	const people = [...known.people, ...(slip.people ?? []), slip.booking.counsellor];
	const places = [...known.places, ...(slip.places ?? []), slip.booking.place];
	const again = newTalk(
		slot,
		{ ...known, people, places },
		{
			...{ secret: slip.secret, callMe, lang },
			...(invite ? { invite } : {}),
			...(slip.message ? { message: slip.message } : {}),
			...(comesWith ? { comesWith } : {}),
			...(friend ? { friend } : {}),
			...(tenMinutes ? { tenMinutes } : {}),
			...(talkIn ? { talkIn } : {})
		}
	);
	return again && { id: again.id, changes: [...again.changes, { remove: 'slip' as const, id: slip.id }] };
}

/** Move and cancel wait in the outbox like everything else; the slip says that it is not sure yet. Being late and wanting no notes change nothing. */
export function changeTalk(slip: Slip, change: { move: FreeSlot } | 'cancel' | 'late' | 'quiet'): Change[] {
	const kind = typeof change === 'string' ? change : 'move';
	const body = typeof change === 'string' ? {} : { slot: change.move.id };
	const parcel = { id: `${kind}:${slip.id}`, slip: slip.id, kind, body, order: Date.now() } as const;
	return [
		...(kind === 'late' || kind === 'quiet'
			? []
			: [{ put: 'slip' as const, row: { ...slip, state: 'changing' as const, refusal: '' } }]),
		{ put: 'outbox', row: parcel }
	];
}
