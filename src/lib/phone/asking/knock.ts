import { PushTarget } from '$lib/contract';
import * as v from 'valibot';

const asTarget = (subscription: PushSubscription): PushTarget | undefined => {
	const { endpoint, keys } = subscription.toJSON();
	const target = v.safeParse(PushTarget, { endpoint, keys });
	return target.success ? target.output : undefined;
};

/** True when this browser can be knocked at (Push API). */
export const canKnock = (): boolean =>
	'serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis;

/** Where this phone can be knocked at, when somebody allowed it before; never asks. */
export async function knownPush(): Promise<PushTarget | undefined> {
	try {
		if (!canKnock() || Notification.permission !== 'granted') return undefined;
		const registration = await navigator.serviceWorker.getRegistration('/');
		const subscription = await registration?.pushManager.getSubscription();
		return subscription ? asTarget(subscription) : undefined;
	} catch {
		return undefined;
	}
}

/** This phone cannot be knocked at any more: the browser forgets it, and what the service still sends goes nowhere. */
export async function forgetPush(): Promise<void> {
	if (!('serviceWorker' in navigator)) return;
	const registration = await navigator.serviceWorker.getRegistration('/');
	const subscription = await registration?.pushManager?.getSubscription();
	await subscription?.unsubscribe();
}

/** Asks to be allowed to knock, after a tap. In: the public key of the service. Out: the target, or null when it is not allowed. */
export async function askPush(key: string): Promise<PushTarget | null> {
	if ((await Notification.requestPermission()) !== 'granted') return null;
	const registration = await navigator.serviceWorker.ready;
	const bytes = Uint8Array.from(atob(key.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
	const subscription = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes });
	return asTarget(subscription) ?? null;
}
