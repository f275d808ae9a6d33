import { note } from '../audit';
import type { House } from '../db';

type Who = { id: string; centreId: string };

/** When this centre last called each number, by number. */
export async function helplineChecks(house: House, centreId: string): Promise<Record<string, string>> {
	const rows = await house.db
		.selectFrom('helpline_check')
		.select(['number', 'checked_on'])
		.where('centre_id', '=', centreId)
		.execute();
	return Object.fromEntries(rows.map((row) => [row.number, row.checked_on]));
}

/** "I called today, somebody answers." */
export async function checkHelpline(house: House, who: Who, number: string): Promise<void> {
	const checked_on = house.now().slice(0, 10);
	await house.db
		.insertInto('helpline_check')
		.values({ centre_id: who.centreId, number, checked_on })
		.onConflict((conflict) => conflict.columns(['centre_id', 'number']).doUpdateSet({ checked_on }))
		.execute();
	await note(house, who, 'helpline');
}
