import type { AskRequest, PushTarget } from '$lib/contract';
import { afterAnswer } from './deliver';
import type { Ask, Change } from '../keep';
import type { Phone } from '../phone.svelte';

export type Wish =
	| Pick<Extract<AskRequest, { kind: 'meet' }>, 'kind' | 'counsellor' | 'words' | 'placeKind' | 'dayParts'>
	| Pick<Extract<AskRequest, { kind: 'call' }>, 'kind' | 'counsellor' | 'words' | 'phone'>
	| { kind: 'alert'; counsellor?: string; place?: string; slot?: string };

const random = (bytes: number): string =>
	btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(bytes))))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replaceAll('=', '');

const isOpen = (ask: Ask): boolean => ['waiting', 'answered', 'watching', 'free'].includes(ask.state);

/** The rows of something new to ask: it stands on the phone before anything is sent. */
export function newAsk(
	wish: Wish,
	by: { centre: string; secret: string; callMe: string; lang: string; about: string; push?: PushTarget | undefined }
): Change[] {
	const id = crypto.randomUUID();
	const code = random(16);
	const { kind, ...rest } = wish;
	const { centre, secret, callMe, lang, about } = by;
	const said = Object.fromEntries(Object.entries(rest).filter(([, value]) => value && String(value).length));
	const shared = { centre, lang, secret, ...said, ...(by.push ? { push: by.push } : {}) };
	const json = kind === 'alert' ? shared : { kind, callMe, code, ...shared };
	const path = `/api/${kind === 'alert' ? 'alerts' : 'requests'}/${id}`;
	const now = new Date().toISOString();
	return [
		{
			put: 'ask',
			row: { id, secret, code, kind, state: 'queued', about, callMe, answer: null, refusal: '', at: now }
		},
		{
			put: 'outbox',
			row: { id: `ask:${id}`, slip: id, kind: 'ask', body: { path, method: 'PUT', json }, order: Date.now() }
		},
		{ put: 'setting', row: { id: 'secret', value: secret } },
		...(kind === 'alert' ? [] : [{ put: 'setting' as const, row: { id: 'callMe', value: callMe } }])
	];
}

/** "Stop this", or "rather another one": waits in the outbox like everything else. */
export function changeAsk(ask: Ask, change: 'stop' | 'other'): Change[] {
	const base = `/api/${ask.kind === 'alert' ? 'alerts' : 'requests'}/${ask.id}`;
	const path = change === 'other' ? `${base}/answer` : base;
	return [
		{ put: 'ask', row: { ...ask, state: change === 'stop' ? 'stopped' : 'waiting', answer: null } },
		{
			put: 'outbox',
			row: { id: `${change}:${ask.id}`, slip: ask.id, kind: 'ask', body: { path, method: 'DELETE' }, order: Date.now() }
		}
	];
}

/** Asks what became of everything that is open; without a network everything stays as it was. */
export async function refreshAsks(phone: Phone): Promise<void> {
	const busy = new Set(phone.outbox.map((parcel) => parcel.slip));
	for (const ask of phone.asks.filter((one) => isOpen(one) && !busy.has(one.id))) {
		try {
			const answer = await fetch(`/api/${ask.kind === 'alert' ? 'alerts' : 'requests'}/${ask.id}`, {
				headers: { authorization: `Bearer ${ask.secret}` },
				signal: AbortSignal.timeout(15_000)
			});
			if (answer.status === 404) await phone.write([{ remove: 'ask', id: ask.id }]);
			else {
				const after = afterAnswer(ask, answer.status, await answer.json());
				// Something may have been tapped while the answer was on its way: it is newer than what was heard.
				const waits = phone.outbox.some((parcel) => parcel.slip === ask.id);
				if (after && !waits && JSON.stringify({ ...ask, ...after }) !== JSON.stringify(ask))
					await phone.write([{ patch: 'ask', id: ask.id, row: after }]);
			}
		} catch {
			return;
		}
	}
}
