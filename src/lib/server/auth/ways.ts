import { failure, success, type Result } from '$lib/domain/result';
import { locked, within, type House } from '../db';
import { recoveryCodesLeft } from './recovery';

/** The ways a staff member can sign in, for their own account page. */
export async function waysOf(house: House, staffId: string) {
	const [passkeys, row, codesLeft] = await Promise.all([
		house.db
			.selectFrom('passkey')
			.select(['id', 'device', 'created_at as created'])
			.where('staff_id', '=', staffId)
			.orderBy('created_at')
			.execute(),
		house.db.selectFrom('staff').select('sign_in_name').where('id', '=', staffId).executeTakeFirstOrThrow(),
		recoveryCodesLeft(house, staffId)
	]);
	return { passkeys, signInName: row.sign_in_name, codesLeft };
}

/** Removes a passkey of this staff member; another one's stays. Refuses `last-way`: nobody locks the door behind themselves. */
export async function removePasskey(
	house: House,
	staffId: string,
	id: string
): Promise<Result<null, { code: 'last-way' }>> {
	return within(house, async (inside) => {
		const { db, engine } = inside;
		// One at a time, so that two taps do not remove the last two.
		await locked(engine, db.selectFrom('staff').select('id').where('id', '=', staffId)).execute();
		const ways = await waysOf(inside, staffId);
		if (!ways.signInName && ways.passkeys.length < 2) return failure({ code: 'last-way' as const });
		await db.deleteFrom('passkey').where('id', '=', id).where('staff_id', '=', staffId).execute();
		return success(null);
	});
}
