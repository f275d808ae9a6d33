import { AskRequest, type AskAnswer } from '$lib/contract';
import { failure, success, type Result } from '$lib/domain/result';
import { takeTurn, within, type House } from '../db';
import { sha256 } from '../hash';
import { takeAsked, type AskedRefusal } from '../take-asked';
import { describeRequest, requestRow } from './read';

type AskRefusal = AskedRefusal | { code: 'three-asks'; retryAfter: number; phone: string };

const openAtOnce = 3;
const halfDaySeconds = 43_200;

/**
 * Writes down what a young person asks: another moment or place, or a call. In: the id the phone made, the body as it came,
 * the address it came from. The same id with the same body always gives the first answer. Refuses a code that some link has already (answering would take that link's place), `three-asks` when three of
 * one phone wait already, and `slow-down` (TRUST 6), both with a number to call.
 */
export async function ask(
	house: House,
	id: string,
	body: unknown,
	from: { address: string }
): Promise<Result<{ answer: AskAnswer; fresh: boolean }, AskRefusal>> {
	const taken = await takeAsked(house, AskRequest, requestRow, id, body, from);
	if (!taken.ok) return failure(taken.error);
	if ('before' in taken.value)
		return success({ answer: await describeRequest(house, taken.value.before), fresh: false });
	const { asked, hash, centre } = taken.value;
	const secretHash = sha256(asked.secret);
	const codeHash = sha256(asked.code);
	const outcome = await within(house, async ({ db, engine, now }) => {
		await takeTurn(engine, db, `asks:${secretHash}`);
		const open = await db
			.selectFrom('request')
			.select('id')
			.where('secret_hash', '=', secretHash)
			.where('state', 'in', ['waiting', 'answered'])
			.execute();
		if (open.some((one) => one.id === id)) return 'there';
		if (open.length >= openAtOnce) return 'full';
		const link = await db.selectFrom('invite').select('id').where('code_hash', '=', codeHash).executeTakeFirst();
		if (link) return 'code';
		const known = asked.counsellor
			? await db
					.selectFrom('staff')
					.select(({ fn }) => fn.coalesce('successor_id', 'id').as('id'))
					.where('id', '=', asked.counsellor)
					.where('centre_id', '=', centre.id)
					.executeTakeFirst()
			: undefined;
		await db
			.insertInto('request')
			.values({
				id,
				centre_id: centre.id,
				staff_id: known?.id ?? null,
				kind: asked.kind,
				state: 'waiting',
				call_me: asked.callMe,
				lang: asked.lang,
				words: asked.words || null,
				place_kind: (asked.kind === 'meet' && asked.placeKind) || null,
				day_parts: JSON.stringify((asked.kind === 'meet' && asked.dayParts) || []),
				phone: asked.kind === 'call' ? asked.phone : null,
				secret_hash: secretHash,
				body_hash: hash,
				code_hash: codeHash,
				push: asked.push ? JSON.stringify(asked.push) : null,
				created_at: now(),
				settled_at: null
			})
			.onConflict((conflict) => conflict.column('id').doNothing())
			.execute();
		return 'written';
	});
	if (outcome === 'code') return failure({ code: 'bad-request', fields: ['code'] });
	if (outcome === 'full') return failure({ code: 'three-asks', retryAfter: halfDaySeconds, phone: centre.phone });
	const row = await requestRow(house, id);
	if (!row || row.body_hash !== hash) return failure({ code: 'id-reused' });
	return success({ answer: await describeRequest(house, row), fresh: outcome === 'written' });
}
