/// <reference lib="webworker" />
import { registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope;

const page = '/desk/qr';

/**
 * The same worker lives a second time under `/desk/qr`: the one page of the desk that opens without a network. Nothing else of
 * the desk is ever kept, and this page says nothing of anybody (docs/decisions/0009).
 */
export const isDeskQr = new URL(self.registration.scope).pathname === page;

/** On the street a weak network is worse than none: the kept page answers after this long. */
const patience = 1_500;

/** The page keeps itself and its files (`lib/desk/keep-qr.ts`); this only answers with them. */
export function answerDeskQr(): void {
	const kept = async (what: Request | string) =>
		(await caches.open('desk-qr')).match(what, { ignoreVary: true, ignoreSearch: true });
	registerRoute(
		({ request, url }) => request.mode === 'navigate' && url.pathname === page,
		async ({ request }) => {
			const old = await kept(page);
			if (!old) return fetch(request);
			try {
				const fresh = await fetch(request, { signal: AbortSignal.timeout(patience) });
				return fresh.ok ? fresh : old;
			} catch {
				return old;
			}
		}
	);
	registerRoute(
		({ url }) => url.pathname.startsWith('/_app/immutable/'),
		async ({ request }) => (await kept(request)) ?? fetch(request)
	);
}
