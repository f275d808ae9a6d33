import type { House } from '../db';
import { goesOut, nextDaytime } from '../outgoing';
import { describeAlert } from './read';

/**
 * Looks for alerts whose wish came true and that asked to be told: one message each, ever (a peer once sent one person 136).
 * The others read it when the app opens.
 */
export async function tellFree(house: House): Promise<void> {
	const now = house.now();
	const open = await house.db
		.selectFrom('alert')
		.selectAll()
		.where('push', 'is not', null)
		.where('stopped_at', 'is', null)
		.where('ends_at', '>', now)
		.where(({ not, exists, selectFrom }) =>
			not(exists(selectFrom('outgoing').select('key').whereRef('outgoing.subject_id', '=', 'alert.id')))
		)
		.execute();
	for (const alert of open) {
		if ((await describeAlert(house, alert)).state !== 'free') continue;
		const at = await nextDaytime(house, alert.centre_id);
		if (at < alert.ends_at)
			await goesOut(house, { key: `free:${alert.id}`, about: 'free', subject: alert.id, at, until: alert.ends_at });
	}
}
