import type { House } from '../db';

/**
 * Brings requests to what happened meanwhile: an answer that was booked is accepted; one whose moment is no longer kept waits
 * again, where it stood in the row. Safe to run as often as one likes.
 */
export async function settleRequests(house: House): Promise<void> {
	const now = house.now();
	await house.db
		.updateTable('request')
		.set({ state: 'accepted', settled_at: now })
		.where('state', '=', 'answered')
		.where(({ exists, selectFrom }) =>
			exists(selectFrom('booking').select('booking.id').whereRef('booking.invite_id', '=', 'request.invite_id'))
		)
		.execute();
	await house.db
		.updateTable('request')
		.set({ state: 'waiting', invite_id: null, slot_id: null })
		.where('state', '=', 'answered')
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('invite')
						.innerJoin('slot', 'slot.id', 'invite.kept_slot_id')
						.select('invite.id')
						.whereRef('invite.id', '=', 'request.invite_id')
						.where('kept_until', '>', now)
						.where('revoked_at', 'is', null)
						.where('open', '=', 1)
				)
			)
		)
		.execute();
}
