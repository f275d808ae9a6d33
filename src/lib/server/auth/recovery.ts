import { randomInt } from 'node:crypto';
import { failure, success, type Result } from '$lib/domain/result';
import { within, type House } from '../db';
import { sha256 } from '../hash';
import { takeTry } from './tries';

// Letters and digits that cannot be taken for one another on paper.
const signs = 'abcdefghjkmnpqrstuvwxyz23456789';

/**
 * Ten new recovery codes; the old ones stop working. Shown once, only hashes are kept. Sixteen signs are 79 random bits: a
 * copy of the table gives nobody a code (docs/decisions/0005).
 */
export async function newRecoveryCodes(house: House, staffId: string): Promise<string[]> {
	const codes = Array.from({ length: 10 }, () =>
		Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')).join('-')
	);
	await within(house, async ({ db }) => {
		await db.deleteFrom('recovery_code').where('staff_id', '=', staffId).execute();
		await db
			.insertInto('recovery_code')
			.values(codes.map((code) => ({ hash: hashOf(code), staff_id: staffId, used_at: null })))
			.execute();
	});
	return codes;
}

/** How many recovery codes of a staff member still work. */
export async function recoveryCodesLeft(house: House, staffId: string): Promise<number> {
	const row = await house.db
		.selectFrom('recovery_code')
		.select(({ fn }) => fn.countAll().as('left'))
		.where('staff_id', '=', staffId)
		.where('used_at', 'is', null)
		.executeTakeFirstOrThrow();
	return Number(row.left);
}

/**
 * Signs in with one recovery code, for whoever lost the phone that held the passkey or the code app. Each code works once.
 * Out: the staff id. Refuses `recovery-wrong`, and `slow-down` after five tries in 15 minutes from one address.
 */
export async function signInWithRecoveryCode(
	house: House,
	code: string,
	address: string
): Promise<Result<string, { code: 'recovery-wrong' | 'slow-down' }>> {
	if (!(await takeTry('address', address))) return failure({ code: 'slow-down' });
	const hash = hashOf(code);
	const used = await house.db
		.updateTable('recovery_code')
		.set({ used_at: house.now() })
		.where('hash', '=', hash)
		.where('used_at', 'is', null)
		.executeTakeFirst();
	if (used.numUpdatedRows !== 1n) return failure({ code: 'recovery-wrong' });
	const row = await house.db
		.selectFrom('recovery_code')
		.select('staff_id')
		.where('hash', '=', hash)
		.executeTakeFirstOrThrow();
	return success(row.staff_id);
}

/** Capitals, spaces and hyphens are how a person copies a code from paper: they do not count. */
function hashOf(code: string): string {
	return sha256(`recovery:${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`);
}
