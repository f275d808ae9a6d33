import webpush from 'web-push';
import { useAgent } from 'request-filtering-agent';
import type { PushTarget } from '$lib/contract';
import type { House } from '../db';
import { keptKey } from '../kept-key';

export type PushKeys = { publicKey: string; privateKey: string };

const timeoutMilliseconds = 20_000;

/** The key pair that push services know this service by (RFC 8292): from the environment, else made once and kept. */
export async function pushKeys(house: House, given: PushKeys | undefined): Promise<PushKeys> {
	if (given) return given;
	return JSON.parse(await keptKey(house.db, 'push', () => JSON.stringify(webpush.generateVAPIDKeys()))) as PushKeys;
}

/**
 * Knocks at a phone: the words are sealed to it, the push service reads nothing. The address came from a phone, so it may only
 * lead to a public network. Out: false when the phone is not reached this way any more. Throws when it should be tried again.
 */
export async function push(
	target: PushTarget,
	payload: string,
	how: { keys: PushKeys; contact: string; topic: string; seconds: number }
): Promise<boolean> {
	try {
		await webpush.sendNotification(target, payload, {
			vapidDetails: { subject: how.contact, ...how.keys },
			// A repeat under the same topic takes the place of the first at the push service.
			topic: how.topic,
			TTL: how.seconds,
			urgency: 'normal',
			timeout: timeoutMilliseconds,
			agent: useAgent(target.endpoint) as import('node:https').Agent
		});
		return true;
	} catch (error) {
		const status = error instanceof webpush.WebPushError ? error.statusCode : 0;
		if (status === 404 || status === 410) return false;
		throw error;
	}
}
