import { failure, success, type Result } from '$lib/domain/result';
import { createSetupLink } from '../auth';
import { note } from '../audit';
import { locked, within, type House } from '../db';
import type { StaffMember } from '../staff';

type Role = StaffMember['role'];

/** The colleagues of a centre, with whether they can sign in already; never how. Who left stays named, below. */
export async function teamOf(house: House, centreId: string) {
	const rows = await house.db
		.selectFrom('staff')
		.leftJoin('passkey', 'passkey.staff_id', 'staff.id')
		.select(['staff.id', 'first_name', 'role', 'languages', 'phone', 'left_at', 'successor_id', 'password_hash'])
		.select(({ fn }) => fn.count('passkey.id').as('passkeys'))
		.where('centre_id', '=', centreId)
		.groupBy(['staff.id', 'first_name', 'role', 'languages', 'phone', 'left_at', 'successor_id', 'password_hash'])
		.orderBy('first_name')
		.orderBy('staff.id')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		firstName: row.first_name,
		role: row.role,
		languages: JSON.parse(row.languages) as string[],
		phone: row.phone,
		signsIn: row.password_hash !== null || Number(row.passkeys) > 0,
		left: row.left_at !== null,
		successor: row.successor_id
	}));
}

/**
 * Asks a colleague in: a place in the team, and a link that works once within 72 hours. In: who asks, and a first name, role,
 * languages and number of the new one. Out: the token of the link, known now and never again.
 */
export async function inviteColleague(
	house: House,
	who: StaffMember,
	colleague: { firstName: string; role: 'counsellor' | 'coordinator'; languages: string[]; phone: string }
): Promise<{ id: string; token: string }> {
	const id = house.id();
	return within(house, async (inside) => {
		await inside.db
			.insertInto('staff')
			.values({
				id,
				centre_id: who.centreId,
				role: colleague.role,
				first_name: colleague.firstName,
				line: '{}',
				languages: JSON.stringify(colleague.languages),
				phone: colleague.phone,
				sign_in_name: null,
				password_hash: null,
				totp_secret: null,
				totp_step: null,
				created_at: inside.now()
			})
			.execute();
		await note(inside, who, 'team');
		return { id, token: await createSetupLink(inside, id) };
	});
}

/**
 * Another link for a colleague who lost the first one, or every device. Older links stop, and every browser is signed out at
 * once; with the link being used the other ways in end too. Refuses `unknown` for another
 * centre's colleague, one who left, or an admin asked for by somebody who is none.
 */
export async function linkAgain(
	house: House,
	who: StaffMember,
	staffId: string
): Promise<Result<string, { code: 'unknown' }>> {
	return within(house, async (inside) => {
		if (!(await mayTouch(inside, who, staffId))) return failure({ code: 'unknown' as const });
		for (const table of ['setup_link', 'session'] as const)
			await inside.db.deleteFrom(table).where('staff_id', '=', staffId).execute();
		await note(inside, who, 'team');
		return success(await createSetupLink(inside, staffId));
	});
}

/**
 * Gives a colleague another role. Refuses `unknown` as `linkAgain`, and `last-coordinator`: a centre keeps somebody who looks
 * after it.
 */
export async function changeRole(
	house: House,
	who: StaffMember,
	staffId: string,
	role: 'counsellor' | 'coordinator'
): Promise<Result<null, { code: 'unknown' | 'last-coordinator' }>> {
	return within(house, async (inside) => {
		if (!(await mayTouch(inside, who, staffId))) return failure({ code: 'unknown' as const });
		if (role === 'counsellor' && !(await anotherCoordinator(inside, who.centreId, staffId))) {
			return failure({ code: 'last-coordinator' as const });
		}
		await inside.db.updateTable('staff').set({ role }).where('id', '=', staffId).execute();
		await note(inside, who, 'role');
		return success(null);
	});
}

/** True for a colleague of the same centre who is there; an admin is touched by an admin alone. */
export async function mayTouch(house: House, who: StaffMember, staffId: string): Promise<boolean> {
	const row = await house.db
		.selectFrom('staff')
		.select('role')
		.where('id', '=', staffId)
		.where('centre_id', '=', who.centreId)
		.where('left_at', 'is', null)
		.executeTakeFirst();
	return row !== undefined && (row.role !== 'admin' || who.role === 'admin');
}

/** True when somebody else of the centre looks after it. Locks them, so that two do not step down at once. */
export async function anotherCoordinator(house: House, centreId: string, staffId: string): Promise<boolean> {
	const rows = await locked(
		house.engine,
		house.db
			.selectFrom('staff')
			.select('id')
			.where('centre_id', '=', centreId)
			.where('role', 'in', ['coordinator', 'admin'] satisfies Role[])
			.where('left_at', 'is', null)
			.orderBy('id')
	).execute();
	return rows.some(({ id }) => id !== staffId);
}
