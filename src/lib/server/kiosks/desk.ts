import type { House } from '../db';

/** A centre's kiosks that still count, newest first: when last seen, and since when one could not empty itself. */
export async function listKiosks(house: House, centreId: string) {
	const rows = await house.db
		.selectFrom('kiosk')
		.select(['id', 'name', 'device_hash', 'seen_at as seen', 'fault_at as fault'])
		.where('centre_id', '=', centreId)
		.where('revoked_at', 'is', null)
		.orderBy('created_at', 'desc')
		.orderBy('id')
		.execute();
	return rows.map(({ device_hash, ...row }) => ({ ...row, paired: device_hash !== null }));
}

/** Ends a kiosk of this centre: its device, its link and a code that waits work no more. Another centre's stays. */
export async function revokeKiosk(house: House, centreId: string, id: string): Promise<void> {
	await house.db
		.updateTable('kiosk')
		.set({ revoked_at: house.now(), device_hash: null, link_hash: null, code_hash: null, code_until: null })
		.where('id', '=', id)
		.where('centre_id', '=', centreId)
		.execute();
}

/** Writes down what a device's check of itself found (TRUST 4): since when it is not empty, or that it is. */
export async function tellCheck(house: House, id: string, empty: boolean): Promise<void> {
	await house.db
		.updateTable('kiosk')
		.set({ fault_at: empty ? null : house.now() })
		.where('id', '=', id)
		.where('fault_at', empty ? 'is not' : 'is', null)
		.execute();
}
