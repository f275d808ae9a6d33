import { failure, success, type Result } from '$lib/domain/result';
import { note } from '../audit';
import { listCentres, type Successor } from '../centres';
import type { House } from '../db';
import { closeMoment, makeSlotsOfCentre } from '../slots';
import { daysFrom, type StaffMember } from '../staff';

export type Ending = { on: string } & Successor;

/** How a project ends, when it does. */
export async function endingOf(house: House, centreId: string): Promise<Ending | null> {
	const row = await house.db
		.selectFrom('centre')
		.select(['stopped_on', 'successor'])
		.where('id', '=', centreId)
		.executeTakeFirstOrThrow();
	if (!row.stopped_on || !row.successor) return null;
	return { on: row.stopped_on, ...(JSON.parse(row.successor) as Successor) };
}

/** The other centres of this installation that can go on, by id: those that young people see in the list of centres too. */
export async function heirsOf(house: House, centreId: string): Promise<(Successor & { centre: string })[]> {
	const open = new Set((await listCentres(house)).map(({ slug }) => slug));
	const rows = await house.db
		.selectFrom('centre')
		.select(['id', 'slug', 'name', 'phone', 'stopped_on'])
		.where('id', '!=', centreId)
		.orderBy('name')
		.execute();
	return rows
		.filter(({ slug, stopped_on }) => open.has(slug) && stopped_on === null)
		.map(({ id, name, phone }) => ({ centre: id, name, phone }));
}

/**
 * "This project stops": from a date (YYYY-MM-DD, centre's zone) on nothing can be booked here, and everybody who opens a link, an
 * invite or the app finds the name and number of who goes on (SEED row 65), and its moments when that is a centre of this
 * installation. Talks that were booked stay. Null takes it back. Refuses `unknown` for a centre that cannot go on.
 */
export async function stopProject(
	house: House,
	who: StaffMember,
	ending: Ending | null
): Promise<Result<null, { code: 'unknown' }>> {
	const heir = ending?.centre
		? (await heirsOf(house, who.centreId)).find(({ centre }) => centre === ending.centre)
		: undefined;
	if (ending?.centre && !heir) return failure({ code: 'unknown' });
	const successor: Successor | null = heir ?? (ending && { name: ending.name, phone: ending.phone });
	await house.db
		.updateTable('centre')
		.set({
			stopped_on: ending?.on ?? null,
			successor: successor && JSON.stringify(successor)
		})
		.where('id', '=', who.centreId)
		.execute();
	const { db } = house;
	await makeSlotsOfCentre(house, who.centreId);
	if (ending) {
		const { zone } = await db
			.selectFrom('centre')
			.select('zone')
			.where('id', '=', who.centreId)
			.executeTakeFirstOrThrow();
		await closeFree(house, who.centreId, daysFrom(zone, ending.on, 1)[0]!.start);
	}
	await note(house, who, 'stopped');
	return success(null);
}

/** Takes back what was added by hand and nobody holds a seat in; weekly hours make none from then on by themselves. */
async function closeFree(house: House, centreId: string, from: string): Promise<void> {
	const free = await house.db
		.selectFrom('slot')
		.select(['slot.id', 'staff_id'])
		.where('centre_id', '=', centreId)
		.where('open', '=', 1)
		.where('start_at', '>=', from)
		.execute();
	// One by one: whoever books at this moment keeps the talk.
	for (const { id, staff_id } of free) await closeMoment(house, staff_id, id);
}
