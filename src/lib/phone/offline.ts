import { preloadCode } from '$app/navigation';
import type { Language } from '$lib/words/languages';
import { loadWords } from '$lib/words/words';

const screens = ['', '/want', '/jobs', '/jobs/cook', '/path', '/meet', '/book', '/talk', '/more'];

/**
 * After the first paint, brings in what every screen needs without a network, in one language. The worker keeps each file as
 * it passes, so a phone holds the young person's app and nothing of the desk. Files that came before the worker are asked
 * again: the browser still has them, so they cost no bytes.
 */
export async function prepareOffline(lang: Language): Promise<void> {
	if (!('serviceWorker' in navigator) || document.documentElement.dataset['offline'] === 'ready') return;
	await navigator.serviceWorker.ready;
	if (!navigator.serviceWorker.controller) {
		await new Promise((resolve) =>
			navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true })
		);
	}
	try {
		for (const screen of screens) await preloadCode(`/${lang}${screen}`);
		await Promise.all([loadWords(lang, ['jobs', 'steps']), import('./keep/dexie'), import('ical-generator'), import('../../content/paths')]);
		const links = [...document.querySelectorAll<HTMLLinkElement>('link[href*="/_app/immutable/"]')];
		const files = new Set([
			...performance.getEntriesByType('resource').map((entry) => entry.name),
			...links.map((link) => link.href)
		]);
		await Promise.all(
			[...files].filter((file) => file.includes('/_app/immutable/')).map((file) => fetch(file))
		);
		document.documentElement.dataset['offline'] = 'ready';
	} catch {
		// The network left half-way: the next visit goes on.
	}
}
