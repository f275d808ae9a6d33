import type { AlertAnswer, FreeSlot } from '$lib/contract';
import type { House } from '../db';
import type { Database } from '../db/schema';
import { sha256 } from '../hash';
import { freeSlots } from '../slots';

const shownAtOnce = 3;

/** The alert with an id; undefined when there is none. */
export function alertRow(house: House, id: string): Promise<Database['alert'] | undefined> {
	return house.db.selectFrom('alert').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The alert when the secret is the right one. */
export function ownAlert(house: House, id: string, secret: string): Promise<Database['alert'] | undefined> {
	return house.db
		.selectFrom('alert')
		.selectAll()
		.where('id', '=', id)
		.where('secret_hash', '=', sha256(secret))
		.executeTakeFirst();
}

/** What came free, for the phone that asked. Null for a wrong secret or an unknown id. */
export async function readAlert(house: House, id: string, secret: string): Promise<AlertAnswer | null> {
	const row = await ownAlert(house, id, secret);
	return row ? describeAlert(house, row) : null;
}

/** Looks what fits an alert now: at most three moments, soonest first. Nothing about it is written down. */
export async function describeAlert(house: House, row: Database['alert']): Promise<AlertAnswer> {
	const over = row.stopped_at !== null || row.ends_at <= house.now();
	const free = await freeSlots(house, {
		centre: row.centre_id,
		lang: row.lang,
		...(row.staff_id ? { counsellor: row.staff_id } : {}),
		...(row.before_at ? { to: row.before_at } : {})
	});
	const slots = over ? [] : free.slots.filter((slot) => fits(row, slot)).slice(0, shownAtOnce);
	return {
		id: row.id,
		state: over ? 'stopped' : slots.length ? 'free' : 'watching',
		ends: row.ends_at,
		centre: free.centre,
		slots,
		people: free.people.filter((person) => slots.some((slot) => slot.counsellor === person.id)),
		places: free.places.filter((place) => slots.some((slot) => slot.place === place.id))
	};
}

/** True for a free moment that somebody waits for. */
export const fits = (row: Database['alert'], slot: FreeSlot): boolean =>
	(!row.staff_id || slot.counsellor === row.staff_id) &&
	(!row.slot_id || slot.id === row.slot_id) &&
	(!row.place_id || slot.place === row.place_id) &&
	(!row.before_at || slot.start < row.before_at);

/** Where to knock about an alert for which something is free now, and in which language; null otherwise. */
export async function pushOfAlert(house: House, id: string): Promise<{ push: string; lang: string } | null> {
	const row = await alertRow(house, id);
	if (!row?.push || (await describeAlert(house, row)).state !== 'free') return null;
	return { push: row.push, lang: row.lang };
}
