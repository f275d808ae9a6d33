import { AlertRequest, type AlertAnswer } from '$lib/contract';
import { failure, success, type Result } from '$lib/domain/result';
import { takeTurn, within, type House } from '../db';
import { sha256 } from '../hash';
import { takeAsked, type AskedRefusal } from '../take-asked';
import { alertRow, describeAlert } from './read';

type WatchRefusal = AskedRefusal | { code: 'three-alerts'; retryAfter: number; phone: string };

const atOnce = 3;
const watchDays = 28;
const dayMilliseconds = 86_400_000;

/**
 * "Tell me when something comes free": watched for four weeks, or until the full group starts. At most three for one phone
 * (PRODUCT 4.6). The same id with the same body always gives an answer of today.
 */
export async function watch(
	house: House,
	id: string,
	body: unknown,
	from: { address: string }
): Promise<Result<{ answer: AlertAnswer; fresh: boolean }, WatchRefusal>> {
	const taken = await takeAsked(house, AlertRequest, alertRow, id, body, from);
	if (!taken.ok) return failure(taken.error);
	if ('before' in taken.value) return success({ answer: await describeAlert(house, taken.value.before), fresh: false });
	const { asked, hash, centre } = taken.value;
	const now = house.now();
	const slot = asked.slot
		? await house.db
				.selectFrom('slot')
				.select(['start_at', 'centre_id'])
				.where('id', '=', asked.slot)
				.executeTakeFirst()
		: undefined;
	if (asked.slot && slot?.centre_id !== centre.id) return failure({ code: 'not-found' });
	const inFourWeeks = new Date(Date.parse(now) + watchDays * dayMilliseconds).toISOString();
	const secretHash = sha256(asked.secret);
	const outcome = await within(house, async ({ db, engine }) => {
		await takeTurn(engine, db, `alerts:${secretHash}`);
		const open = await db
			.selectFrom('alert')
			.select('id')
			.where('secret_hash', '=', secretHash)
			.where('stopped_at', 'is', null)
			.where('ends_at', '>', now)
			.execute();
		if (open.some((one) => one.id === id)) return 'there';
		if (open.length >= atOnce) return 'full';
		await db
			.insertInto('alert')
			.values({
				id,
				centre_id: centre.id,
				staff_id: asked.counsellor ?? null,
				place_id: asked.place ?? null,
				slot_id: asked.slot ?? null,
				before_at: asked.before ? new Date(asked.before).toISOString() : null,
				lang: asked.lang,
				secret_hash: secretHash,
				body_hash: hash,
				push: asked.push ? JSON.stringify(asked.push) : null,
				created_at: now,
				ends_at: slot && slot.start_at < inFourWeeks ? slot.start_at : inFourWeeks,
				stopped_at: null
			})
			.onConflict((conflict) => conflict.column('id').doNothing())
			.execute();
		return 'written';
	});
	if (outcome === 'full') return failure({ code: 'three-alerts', retryAfter: 86_400, phone: centre.phone });
	const row = await alertRow(house, id);
	if (!row || row.body_hash !== hash) return failure({ code: 'id-reused' });
	return success({ answer: await describeAlert(house, row), fresh: outcome === 'written' });
}
