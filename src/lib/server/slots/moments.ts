import type { MomentTexts, SlotKind } from '$lib/contract';
import { failure, success, type Result } from '$lib/domain/result';
import { cellsOf, mayOffer } from '$lib/domain/booking';
import { brokenRule, locked, within, type House } from '../db';

export type NewMoment = {
	/** UTC instants. */
	start: string;
	end: string;
	place: string;
	kind: SlotKind;
	seats: number;
	/** Per language; a talk has none. */
	title?: Record<string, string>;
	/** What happens, what to bring, food, "you may only watch", per language. */
	details?: MomentTexts;
	/** The employer of a visit or a try-out; `checked` says that who adds the moment has checked them. */
	employer?: string;
	checked?: boolean;
};

/**
 * Adds a one-off moment. Refuses what `mayOffer` refuses, `in-the-past`, `no-such-place` (another centre's), and `overlaps` when the counsellor already
 * has an open moment then: the primary key of the cells says so, whoever asks at the same time.
 */
export async function addMoment(
	house: House,
	staffId: string,
	moment: NewMoment
): Promise<
	Result<
		{ id: string },
		{ code: 'in-the-past' | 'overlaps' | 'no-such-place' | 'talk-minutes' | 'employer-empty' | 'employer-unchecked' }
	>
> {
	if (moment.start <= house.now() || moment.end <= moment.start) return failure({ code: 'in-the-past' });
	const offered = mayOffer(moment);
	if (!offered.ok) return offered;
	const place = await house.db
		.selectFrom('staff')
		.innerJoin('place', 'place.centre_id', 'staff.centre_id')
		.select(['staff.centre_id'])
		.where('staff.id', '=', staffId)
		.where('place.id', '=', moment.place)
		.executeTakeFirst();
	if (!place) return failure({ code: 'no-such-place' });
	const id = house.id();
	try {
		await within(house, async ({ db, engine }) => {
			// In turn with `makeSlots`, which must not find these cells filled half-way.
			await locked(engine, db.selectFrom('staff').select('id').where('id', '=', staffId)).executeTakeFirstOrThrow();
			await db
				.insertInto('slot')
				.values({
					id,
					centre_id: place.centre_id,
					staff_id: staffId,
					place_id: moment.place,
					kind: moment.kind,
					title: moment.title ? JSON.stringify(moment.title) : null,
					details: moment.details ? JSON.stringify(moment.details) : null,
					employer: moment.employer || null,
					checked_by: moment.employer ? staffId : null,
					start_at: moment.start,
					end_at: moment.end,
					seats: moment.seats,
					availability_id: null,
					open: 1
				})
				.execute();
			await db
				.insertInto('slot_cell')
				.values(cellsOf(moment.start, moment.end).map((cell) => ({ staff_id: staffId, cell, slot_id: id })))
				.execute();
		});
	} catch (error) {
		if (brokenRule(error) === 'slot_cell_once') return failure({ code: 'overlaps' });
		throw error;
	}
	return success({ id });
}

/**
 * Withdraws a free moment of this counsellor. One that weekly hours gave leaves an absence behind, so that making the moments
 * again does not bring it back. `booked` when somebody holds a seat; nothing happens to another counsellor's.
 */
export async function closeMoment(
	house: House,
	staffId: string,
	slotId: string
): Promise<Result<null, { code: 'booked' }>> {
	return within(house, async ({ db, engine, id }) => {
		// Locked before looking, so that nobody books it between the look and the withdrawal.
		const slot = await locked(
			engine,
			db.selectFrom('slot').selectAll().where('id', '=', slotId).where('staff_id', '=', staffId)
		).executeTakeFirst();
		if (!slot?.open) return success(null);
		const held = await db
			.selectFrom('booking')
			.select('id')
			.where('slot_id', '=', slotId)
			.where('state', '=', 'booked')
			.executeTakeFirst();
		if (held) return failure({ code: 'booked' as const });
		await db.updateTable('slot').set({ open: 0 }).where('id', '=', slotId).execute();
		await db.deleteFrom('slot_cell').where('slot_id', '=', slotId).execute();
		if (slot.availability_id) {
			await db
				.insertInto('absence')
				.values({
					id: id(),
					centre_id: slot.centre_id,
					staff_id: staffId,
					start_at: slot.start_at,
					end_at: slot.end_at
				})
				.execute();
		}
		return success(null);
	});
}

/** A counsellor's moments between two UTC instants, with how many seats are held. */
export async function momentsOf(house: House, staffId: string, from: string, to: string) {
	const rows = await house.db
		.selectFrom('slot')
		.innerJoin('place', 'place.id', 'slot.place_id')
		.select([
			'slot.id',
			'slot.kind',
			'start_at',
			'end_at',
			'seats',
			'open',
			'title',
			'place.id as placeId',
			'place.name'
		])
		.select(({ selectFrom }) =>
			selectFrom('booking')
				.select(({ fn }) => fn.countAll().as('held'))
				.whereRef('booking.slot_id', '=', 'slot.id')
				.where('booking.state', '=', 'booked')
				.as('held')
		)
		.where('staff_id', '=', staffId)
		.where('start_at', '>=', from)
		.where('start_at', '<', to)
		.orderBy('start_at')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		kind: row.kind,
		start: row.start_at,
		end: row.end_at,
		place: { id: row.placeId, name: row.name },
		seats: row.seats,
		booked: Number(row.held),
		open: row.open === 1,
		...(row.title ? { title: row.title } : {})
	}));
}
