import type { Selectable } from 'kysely';
import { failure, success, type Result } from '$lib/domain/result';
import { within, type House } from '../db';
import type { Database } from '../db/schema';
import { createInvite, type InviteKind, type InviteWish, type MadeInvite } from './make';

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
	const made = await createInvite(house, staffId, likeIt(old));
	if (!made.ok) return failure({ code: 'unknown' });
	await leadOn(house, [id], made.value.id);
	return success({ ...made.value, kind: old.kind, language: old.language });
}

/** What a successor of an invite keeps of it: for whom it is, and the language of its poster and texts. */
const likeIt = ({ kind, partner_id, partner_name, language }: Old): InviteWish => ({
	kind,
	...(partner_name ? { partner: { name: partner_name, ...(partner_id ? { id: partner_id } : {}) } } : {}),
	...(language ? { language } : {})
});
type Old = Pick<Selectable<Database['invite']>, 'kind' | 'partner_id' | 'partner_name' | 'language'>;

/**
 * Somebody leaves: their living invites lead to new ones of a colleague, one for all that are for the same partner and in the
 * same language, so that a partner's link goes on saying who sent it. One that keeps a moment the colleague has by now gets a
 * new one of its own, which goes on keeping it. In: both staff ids, of one centre. Out: how many links lead on. Nobody knows the
 * code of the new ones; they are only where the old ones go.
 */
export async function handOverInvites(house: House, fromStaffId: string, toStaffId: string): Promise<number> {
	const now = house.now();
	const living = await house.db
		.selectFrom('invite')
		.leftJoin('slot', 'slot.id', 'invite.kept_slot_id')
		.select(['invite.id', 'invite.kind', 'partner_id', 'partner_name', 'language', 'kept_until'])
		.select(['slot.staff_id as keptWith', 'slot.open as keptOpen'])
		.where('invite.staff_id', '=', fromStaffId)
		.where('revoked_at', 'is', null)
		.where('replaced_by', 'is', null)
		.where('expires_at', '>', now)
		.execute();
	const goesOn = (one: (typeof living)[number]) =>
		one.keptWith === toStaffId && one.keptOpen === 1 && one.kept_until !== null && one.kept_until > now;
	const lost = living.filter((one) => !goesOn(one)).map(({ id }) => id);
	if (lost.length) {
		const nothing = { kept_slot_id: null, kept_until: null };
		await house.db.updateTable('invite').set(nothing).where('id', 'in', lost).execute();
	}
	const alike = Map.groupBy(living, (one) => JSON.stringify([likeIt(one), goesOn(one) ? one.id : null]));
	for (const same of alike.values()) {
		const made = await createInvite(house, toStaffId, likeIt(same[0]!));
		if (!made.ok) return 0;
		await leadOn(
			house,
			same.map(({ id }) => id),
			made.value.id
		);
	}
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
