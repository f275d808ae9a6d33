/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';
import { answerDeskQr, isDeskQr } from './desk-qr';
import { healDeadPages } from './heal';

declare const self: ServiceWorkerGlobalScope & { kept: string };

// One empty page starts the app at any address: a visit without a network is the same as any other visit.
const shell = '/shell';
/** What these files hold, each by its hash; said by the file that brings this one (src/commands/name-kept.mjs). */
const [ofShell = '', ofIcon = '', ofManifest = ''] = self.kept.split(' ');
if (isDeskQr) answerDeskQr();
else healDeadPages();
precacheAndRoute(
	isDeskQr
		? []
		: [
				{ url: shell, revision: ofShell },
				{ url: '/icon.svg', revision: ofIcon },
				{ url: '/manifest.webmanifest', revision: ofManifest }
			]
);
cleanupOutdatedCaches();

// A young person's screens, in every language. The desk, the kiosk, letters and the api are never answered from here.
if (!isDeskQr) {
	registerRoute(new NavigationRoute(createHandlerBoundToURL(shell), { allowlist: [/^\/[a-z]{2}(\/|$)/] }));
}
const young = /^\/([a-z]{2}|i)(\/|$)/;

// The start address leads to the language that was read last; the page tells it with every visit.
const remembered = '/remembered-language';
async function language(): Promise<string> {
	return (await (await caches.match(remembered))?.text()) ?? 'nl';
}
registerRoute(
	({ request, url }) => request.mode === 'navigate' && url.pathname === '/',
	async () => Response.redirect(`/${await language()}`)
);

// Files with a hash in their name never change: kept as they come, for a young person's screens only. Somebody who also works
// at the desk in this browser leaves nothing of it here.
const files = new CacheFirst({ cacheName: 'files' });
registerRoute(
	({ url }) => url.pathname.startsWith('/_app/immutable/'),
	async ({ request, event }) => {
		const client = await self.clients.get((event as FetchEvent).clientId);
		return client && young.test(new URL(client.url).pathname) ? files.handle({ request, event }) : fetch(request);
	}
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
		event.waitUntil(caches.open('language').then((cache) => cache.put(remembered, new Response(value))));
	}
});

// A knock: words that say nothing of whom or what about. A tap opens the app where it belongs.
self.addEventListener('push', (event) => {
	const { title, text, link } = event.data?.json() as { title: string; text: string; link: string };
	event.waitUntil(self.registration.showNotification(title, { body: text, tag: link, icon: '/icon.svg', data: link }));
});
self.addEventListener('notificationclick', (event) => {
	event.notification.close();
	event.waitUntil(self.clients.openWindow(String(event.notification.data)));
});
