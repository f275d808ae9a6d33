import { createSetupLink } from '../auth';
import { note } from '../audit';
import { within, type House } from '../db';
import type { StaffMember } from '../staff';

/**
 * An empty centre without a number: nobody is shown it until its coordinator has filled in the first page.
 * Out: its id.
 */
export async function emptyCentre(house: House): Promise<string> {
	const id = house.id();
	const taken = await house.db.selectFrom('centre').select('id').where('slug', '=', 'centre').executeTakeFirst();
	await house.db
		.insertInto('centre')
		.values({
			id,
			slug: taken ? id : 'centre',
			name: 'Trampoline',
			town: '',
			zone: 'Europe/Brussels',
			phone: '',
			sample: 0,
			created_at: house.now()
		})
		.execute();
	return id;
}

/** The first person of an empty centre. Out: their id. */
export async function firstPerson(
	house: House,
	centreId: string,
	firstName: string,
	role: 'coordinator' | 'admin'
): Promise<string> {
	const id = house.id();
	await house.db
		.insertInto('staff')
		.values({
			id,
			centre_id: centreId,
			role,
			first_name: firstName,
			line: '{}',
			languages: '["nl"]',
			phone: '',
			sign_in_name: null,
			password_hash: null,
			totp_secret: null,
			totp_step: null,
			created_at: house.now()
		})
		.execute();
	return id;
}

/** Another centre on this installation, and the one-time link for who looks after it. An admin sees nothing inside it. */
export async function newCentre(house: House, who: StaffMember, firstName: string): Promise<string> {
	return within(house, async (inside) => {
		const centreId = await emptyCentre(inside);
		const coordinator = await firstPerson(inside, centreId, firstName, 'coordinator');
		await note(inside, who, 'new-centre');
		return createSetupLink(inside, coordinator);
	});
}

/** The centres of this installation by name; nothing of what is in them. */
export async function centresHere(house: House) {
	const rows = await house.db
		.selectFrom('centre')
		.select(['id', 'name', 'town', 'phone', 'stopped_on as stoppedOn'])
		.orderBy('created_at')
		.execute();
	return rows.map(({ phone, ...row }) => ({ ...row, ready: phone !== '' }));
}
