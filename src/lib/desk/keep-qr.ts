import { workerAddress } from '$lib/ui/worker-address';

const page = '/desk/qr';

/**
 * Keeps the QR page and its own files on this device, so that it opens without a network; called on that page. What is kept
 * says nothing of anybody: the code itself stays in `standing-invite`. Out: true when all of it is there.
 */
export async function keepQrPage(): Promise<boolean> {
	if (!('serviceWorker' in navigator) || !('caches' in window)) return false;
	try {
		await navigator.serviceWorker.register(workerAddress(), { scope: page });
		const links = [...document.querySelectorAll<HTMLLinkElement>('link[href*="/_app/immutable/"]')];
		const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
		const files = new Set(
			[...loaded, ...links.map(({ href }) => href)].filter((one) => one.includes('/_app/immutable/'))
		);
		const cache = await caches.open('desk-qr');
		await Promise.all([...files].map((file) => cache.add(file)));
		await cache.add(page);
		for (const { url } of await cache.keys()) {
			if (!files.has(url) && new URL(url).pathname !== page) await cache.delete(url);
		}
		return true;
	} catch {
		// The network left half-way: the next time with one goes on.
		return (await caches.match(page, { cacheName: 'desk-qr', ignoreVary: true })) !== undefined;
	}
}
