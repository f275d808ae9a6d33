import { keptUntil } from '$lib/domain/asking';
import { failure, success, type Result } from '$lib/domain/result';
import type { House } from '../db';
import { lockSeats } from '../slots';

/**
 * Keeps a free moment of a counsellor for the one person whose code has this hash, as the answer to what they asked. Call it
 * inside a transaction. Out: the invite that keeps it, and until when. Refuses `slot-taken` when it is not free or not theirs.
 */
export async function keepFor(
	house: House,
	staffId: string,
	wish: { slot: string; codeHash: string }
): Promise<Result<{ invite: string; until: string }, { code: 'slot-taken' }>> {
	const [slot] = await lockSeats(house, [wish.slot], null);
	if (!slot?.seat || slot.staffId !== staffId) return failure({ code: 'slot-taken' });
	const now = house.now();
	const until = keptUntil(now, slot.start);
	const id = house.id();
	await house.db
		.insertInto('invite')
		.values({
			id,
			centre_id: slot.centreId,
			staff_id: staffId,
			code_hash: wish.codeHash,
			kept_slot_id: slot.id,
			kept_until: until,
			created_at: now,
			expires_at: until,
			revoked_at: null
		})
		.execute();
	return success({ invite: id, until });
}

/** Lets go of a moment that was kept as an answer; its code opens nothing any more and can keep another one. */
export async function letGo(house: House, inviteId: string | null): Promise<void> {
	if (inviteId) await house.db.deleteFrom('invite').where('id', '=', inviteId).execute();
}
