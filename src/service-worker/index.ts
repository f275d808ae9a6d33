/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
import { version } from '$service-worker';
import { cleanupOutdatedCaches, createHandlerBoundToURL, precache } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst, StaleWhileRevalidate } from 'workbox-strategies';

declare const self: ServiceWorkerGlobalScope;

// One empty page starts the app at any address: a visit without a network is the same as any other visit.
const shell = '/shell';
precache([
	{ url: shell, revision: version },
	{ url: '/icon.svg', revision: version },
	{ url: '/manifest.webmanifest', revision: version }
]);
cleanupOutdatedCaches();

// A young person's screens, in every language. The desk, the kiosk, letters and the api are never answered from here.
registerRoute(
	new NavigationRoute(createHandlerBoundToURL(shell), { allowlist: [/^\/[a-z]{2}(\/|$)/] })
);

// The start address leads to the language that was read last; the page tells it with every visit.
const remembered = '/remembered-language';
async function language(): Promise<string> {
	return (await (await caches.match(remembered))?.text()) ?? 'nl';
}
registerRoute(
	({ request, url }) => request.mode === 'navigate' && url.pathname === '/',
	async () => Response.redirect(`/${await language()}`)
);

// Files with a hash in their name never change: kept as they come, so that nothing of the desk gets in.
registerRoute(({ url }) => url.pathname.startsWith('/_app/immutable/'), new CacheFirst({ cacheName: 'files' }));

registerRoute(
	({ url }) => ['/icon.svg', '/manifest.webmanifest'].includes(url.pathname),
	new StaleWhileRevalidate({ cacheName: 'face' })
);

// An invite is always asked fresh; without a network the app opens with the moments it kept of it.
registerRoute(
	({ request, url }) => request.mode === 'navigate' && url.pathname.startsWith('/i/'),
	async ({ request }) => fetch(request).catch(async () => Response.redirect(`/${await language()}/meet`))
);

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
	const { type, value } = event.data as { type: string; value?: string };
	if (type === 'take-over') void self.skipWaiting();
	if (type === 'language' && value) {
		event.waitUntil(caches.open('face').then((cache) => cache.put(remembered, new Response(value))));
	}
});
