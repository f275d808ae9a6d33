import type { AskAnswer } from '$lib/contract';
import { failure, success, type Result } from '$lib/domain/result';
import { within, type House } from '../db';
import { letGo } from '../invites';
import { describeRequest, ownRequest, requestRow } from './read';
import { settleRequests } from './settle';

type Stopped = Result<AskAnswer, { code: 'not-found' }>;

/** "Not needed any more": without a reason, at any time. The number goes at once, and the kept moment is free again. */
export async function stopRequest(house: House, id: string, secret: string): Promise<Stopped> {
	const own = await ownRequest(house, id, secret);
	if (!own) return failure({ code: 'not-found' });
	await within(house, async (inside) => {
		const done = await inside.db
			.updateTable('request')
			.set({ state: 'stopped', phone: null, settled_at: inside.now() })
			.where('id', '=', id)
			.where('state', 'in', ['waiting', 'answered'])
			.executeTakeFirst();
		if (Number(done.numUpdatedRows)) await letGo(inside, own.invite_id);
	});
	return success(await describeRequest(house, (await requestRow(house, id)) ?? own));
}

/** "Not this moment, another one": the request waits again, as long as it has waited already. */
export async function declineAnswer(house: House, id: string, secret: string): Promise<Stopped> {
	await settleRequests(house);
	const own = await ownRequest(house, id, secret);
	if (!own) return failure({ code: 'not-found' });
	await within(house, async (inside) => {
		const done = await inside.db
			.updateTable('request')
			.set({ state: 'waiting', invite_id: null, slot_id: null })
			.where('id', '=', id)
			.where('state', '=', 'answered')
			.executeTakeFirst();
		if (Number(done.numUpdatedRows)) await letGo(inside, own.invite_id);
	});
	return success(await describeRequest(house, (await requestRow(house, id)) ?? own));
}
