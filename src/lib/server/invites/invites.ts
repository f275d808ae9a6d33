import type { Centre, SlotsAnswer } from '$lib/contract';
import { failure, success, type Result } from '$lib/domain/result';
import { centreOf } from '../centres/centres';
import type { House } from '../db';
import { randomToken, sha256 } from '../hash';
import { freeSlots } from '../slots/free';

const dayMilliseconds = 86_400_000;
const after = (instant: string, days: number): string => new Date(Date.parse(instant) + days * dayMilliseconds).toISOString();

/**
 * Makes an invite of a counsellor: 128 random bits in the link, only their hash kept (TRUST 6). `keep` holds one free moment
 * for seven days. Out: the code, known now and never again. Refuses `slot-taken` when the moment is not free.
 */
export async function createInvite(
	house: House,
	staffId: string,
	wish: { keep?: string; days?: number } = {}
): Promise<Result<{ id: string; code: string; expires: string }, { code: 'slot-taken' }>> {
	const now = house.now();
	const staff = await house.db
		.selectFrom('staff')
		.select('centre_id')
		.where('id', '=', staffId)
		.executeTakeFirstOrThrow();
	if (wish.keep) {
		const free = await freeSlots(house, { centre: staff.centre_id, lang: 'nl', counsellor: staffId });
		if (!free.slots.some((slot) => slot.id === wish.keep)) return failure({ code: 'slot-taken' });
	}
	const code = randomToken(16);
	const id = house.id();
	const expires = after(now, Math.min(Math.max(wish.days ?? 90, 1), 90));
	await house.db
		.insertInto('invite')
		.values({
			id,
			centre_id: staff.centre_id,
			staff_id: staffId,
			code_hash: sha256(code),
			kept_slot_id: wish.keep ?? null,
			kept_until: wish.keep ? after(now, 7) : null,
			created_at: now,
			expires_at: expires,
			revoked_at: null
		})
		.execute();
	return success({ id, code, expires });
}

export type FoundInvite = { id: string; centreId: string; counsellorId: string; kept: string | null };
type InviteRefusal =
	| { code: 'invite-unknown' }
	| { code: 'invite-expired' | 'invite-revoked'; centre: Centre };

/** Finds an invite by its code. Looking never uses it up. An old one still names the centre, so that there is a way on. */
export async function findInvite(house: House, code: string): Promise<Result<FoundInvite, InviteRefusal>> {
	const row = await house.db
		.selectFrom('invite')
		.selectAll()
		.where('code_hash', '=', sha256(code))
		.executeTakeFirst();
	if (!row) return failure({ code: 'invite-unknown' });
	const now = house.now();
	if (row.revoked_at || row.expires_at <= now) {
		const { id: _, ...centre } = await centreOf(house, row.centre_id);
		return failure({ code: row.revoked_at ? 'invite-revoked' : 'invite-expired', centre });
	}
	const kept = row.kept_slot_id && row.kept_until && row.kept_until > now ? row.kept_slot_id : null;
	return success({ id: row.id, centreId: row.centre_id, counsellorId: row.staff_id, kept });
}

/** What an opened invite shows: its counsellor's free moments, the kept one named when it is still free. */
export async function openInvite(
	house: House,
	code: string,
	lang: string
): Promise<Result<{ counsellorId: string; kept: string | null; moments: SlotsAnswer }, InviteRefusal>> {
	const found = await findInvite(house, code);
	if (!found.ok) return found;
	const { id, centreId, counsellorId, kept } = found.value;
	const moments = await freeSlots(house, { centre: centreId, lang, counsellor: counsellorId, invite: id });
	return success({
		counsellorId,
		kept: kept && moments.slots.some((slot) => slot.id === kept) ? kept : null,
		moments
	});
}

/** A counsellor's invites that still work, newest first. The codes are not known any more. */
export async function listInvites(house: House, staffId: string) {
	return house.db
		.selectFrom('invite')
		.select(['id', 'created_at as created', 'expires_at as expires'])
		.where('staff_id', '=', staffId)
		.where('revoked_at', 'is', null)
		.where('expires_at', '>', house.now())
		.orderBy('created_at', 'desc')
		.execute();
}

/** Ends an invite of this counsellor, and lets go of the moment it kept. Another counsellor's invite stays. */
export async function revokeInvite(house: House, staffId: string, id: string): Promise<void> {
	await house.db
		.updateTable('invite')
		.set({ revoked_at: house.now(), kept_slot_id: null, kept_until: null })
		.where('id', '=', id)
		.where('staff_id', '=', staffId)
		.where('revoked_at', 'is', null)
		.execute();
}
