import { failure, success, type Result } from '$lib/domain/result';
import { cellsOf } from '$lib/domain/booking';
import { brokenRule, type House } from '../db';

export type NewMoment = {
	/** UTC instants. */
	start: string;
	end: string;
	place: string;
	kind: 'talk' | 'group' | 'visit' | 'walk-in';
	seats: number;
	/** Per language; a talk has none. */
	title?: Record<string, string>;
};

/**
 * Adds a one-off moment. Refuses `in-the-past`, `no-such-place` (another centre's), and `overlaps` when the counsellor already
 * has an open moment then: the primary key of the cells says so, whoever asks at the same time.
 */
export async function addMoment(
	house: House,
	staffId: string,
	moment: NewMoment
): Promise<Result<{ id: string }, { code: 'in-the-past' | 'overlaps' | 'no-such-place' }>> {
	if (moment.start <= house.now() || moment.end <= moment.start) return failure({ code: 'in-the-past' });
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
		await house.db.transaction().execute(async (db) => {
			await db
				.insertInto('slot')
				.values({
					id,
					centre_id: place.centre_id,
					staff_id: staffId,
					place_id: moment.place,
					kind: moment.kind,
					title: moment.title ? JSON.stringify(moment.title) : null,
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

/** Withdraws a free moment of this counsellor. `booked` when somebody holds a seat; nothing happens to another one's. */
export async function closeMoment(
	house: House,
	staffId: string,
	slotId: string
): Promise<Result<null, { code: 'booked' }>> {
	return house.db.transaction().execute(async (db) => {
		const closed = await db
			.updateTable('slot')
			.set({ open: 0 })
			.where('id', '=', slotId)
			.where('staff_id', '=', staffId)
			.where(({ not, exists, selectFrom }) =>
				not(
					exists(
						selectFrom('booking')
							.select('booking.id')
							.whereRef('booking.slot_id', '=', 'slot.id')
							.where('booking.state', '=', 'booked')
					)
				)
			)
			.executeTakeFirst();
		if (closed.numUpdatedRows === 0n) {
			const mine = await db
				.selectFrom('slot')
				.select('id')
				.where('id', '=', slotId)
				.where('staff_id', '=', staffId)
				.executeTakeFirst();
			return mine ? failure({ code: 'booked' as const }) : success(null);
		}
		await db.deleteFrom('slot_cell').where('slot_id', '=', slotId).execute();
		return success(null);
	});
}

/** A counsellor's moments between two UTC instants, with how many seats are held. */
export async function momentsOf(house: House, staffId: string, from: string, to: string) {
	const rows = await house.db
		.selectFrom('slot')
		.innerJoin('place', 'place.id', 'slot.place_id')
		.select(['slot.id', 'slot.kind', 'start_at', 'end_at', 'seats', 'open', 'title', 'place.id as placeId', 'place.name'])
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
