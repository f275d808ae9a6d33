declare const self: ServiceWorkerGlobalScope;

const patience = 10_000;
const young = /^\/([a-z]{2}|i)(\/|$)/;
const awake = new Set<string>();
const dead = new Set<string>();

/**
 * A new version asks before it takes over, and a page that a broken version answered cannot ask. So the new one looks, while it
 * installs, whether any page in view is awake; when none says so in ten seconds it takes over by itself and opens them again
 * (TRUST 3). A page that lies in the background may sleep, and says nothing either way.
 */
export function healDeadPages(): void {
	self.addEventListener('message', (event) => {
		const { type } = event.data as { type: string };
		if (type === 'awake' && event.source instanceof Client) awake.add(event.source.id);
	});
	self.addEventListener('install', (event) => {
		if (self.registration.active) event.waitUntil(look());
	});
	self.addEventListener('activate', (event) => event.waitUntil(openAgain()));
}

async function look(): Promise<void> {
	for (const end = Date.now() + patience; Date.now() < end;) {
		dead.clear();
		for (const page of await self.clients.matchAll({ type: 'window', includeUncontrolled: true })) {
			if (page.visibilityState !== 'visible' || !young.test(new URL(page.url).pathname)) continue;
			page.postMessage({ type: 'awake?' });
			dead.add(page.id);
		}
		await new Promise((resolve) => setTimeout(resolve, 500));
		if (!dead.size || awake.size) return dead.clear();
	}
	await self.skipWaiting();
}

async function openAgain(): Promise<void> {
	if (!dead.size) return;
	await self.clients.claim();
	for (const id of dead) {
		const page = await self.clients.get(id);
		// Not waited for: the page waits for this worker to be ready.
		if (page && 'navigate' in page) void (page as WindowClient).navigate(page.url).catch(() => null);
	}
}
