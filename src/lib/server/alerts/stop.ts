import type { AlertAnswer } from '$lib/contract';
import { failure, success, type Result } from '$lib/domain/result';
import type { House } from '../db';
import { alertRow, describeAlert, ownAlert } from './read';

/** Ends an alert at any time; ending again gives the same answer. The address to knock at goes at once. */
export async function stopAlert(
	house: House,
	id: string,
	secret: string
): Promise<Result<AlertAnswer, { code: 'not-found' }>> {
	const own = await ownAlert(house, id, secret);
	if (!own) return failure({ code: 'not-found' });
	await house.db
		.updateTable('alert')
		.set({ stopped_at: house.now(), push: null })
		.where('id', '=', id)
		.where('stopped_at', 'is', null)
		.execute();
	return success(await describeAlert(house, (await alertRow(house, id)) ?? own));
}

const twoDays = 2 * 86_400_000;

/** Forgets alerts two days after they were stopped or ended (TRUST 1.5). Out: how many. */
export async function eraseAlerts(house: House): Promise<number> {
	const before = new Date(Date.parse(house.now()) - twoDays).toISOString();
	const gone = await house.db
		.deleteFrom('alert')
		.where(({ or, eb }) => or([eb('stopped_at', '<', before), eb('ends_at', '<', before)]))
		.executeTakeFirst();
	return Number(gone.numDeletedRows);
}
