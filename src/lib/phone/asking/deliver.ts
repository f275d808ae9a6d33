import * as v from 'valibot';
import { AlertAnswer, AskAnswer, Refusal } from '$lib/contract';
import type { Ask, Keep, Parcel } from '../keep';
import type { Send } from '../outbox/flush';

const timeoutMilliseconds = 20_000;

/** What the server's word changes on the ask that the phone keeps; null when there is no answer to go by. */
export function afterAnswer(
	ask: Ask,
	status: number,
	answer: unknown
): (Pick<Ask, 'state' | 'refusal'> & Pick<Partial<Ask>, 'answer'>) | null {
	if (status === 200 || status === 201) {
		const read = v.safeParse(ask.kind === 'alert' ? AlertAnswer : AskAnswer, answer);
		return read.success ? { state: read.output.state, answer: read.output, refusal: '' } : null;
	}
	const refusal = v.safeParse(Refusal, answer);
	if (!refusal.success || status >= 500) return null;
	return { state: 'refused', refusal: refusal.output.error };
}

/**
 * Sends one parcel about an ask. Like a talk's, it leaves only in the same write as what its answer means; sent again, the
 * server takes it as one. Out: false when it has to wait.
 */
export async function deliverAsk(keep: Keep, parcel: Parcel, send: Send): Promise<boolean> {
	const ask = (await keep.all('ask')).find((one) => one.id === parcel.slip);
	if (!ask) {
		await keep.write([{ remove: 'outbox', id: parcel.id }]);
		return true;
	}
	const { path, method, json } = parcel.body as { path: string; method: string; json?: unknown };
	let after: ReturnType<typeof afterAnswer>;
	let gone: boolean;
	try {
		const response = await send(path, {
			method,
			headers: json ? { 'content-type': 'application/json' } : { authorization: `Bearer ${ask.secret}` },
			...(json ? { body: JSON.stringify(json) } : {}),
			signal: AbortSignal.timeout(timeoutMilliseconds)
		});
		gone = response.status === 404 && method === 'DELETE';
		after = afterAnswer(ask, response.status, await response.json());
	} catch {
		return false;
	}
	if (!after) return false;
	if (after.refusal === 'slow-down') {
		await keep.write([{ patch: 'ask', id: ask.id, row: { refusal: 'slow-down' } }]);
		return false;
	}
	await keep.write([
		// The server has forgotten it: so does the phone.
		gone ? { remove: 'ask', id: ask.id } : { patch: 'ask', id: ask.id, row: after },
		{ remove: 'outbox', id: parcel.id }
	]);
	return true;
}
