import { failure, success, type Result } from '$lib/domain/result';
import { within, type House } from '../db';
import { createInvite, type InviteKind, type MadeInvite } from './make';

/**
 * Ends an invite of this counsellor, and lets go of the moment it kept. Another counsellor's invite stays. What it was is kept
 * for `restoreInvite`, so that a slip of the finger can be taken back.
 */
export async function revokeInvite(house: House, staffId: string, id: string): Promise<void> {
	await house.db
		.updateTable('invite')
		.set({ revoked_at: house.now(), kept_slot_id: null, kept_until: null, spoken_hash: null, spoken_until: null })
		.where('id', '=', id)
		.where('staff_id', '=', staffId)
		.where('revoked_at', 'is', null)
		.execute();
}

/** Takes a revoking back: the same link works again. The moment it kept is free for everybody by now, and stays so. */
export async function restoreInvite(house: House, staffId: string, id: string): Promise<void> {
	await house.db
		.updateTable('invite')
		.set({ revoked_at: null })
		.where('id', '=', id)
		.where('staff_id', '=', staffId)
		.where('expires_at', '>', house.now())
		.execute();
}

/**
 * Makes a successor of an invite, of the same kind and for the same partner, with new days ahead. The old link, on paper or in
 * a phone, leads to the successor from now on, with the moment it kept (PRODUCT law 7). Refuses `unknown` for another
 * counsellor's or one that was replaced before.
 */
export async function replaceInvite(
	house: House,
	staffId: string,
	id: string
): Promise<Result<MadeInvite & { kind: InviteKind; language: string | null }, { code: 'unknown' }>> {
	const old = await house.db
		.selectFrom('invite')
		.selectAll()
		.where('id', '=', id)
		.where('staff_id', '=', staffId)
		.where('replaced_by', 'is', null)
		.executeTakeFirst();
	if (!old) return failure({ code: 'unknown' });
	const made = await createInvite(house, staffId, {
		kind: old.kind,
		...(old.partner_name
			? { partner: { name: old.partner_name, ...(old.partner_id ? { id: old.partner_id } : {}) } }
			: {}),
		...(old.language ? { language: old.language } : {})
	});
	if (!made.ok) return failure({ code: 'unknown' });
	await leadOn(house, [id], made.value.id);
	return success({ ...made.value, kind: old.kind, language: old.language });
}

/**
 * Somebody leaves: each of their living invites leads to one new invite of a colleague. In: both staff ids, of one centre.
 * Out: how many links lead on. Nobody knows the code of the new one; it is only where the old ones go.
 */
export async function handOverInvites(house: House, fromStaffId: string, toStaffId: string): Promise<number> {
	const living = await house.db
		.selectFrom('invite')
		.select(['id'])
		.where('staff_id', '=', fromStaffId)
		.where('revoked_at', 'is', null)
		.where('replaced_by', 'is', null)
		.where('expires_at', '>', house.now())
		.execute();
	if (!living.length) return 0;
	const made = await createInvite(house, toStaffId);
	if (!made.ok) return 0;
	await house.db
		.updateTable('invite')
		.set({ kept_slot_id: null, kept_until: null })
		.where(
			'id',
			'in',
			living.map(({ id }) => id)
		)
		.execute();
	await leadOn(
		house,
		living.map(({ id }) => id),
		made.value.id
	);
	return living.length;
}

async function leadOn(house: House, ids: string[], successor: string): Promise<void> {
	await within(house, async ({ db }) => {
		const kept = await db
			.selectFrom('invite')
			.select(['kept_slot_id', 'kept_until'])
			.where('id', 'in', ids)
			.where('kept_slot_id', 'is not', null)
			.executeTakeFirst();
		await db
			.updateTable('invite')
			.set({ replaced_by: successor, kept_slot_id: null, kept_until: null, spoken_hash: null, spoken_until: null })
			.where('id', 'in', ids)
			.execute();
		if (kept) await db.updateTable('invite').set(kept).where('id', '=', successor).execute();
	});
}
