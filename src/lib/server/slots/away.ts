import { failure, success, type Result } from '$lib/domain/result';
import type { House } from '../db';
import { makeSlots } from './make';
import { restoreMoment } from './restore';
import { withdrawSlot } from './withdraw';

export type Span = { start: string; end: string };

/**
 * What an absence would touch, before anything is written: talks, places that are kept for one person, and free moments. Names
 * are what the young person chose to be called (TRUST 1.1); whom a link keeps a place for is known to nobody.
 */
export async function touchedBy(house: House, staffId: string, span: Span) {
	const now = house.now();
	const rows = await house.db
		.selectFrom('slot')
		.leftJoin('booking', (join) =>
			join
				.onRef('booking.slot_id', '=', 'slot.id')
				.on('booking.state', '=', 'booked')
				.on('booking.friend_of', 'is', null)
		)
		.select(['slot.id', 'slot.kind', 'slot.title', 'slot.start_at', 'booking.id as booking', 'call_me', 'booking.lang'])
		.where('slot.staff_id', '=', staffId)
		.where('slot.open', '=', 1)
		.where('slot.start_at', '>', now)
		.where('slot.start_at', '<', span.end)
		.where('slot.end_at', '>', span.start)
		.orderBy('slot.start_at')
		.orderBy('seat')
		.execute();
	const ids = [...new Set(rows.map((row) => row.id))];
	const kept = ids.length
		? await house.db
				.selectFrom('invite')
				.innerJoin('slot', 'slot.id', 'invite.kept_slot_id')
				.leftJoin('request', (join) =>
					join.onRef('request.invite_id', '=', 'invite.id').on('request.state', '=', 'answered')
				)
				.select(['invite.id', 'slot.id as slot', 'slot.kind', 'slot.title', 'slot.start_at', 'request.call_me'])
				.where('kept_slot_id', 'in', ids)
				.where('kept_until', '>', now)
				.where('revoked_at', 'is', null)
				.orderBy('slot.start_at')
				.orderBy('invite.id')
				.execute()
		: [];
	const held = new Set(kept.map((row) => row.slot));
	return {
		talks: rows
			.filter((row) => row.booking !== null)
			.map((row) => ({
				id: row.booking!,
				slot: row.id,
				callMe: row.call_me ?? '',
				lang: row.lang ?? '',
				kind: row.kind,
				title: row.title,
				start: row.start_at
			})),
		/** `askedBy`: who asked for a moment and was answered with this one; null when it is kept for whoever has a link. */
		kept: kept.map((row) => ({
			id: row.id,
			askedBy: row.call_me,
			kind: row.kind,
			title: row.title,
			start: row.start_at
		})),
		free: new Set(rows.filter((row) => row.booking === null && !held.has(row.id)).map((row) => row.id)).size
	};
}

/**
 * Away from–till: free moments go, talks are taken back and their young people are offered three others (law 7); who had a place kept
 * for them sees other moments, or waits for an answer again. Weekly hours
 * give nothing in the span until it is taken back. Safe to repeat after a crash half-way. Refuses `till-before-from` and
 * `in-the-past`.
 */
export async function goAway(
	house: House,
	staffId: string,
	span: Span
): Promise<Result<{ id: string }, { code: 'till-before-from' | 'in-the-past' }>> {
	if (span.end <= span.start) return failure({ code: 'till-before-from' });
	if (span.end <= house.now()) return failure({ code: 'in-the-past' });
	const staff = await house.db
		.selectFrom('staff')
		.select('centre_id')
		.where('id', '=', staffId)
		.executeTakeFirstOrThrow();
	const id = house.id();
	await house.db
		.insertInto('absence')
		.values({
			id,
			centre_id: staff.centre_id,
			staff_id: staffId,
			start_at: span.start,
			end_at: span.end,
			created_at: house.now()
		})
		.execute();
	// Free weekly moments go by themselves; what is left is booked, kept or made by hand.
	await makeSlots(house, staffId);
	const left = await house.db
		.selectFrom('slot')
		.select('id')
		.where('staff_id', '=', staffId)
		.where('open', '=', 1)
		.where('start_at', '>', house.now())
		.where('start_at', '<', span.end)
		.where('end_at', '>', span.start)
		.orderBy('start_at')
		.execute();
	for (const slot of left) await withdrawSlot(house, staffId, slot.id);
	return success({ id });
}

/**
 * Takes an absence back: free moments come again, and whoever has not chosen another moment has the talk again. A moment whose
 * time was given away meanwhile stays closed. Again, or another counsellor's, changes nothing.
 */
export async function comeBack(house: House, staffId: string, absenceId: string): Promise<void> {
	const absence = await house.db
		.selectFrom('absence')
		.selectAll()
		.where('id', '=', absenceId)
		.where('staff_id', '=', staffId)
		.where('created_at', 'is not', null)
		.executeTakeFirst();
	if (!absence) return;
	const closed = await house.db
		.selectFrom('slot')
		.select('id')
		.where('staff_id', '=', staffId)
		.where('withdrawn_at', '>=', absence.created_at!)
		.where('start_at', '<', absence.end_at)
		.where('end_at', '>', absence.start_at)
		.execute();
	await house.db.deleteFrom('absence').where('id', '=', absence.id).execute();
	for (const slot of closed) await restoreMoment(house, staffId, slot.id);
	await makeSlots(house, staffId);
}

/** The absences of a counsellor that are not over, soonest first; what closing one moment left behind is none. */
export async function absencesOf(house: House, staffId: string) {
	return house.db
		.selectFrom('absence')
		.select(['id', 'start_at as start', 'end_at as end'])
		.where('staff_id', '=', staffId)
		.where('end_at', '>', house.now())
		.where('created_at', 'is not', null)
		.orderBy('start_at')
		.execute();
}
