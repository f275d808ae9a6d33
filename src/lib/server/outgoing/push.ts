import { request as askPlain } from 'node:http';
import { request as askSealed } from 'node:https';
import webpush from 'web-push';
import type { PushTarget } from '$lib/contract';
import type { House } from '../db';
import { keptKey } from '../kept-key';
import { publicOnly, type Guard } from '../outside';

export type PushKeys = { publicKey: string; privateKey: string };

const timeoutMilliseconds = 10_000;

/** The key pair that push services know this service by (RFC 8292): from the environment, else made once and kept. */
export async function pushKeys(house: House, given: PushKeys | undefined): Promise<PushKeys> {
	if (given) return given;
	return JSON.parse(await keptKey(house.db, 'push', () => JSON.stringify(webpush.generateVAPIDKeys()))) as PushKeys;
}

/**
 * Knocks at a phone: the words are sealed to it, the push service reads nothing. The address came from a phone, so it may only
 * lead to a public network at the usual port, it has ten seconds in all, and what it answers is not read: only the number of the
 * answer counts. Out: false when the phone is not reached this way any more. Throws when it should be tried again.
 */
export async function push(
	target: PushTarget,
	payload: string,
	how: { keys: PushKeys; contact: string; topic: string; seconds: number },
	guard: Guard = publicOnly
): Promise<boolean> {
	const url = new URL(target.endpoint);
	if (!guard.allows(url)) return false;
	const { headers, body } = webpush.generateRequestDetails(target, payload, {
		vapidDetails: { subject: how.contact, ...how.keys },
		// A repeat under the same topic takes the place of the first at the push service.
		topic: how.topic,
		TTL: how.seconds,
		urgency: 'normal'
	});
	const status = await statusOf(url, headers, body, guard);
	if (status === 404 || status === 410) return false;
	if (status < 200 || status > 299) throw new Error(`the push service answered ${status}`);
	return true;
}

function statusOf(
	url: URL,
	headers: Record<string, string>,
	body: Buffer | null | undefined,
	guard: Guard
): Promise<number> {
	return new Promise((resolve, reject) => {
		const ask = url.protocol === 'https:' ? askSealed : askPlain;
		const options = {
			method: 'POST',
			headers,
			agent: guard.agent(url.href),
			signal: AbortSignal.timeout(timeoutMilliseconds)
		};
		const asked = ask(url, options, (answer) => {
			resolve(answer.statusCode ?? 0);
			// Somebody's own "push service" could answer without end.
			answer.on('error', () => {});
			asked.destroy();
		});
		asked.on('error', reject);
		asked.end(body ?? undefined);
	});
}
