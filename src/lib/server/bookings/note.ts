import type { Booking } from '$lib/contract';
import { noteAgainFrom } from '$lib/domain/reminding';
import { failure, success, type Result } from '$lib/domain/result';
import { takeTurn, within, type House } from '../db';
import { describeBooking, ownBooking } from './read';

/** Bookings of a counsellor that still say who it is; each phone once, the newest talk first. */
async function peopleOf(house: House, staffId: string) {
	const rows = await house.db
		.selectFrom('booking')
		.innerJoin('slot', 'slot.id', 'booking.slot_id')
		.select(['booking.id', 'call_me', 'secret_hash', 'note_at', 'start_at'])
		.where('slot.staff_id', '=', staffId)
		.where('slot.kind', 'in', ['talk', 'try-out'])
		.where('booking.state', 'in', ['booked', 'withdrawn'])
		.where('booking.friend_of', 'is', null)
		.where('erased_at', 'is', null)
		.where('call_me', 'is not', null)
		.orderBy('start_at', 'desc')
		.orderBy('booking.id')
		.execute();
	const phones = Map.groupBy(rows, (row) => row.secret_hash);
	if (!phones.size) return [];
	const off = await house.db
		.selectFrom('booking')
		.select('secret_hash')
		.where('notes_off', '=', 1)
		.where('secret_hash', 'in', [...phones.keys()])
		.execute();
	const stopped = new Set(off.map((row) => row.secret_hash));
	return [...phones].map(([phone, theirs]) => {
		const notes = theirs.flatMap((row) => row.note_at ?? []).toSorted();
		return {
			...{ id: theirs[0]!.id, callMe: theirs[0]!.call_me ?? '', start: theirs[0]!.start_at },
			...{ sentAt: notes.at(-1) ?? null, stopped: stopped.has(phone) }
		};
	});
}

/**
 * Whom a counsellor may send "thinking of you" (SEED row 38): people with a talk ahead or behind them, for as long as the centre
 * keeps its details (TRUST 1.5). Out: who, their last talk and the last note (UTC), since when another may go (null: now), and
 * whether they want none.
 */
export async function whomToThinkOf(house: House, staffId: string) {
	const people = await peopleOf(house, staffId);
	return people.map((one) => ({ ...one, againFrom: noteAgainFrom(one.sentAt, house.now()) }));
}

/**
 * "Thinking of you", once in seven days at most (SEED row 38). It has no words of its own, so that nobody writes about a person;
 * the phone finds it with the talk at its next opening. Refuses `unknown` for whoever is not on the list, `note-soon`, and
 * `note-stopped` when they want none.
 */
export async function sendNote(
	house: House,
	staffId: string,
	id: string
): Promise<Result<null, { code: 'unknown' | 'note-soon' | 'note-stopped' }>> {
	return within(house, async (inside) => {
		// Before looking, so that two taps at once are one.
		await takeTurn(inside.engine, inside.db, `note:${staffId}`);
		const one = (await peopleOf(inside, staffId)).find((person) => person.id === id);
		if (!one) return failure({ code: 'unknown' as const });
		if (one.stopped) return failure({ code: 'note-stopped' as const });
		if (noteAgainFrom(one.sentAt, inside.now())) return failure({ code: 'note-soon' as const });
		await inside.db.updateTable('booking').set({ note_at: inside.now() }).where('id', '=', id).execute();
		return success(null);
	});
}

/**
 * No more notes for this phone, from anybody: its talks are known by their one secret. Goes with the talks' details. Saying it
 * again gives the same answer. Refuses `not-found` for a wrong secret and an unknown id alike.
 */
export async function stopNotes(
	house: House,
	id: string,
	secret: string
): Promise<Result<Booking, { code: 'not-found' }>> {
	const row = await ownBooking(house.db, id, secret);
	if (!row) return failure({ code: 'not-found' });
	await house.db
		.updateTable('booking')
		.set({ notes_off: 1, note_at: null })
		.where('secret_hash', '=', row.secret_hash)
		.where('erased_at', 'is', null)
		.execute();
	return success(await describeBooking(house, { ...row, note_at: null, notes_off: 1 }));
}
