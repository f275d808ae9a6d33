import { failure, success, type Result } from '$lib/domain/result';
import { locked, within, type House } from '../db';
import { keepFor, letGo } from '../invites';
import { goesOut, nextDaytime } from '../outgoing';
import { isFor, type Asker } from './whose';

/**
 * Answers a meet-me request with one of the counsellor's own free moments, which is kept for that person alone for a week.
 * Refuses `unknown` when the request is not open, of another centre, or meant for a colleague (a coordinator may answer for
 * everybody), `slot-taken` when the moment is not free.
 */
export async function answerRequest(
	house: House,
	staff: Asker,
	answer: { request: string; slot: string }
): Promise<Result<null, { code: 'unknown' | 'slot-taken' }>> {
	return within(house, async (inside) => {
		const { db, engine } = inside;
		const request = await locked(
			engine,
			db.selectFrom('request').selectAll().where('id', '=', answer.request).where(isFor(staff))
		).executeTakeFirst();
		if (request?.kind !== 'meet' || request.state !== 'waiting') return failure({ code: 'unknown' });
		// What an earlier answer kept and nobody took would still hold the code.
		const earlier = await db
			.selectFrom('invite')
			.select('id')
			.where('code_hash', '=', request.code_hash)
			.executeTakeFirst();
		await letGo(inside, earlier?.id ?? null);
		const kept = await keepFor(inside, staff.id, { slot: answer.slot, codeHash: request.code_hash });
		if (!kept.ok) return failure(kept.error);
		await db
			.updateTable('request')
			.set({ state: 'answered', invite_id: kept.value.invite, slot_id: answer.slot })
			.where('id', '=', request.id)
			.execute();
		if (request.push) {
			await goesOut(inside, {
				key: `answer:${request.id}:${answer.slot}`,
				about: 'answer',
				subject: request.id,
				at: await nextDaytime(inside, request.centre_id),
				until: kept.value.until
			});
		}
		return success(null);
	});
}

/** "Called": the number is erased in the same act. Another centre's request stays, and one that is meant for a colleague. */
export async function called(house: House, staff: Asker, id: string): Promise<void> {
	await house.db
		.updateTable('request')
		.set({ state: 'called', phone: null, settled_at: house.now() })
		.where('id', '=', id)
		.where(isFor(staff))
		.where('kind', '=', 'call')
		.where('state', '=', 'waiting')
		.execute();
}
