import type { AskAnswer } from '$lib/contract';
import { centreOf } from '../centres';
import type { House } from '../db';
import type { Database } from '../db/schema';
import { sha256 } from '../hash';
import { describeKept } from '../slots';
import { settleRequests } from './settle';

/** The request with an id; undefined when there is none. */
export function requestRow(house: House, id: string): Promise<Database['request'] | undefined> {
	return house.db.selectFrom('request').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The request when the secret is the right one; a wrong secret and an unknown id look the same. */
export function ownRequest(house: House, id: string, secret: string): Promise<Database['request'] | undefined> {
	return house.db
		.selectFrom('request')
		.selectAll()
		.where('id', '=', id)
		.where('secret_hash', '=', sha256(secret))
		.executeTakeFirst();
}

/** What became of a request, for the phone that asked. Null for a wrong secret or an unknown id. */
export async function readRequest(house: House, id: string, secret: string): Promise<AskAnswer | null> {
	await settleRequests(house);
	const row = await ownRequest(house, id, secret);
	return row ? describeRequest(house, row) : null;
}

/** Turns a row into what crosses the border: the state, and the moment that is kept when there is an answer. */
export async function describeRequest(house: House, row: Database['request']): Promise<AskAnswer> {
	const { id: _, ...centre } = await centreOf(house, row.centre_id);
	const answer: AskAnswer = { id: row.id, kind: row.kind, state: row.state, centre };
	if (row.state !== 'answered' || !row.slot_id || !row.invite_id) return answer;
	const kept = await house.db
		.selectFrom('invite')
		.select('kept_until')
		.where('id', '=', row.invite_id)
		.executeTakeFirst();
	const described = await describeKept(house, row.slot_id, row.lang);
	return { ...answer, ...described, ...(kept?.kept_until ? { until: kept.kept_until } : {}) };
}

/** Where to knock about a request that has its answer, and in which language; null when nobody waits for it. */
export async function pushOfRequest(house: House, id: string): Promise<{ push: string; lang: string } | null> {
	const row = await requestRow(house, id);
	return row?.state === 'answered' && row.push ? { push: row.push, lang: row.lang } : null;
}
