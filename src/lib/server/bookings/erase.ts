import { emptyLog, type House } from '../db';

const dayMilliseconds = 86_400_000;

/**
 * Erases what a booking says of a person: `keep_days` of the centre after the talk, two days after a cancel (TRUST 1.5).
 * What stays is a seat in a moment, for the month's totals; on SQLite the write-ahead log is emptied too, so that no file holds
 * the words any more. Out: how many bookings were erased. The `job` row `erase` is the heartbeat.
 */
export async function eraseOld(house: House): Promise<number> {
	const now = Date.parse(house.now());
	const before = (days: number) => new Date(now - days * dayMilliseconds).toISOString();
	const centres = await house.db.selectFrom('centre').select(['id', 'keep_days']).execute();
	let erased = 0;
	for (const centre of centres) {
		const outcome = await house.db
			.updateTable('booking')
			.set({
				...{ call_me: null, message: null, secret_hash: '', body_hash: '', invite_id: null, erased_at: house.now() },
				...{
					comes_with: 0,
					ten_minutes: 0,
					language_wish: null,
					late_at: null,
					paper_hash: null,
					note_at: null,
					notes_off: 0
				}
			})
			.where('centre_id', '=', centre.id)
			.where('erased_at', 'is', null)
			.where(({ or, eb, selectFrom }) =>
				or([
					eb('cancelled_at', '<', before(2)),
					eb('slot_id', 'in', selectFrom('slot').select('slot.id').where('end_at', '<', before(centre.keep_days)))
				])
			)
			.executeTakeFirst();
		erased += Number(outcome.numUpdatedRows);
	}
	await house.db
		.insertInto('job')
		.values({ name: 'erase', ran_at: house.now() })
		.onConflict((conflict) => conflict.column('name').doUpdateSet({ ran_at: house.now() }))
		.execute();
	if (erased) await emptyLog(house);
	return erased;
}
