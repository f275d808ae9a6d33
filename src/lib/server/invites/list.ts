import { writeTotals } from '../counts';
import type { House } from '../db';

/** A total is told from ten on: with fewer it could be about somebody (TRUST 1.6). */
const fewest = 10;
const told = (count: number): number | null => (count >= fewest ? count : null);

/**
 * A counsellor's invites that still work, newest first. The codes are not known any more. `opened` and `booked` are totals of
 * an open invite, null below ten and for one person's.
 */
export async function listInvites(house: House, staffId: string) {
	await writeTotals(house);
	const rows = await house.db
		.selectFrom('invite')
		.leftJoin('slot', 'slot.id', 'invite.kept_slot_id')
		.select(['invite.id', 'created_at', 'expires_at', 'invite.kind', 'partner_name', 'language', 'opened', 'booked'])
		.select(['slot.start_at as keptStart', 'kept_slot_id', 'kept_until', 'spoken_until'])
		.where('invite.staff_id', '=', staffId)
		.where('revoked_at', 'is', null)
		.where('replaced_by', 'is', null)
		.where('expires_at', '>', house.now())
		.orderBy('created_at', 'desc')
		.execute();
	const keeps = (row: (typeof rows)[number]) => row.kept_until !== null && row.kept_until > house.now();
	return rows.map((row) => ({
		id: row.id,
		created: row.created_at,
		expires: row.expires_at,
		kind: row.kind,
		partner: row.partner_name,
		language: row.language,
		kept: keeps(row) ? row.keptStart : null,
		keptSlot: keeps(row) ? row.kept_slot_id : null,
		spokenUntil: row.spoken_until && row.spoken_until > house.now() ? row.spoken_until : null,
		opened: row.kind === 'person' ? null : told(row.opened),
		booked: row.kind === 'person' ? null : told(row.booked)
	}));
}
