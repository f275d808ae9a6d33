import type { Place } from '$lib/contract';
import { failure, success, type Result } from '$lib/domain/result';
import { note } from '../audit';
import { within, type House } from '../db';
import { makeSlots } from '../slots';

type Who = { id: string; centreId: string };
export type Texts = Record<string, string>;

/** A place as a coordinator writes it (EVIDENCE 2.3); texts per language. */
export type PlaceForm = {
	name: string;
	kind: Place['kind'];
	stop: string;
	minutesOnFoot: number;
	landmark: Texts;
	way: Texts;
	price: Texts;
	/** How people work there (SEED row 63). */
	how: Texts;
	stepFree: boolean;
	toilets: boolean;
	sitOutside: boolean;
	free: boolean;
};

/** The places of a centre with all their texts; those where nobody meets any more are left out. */
export async function placesToEdit(
	house: House,
	centreId: string
): Promise<(PlaceForm & { id: string; photo: string | null })[]> {
	const rows = await house.db
		.selectFrom('place')
		.selectAll()
		.where('centre_id', '=', centreId)
		.where('stopped_at', 'is', null)
		.orderBy('name')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		name: row.name,
		kind: row.kind,
		stop: row.stop,
		minutesOnFoot: row.minutes_on_foot,
		landmark: JSON.parse(row.landmark) as Texts,
		way: JSON.parse(row.way) as Texts,
		price: row.price ? (JSON.parse(row.price) as Texts) : {},
		how: row.how ? (JSON.parse(row.how) as Texts) : {},
		stepFree: row.step_free === 1,
		toilets: row.toilets === 1,
		sitOutside: row.sit_outside === 1,
		free: row.free_of_charge === 1,
		photo: row.door_photo
	}));
}

/** Writes a place down: a new one without `id`, else one of this centre. Out: its id. Refuses `no-such-place`. */
export async function savePlace(
	house: House,
	who: Who,
	id: string | null,
	place: PlaceForm
): Promise<Result<string, { code: 'no-such-place' }>> {
	const row = {
		name: place.name,
		kind: place.kind,
		stop: place.stop,
		minutes_on_foot: place.minutesOnFoot,
		landmark: JSON.stringify(place.landmark),
		way: JSON.stringify(place.way),
		price: Object.keys(place.price).length ? JSON.stringify(place.price) : null,
		how: Object.keys(place.how).length ? JSON.stringify(place.how) : null,
		step_free: Number(place.stepFree),
		toilets: Number(place.toilets),
		sit_outside: Number(place.sitOutside),
		free_of_charge: Number(place.free)
	};
	if (id) {
		const changed = await house.db
			.updateTable('place')
			.set(row)
			.where('id', '=', id)
			.where('centre_id', '=', who.centreId)
			.executeTakeFirst();
		if (Number(changed.numUpdatedRows) !== 1) return failure({ code: 'no-such-place' });
	}
	const made = id ?? house.id();
	if (!id)
		await house.db
			.insertInto('place')
			.values({ id: made, centre_id: who.centreId, ...row })
			.execute();
	await note(house, who, 'place');
	return success(made);
}

/**
 * Nobody meets at this place any more: weekly hours, opening hours and free moments there go; past talks still name it.
 * Refuses `people-come` while somebody has a talk there: those are moved first; and `no-such-place`.
 */
export async function stopPlace(
	house: House,
	who: Who,
	id: string
): Promise<Result<null, { code: 'people-come' | 'no-such-place' }>> {
	const outcome = await within(house, async ({ db, now }) => {
		const place = await db
			.selectFrom('place')
			.select('id')
			.where('id', '=', id)
			.where('centre_id', '=', who.centreId)
			.where('stopped_at', 'is', null)
			.executeTakeFirst();
		if (!place) return failure({ code: 'no-such-place' as const });
		const coming = await db
			.selectFrom('booking')
			.innerJoin('slot', 'slot.id', 'booking.slot_id')
			.select('booking.id')
			.where('slot.place_id', '=', id)
			.where('booking.state', '=', 'booked')
			.where('start_at', '>', now())
			.executeTakeFirst();
		if (coming) return failure({ code: 'people-come' as const });
		const staff = await db.selectFrom('availability').select('staff_id').where('place_id', '=', id).execute();
		await db.deleteFrom('availability').where('place_id', '=', id).execute();
		await db.deleteFrom('opening').where('place_id', '=', id).execute();
		await db.deleteFrom('here').where('place_id', '=', id).execute();
		const free = db.selectFrom('slot').select('slot.id').where('place_id', '=', id).where('start_at', '>', now());
		await db.deleteFrom('slot_cell').where('slot_id', 'in', free).execute();
		await db.updateTable('slot').set({ open: 0 }).where('place_id', '=', id).where('start_at', '>', now()).execute();
		await db.updateTable('place').set({ stopped_at: now() }).where('id', '=', id).execute();
		return success(staff.map(({ staff_id }) => staff_id));
	});
	if (!outcome.ok) return outcome;
	for (const staffId of new Set(outcome.value)) await makeSlots(house, staffId);
	await note(house, who, 'place');
	return success(null);
}
