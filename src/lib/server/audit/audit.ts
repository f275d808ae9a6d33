import { dateAfter } from '../staff';
import type { House } from '../db';

/** Days a line of the list stays (issue "sign-in": 180 days). */
const keptDays = 180;

/** What staff can do that a colleague may want to know of. A code only: never what was written, nor about whom. */
export type Did =
	| 'signed-in'
	| 'centre'
	| 'place'
	| 'hours'
	| 'partner'
	| 'story'
	| 'texts'
	| 'helpline'
	| 'team'
	| 'role'
	| 'left'
	| 'stopped'
	| 'export'
	| 'import'
	| 'sample'
	| 'new-centre';

/** Writes down that a staff member did something. In: the staff id and their centre's. */
export async function note(house: House, who: { id: string; centreId: string }, did: Did): Promise<void> {
	await house.db
		.insertInto('audit')
		.values({ id: house.id(), centre_id: who.centreId, staff_id: who.id, did, at: house.now() })
		.execute();
}

/** What was done at a centre, newest first, with the first name of who did it; at most 500 lines. */
export async function listAudit(house: House, centreId: string) {
	return house.db
		.selectFrom('audit')
		.innerJoin('staff', 'staff.id', 'audit.staff_id')
		.select(['audit.id', 'did', 'at', 'staff.first_name as who'])
		.where('audit.centre_id', '=', centreId)
		.orderBy('at', 'desc')
		.orderBy('audit.id')
		.limit(500)
		.execute();
}

/** Forgets lines older than 180 days. Called every hour. */
export async function forgetAudit(house: House): Promise<void> {
	const before = dateAfter(house.now().slice(0, 10), -keptDays) + house.now().slice(10);
	await house.db.deleteFrom('audit').where('at', '<', before).execute();
}
