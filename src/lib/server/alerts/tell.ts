import type { FreeSlot } from '$lib/contract';
import type { House } from '../db';
import { goesOut, nextDaytime } from '../outgoing';
import { freeSlots } from '../slots';
import { fits } from './read';

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
	// Looked up once for a centre: thousands of alerts, which anybody may leave, cost this minute no more than one.
	const found = new Map<string, FreeSlot[]>();
	for (const alert of open) {
		const free =
			found.get(alert.centre_id) ?? (await freeSlots(house, { centre: alert.centre_id, lang: alert.lang })).slots;
		found.set(alert.centre_id, free);
		if (!free.some((slot) => fits(alert, slot))) continue;
		const at = await nextDaytime(house, alert.centre_id);
		if (at < alert.ends_at)
			await goesOut(house, { key: `free:${alert.id}`, about: 'free', subject: alert.id, at, until: alert.ends_at });
	}
}
