import { randomInt } from 'node:crypto';
import type { House } from '../db';
import { sha256 } from '../hash';

// Letters and digits that cannot be taken for one another on paper.
const signs = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Ten new recovery codes; the old ones stop working. Shown once, only hashes are kept. */
export async function newRecoveryCodes(house: House, staffId: string): Promise<string[]> {
	const codes = Array.from({ length: 10 }, () => {
		const text = Array.from({ length: 10 }, () => signs[randomInt(signs.length)]).join('');
		return `${text.slice(0, 5)}-${text.slice(5)}`;
	});
	await house.db.transaction().execute(async (db) => {
		await db.deleteFrom('recovery_code').where('staff_id', '=', staffId).execute();
		await db
			.insertInto('recovery_code')
			.values(codes.map((code) => ({ hash: sha256(`${staffId}:${code}`), staff_id: staffId, used_at: null })))
			.execute();
	});
	return codes;
}
