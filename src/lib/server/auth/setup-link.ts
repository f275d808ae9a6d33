import { failure, success, type Result } from '$lib/domain/result';
import { within, type House } from '../db';
import { randomToken, sha256 } from '../hash';
import { asStaffMember, type StaffMember } from '../staff';

const lifeMilliseconds = 72 * 3_600_000;

/** Makes a one-time set-up link for a staff member: 256 random bits, their hash kept, good for 72 hours. Out: the token. */
export async function createSetupLink(house: House, staffId: string): Promise<string> {
	const token = randomToken(32);
	await house.db
		.insertInto('setup_link')
		.values({
			hash: sha256(token),
			staff_id: staffId,
			expires_at: new Date(Date.parse(house.now()) + lifeMilliseconds).toISOString(),
			used_at: null
		})
		.execute();
	return token;
}

/** Whose link it is; opening does not use it up, since mail scanners open links. Refuses `link-gone`. */
export async function openSetupLink(house: House, token: string): Promise<Result<StaffMember, { code: 'link-gone' }>> {
	const row = await house.db
		.selectFrom('setup_link')
		.innerJoin('staff', 'staff.id', 'setup_link.staff_id')
		.select(['staff.id', 'centre_id', 'role', 'first_name', 'languages', 'phone'])
		.where('hash', '=', sha256(token))
		.where('used_at', 'is', null)
		.where('expires_at', '>', house.now())
		.executeTakeFirst();
	return row ? success(asStaffMember(row)) : failure({ code: 'link-gone' });
}

/**
 * Uses a set-up link to give its owner a way to sign in: `give` and the using-up happen together or not at all, so that a link
 * works once and a wrong code costs nothing. Every way in that was there before ends with it, other links too: whoever needs a
 * new link lost a device, and who finds that device comes in no more. Out: the staff id. Refuses `link-gone`, or what `give` refuses.
 */
export async function finishSetup<Refusal extends { code: string }>(
	house: House,
	token: string,
	give: (house: House, staffId: string) => Promise<Result<null, Refusal>>
): Promise<Result<string, Refusal | { code: 'link-gone' }>> {
	try {
		return await within(house, async (inside) => {
			const used = await inside.db
				.updateTable('setup_link')
				.set({ used_at: house.now() })
				.where('hash', '=', sha256(token))
				.where('used_at', 'is', null)
				.where('expires_at', '>', house.now())
				.returning('staff_id')
				.executeTakeFirst();
			if (!used) throw new Refused({ code: 'link-gone' as const });
			await endWays(inside, used.staff_id);
			await inside.db
				.deleteFrom('setup_link')
				.where('staff_id', '=', used.staff_id)
				.where('used_at', 'is', null)
				.execute();
			const given = await give(inside, used.staff_id);
			if (!given.ok) throw new Refused(given.error);
			return success(used.staff_id);
		});
	} catch (error) {
		if (error instanceof Refused) return failure(error.refusal as Refusal | { code: 'link-gone' });
		throw error;
	}
}

async function endWays({ db }: House, staffId: string): Promise<void> {
	for (const table of ['session', 'passkey', 'recovery_code'] as const)
		await db.deleteFrom(table).where('staff_id', '=', staffId).execute();
	await db
		.updateTable('staff')
		.set({ sign_in_name: null, password_hash: null, totp_secret: null, totp_step: null })
		.where('id', '=', staffId)
		.execute();
}

/** Thrown inside the transaction only, to undo it. */
class Refused extends Error {
	constructor(readonly refusal: { code: string }) {
		super(refusal.code);
	}
}

/** True while no staff member of a centre has a way to sign in. */
export async function nobodySignsIn(house: House, centreId: string): Promise<boolean> {
	const row = await house.db
		.selectFrom('staff')
		.leftJoin('passkey', 'passkey.staff_id', 'staff.id')
		.select('staff.id')
		.where('centre_id', '=', centreId)
		.where(({ or, eb }) => or([eb('password_hash', 'is not', null), eb('passkey.id', 'is not', null)]))
		.executeTakeFirst();
	return row === undefined;
}
