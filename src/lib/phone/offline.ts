import { preloadCode } from '$app/navigation';
import type { Language } from '$lib/words/languages';
import { loadWords } from '$lib/words/words';
import { keepFirstList } from './backup/lists';
import { screens } from './offline-screens.js';
import { loadLetterWords } from './words-of';

/** With one job: what all of them stand on. */
const kept = [...screens, '/jobs/cook'];
/** The empty page that the worker answers with asks for its own part. */
const shell = '/shell';

/**
 * A kiosk has no worker: before anybody comes, what its screens need is in memory, in every language, so that neither the
 * network nor a change of language takes a screen away in the middle of a visit. Throws without a network.
 */
export async function bringScreens(languages: readonly Language[]): Promise<void> {
	for (const screen of [...kept, '/done']) await preloadCode(`/${languages[0]}${screen}`);
	await Promise.all([
		import('./proposals'),
		import('./read/Read.svelte'),
		import('./read/LanguageNote.svelte'),
		import('./outbox/flush'),
		import('./sync/moments'),
		import('./sync/slips'),
		import('./asking/knock'),
		import('./parts/OpenNow.svelte'),
		import('./mine/Mine.svelte'),
		import('./shared/OpenSlip.svelte'),
		import('../../content/obstacles'),
		import('../../content/paths')
	]);
	for (const lang of languages) {
		await loadLetterWords(lang);
		await loadWords(lang, ['common', 'young', 'errors', 'code', 'kiosk', 'meet', 'ask', 'read', 'glossary', 'stopped']);
	}
	document.documentElement.dataset['offline'] = 'ready';
}

/** A new worker takes over by itself from a version whose pages are dead; this one is not (service-worker/heal). */
function sayAwake(): void {
	navigator.serviceWorker.addEventListener('message', ({ data, source }) => {
		if ((data as { type?: string }).type === 'awake?') source?.postMessage({ type: 'awake' });
	});
}

/**
 * After the first paint, brings in what every screen needs without a network, in one language. The worker keeps each file as
 * it passes, so a phone holds the young person's app and nothing of the desk. Files that came before the worker are asked
 * again: the browser still has them, so they cost no bytes.
 */
export async function prepareOffline(lang: Language): Promise<void> {
	if (!('serviceWorker' in navigator) || document.documentElement.dataset['offline'] === 'ready') return;
	sayAwake();
	await navigator.serviceWorker.ready;
	if (!navigator.serviceWorker.controller) {
		await new Promise((resolve) =>
			navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true })
		);
	}
	try {
		for (const screen of kept) await preloadCode(`/${lang}${screen}`);
		await preloadCode(shell);
		await Promise.all([
			loadLetterWords(lang),
			import('./letters/replies'),
			keepFirstList(lang),
			// Where the browser reads no codes itself.
			'BarcodeDetector' in globalThis ? null : import('qr/decode.js'),
			loadWords(lang, ['code', 'meet', 'read', 'glossary']),
			import('./proposals'),
			import('./keep/open'),
			import('./keep/lock'),
			import('./keep/sealed'),
			import('./mine/Locked.svelte'),
			import('./mine/Discreet.svelte'),
			import('./read/Read.svelte'),
			import('./read/LanguageNote.svelte'),
			import('./outbox/flush'),
			import('./sync/moments'),
			import('./sync/slips'),
			import('./parts/OpenNow.svelte'),
			loadWords(lang, ['ask']),
			import('./asking/News.svelte'),
			import('./asking/Reminding.svelte'),
			import('./asking/deliver'),
			import('./mine/Mine.svelte'),
			import('../../content/obstacles'),
			import('ical-generator'),
			import('../../content/paths')
		]);
		const links = [...document.querySelectorAll<HTMLLinkElement>('link[href*="/_app/immutable/"]')];
		const files = new Set([
			...performance.getEntriesByType('resource').map((entry) => entry.name),
			...links.map((link) => link.href)
		]);
		// One after the other: asked for all at once they hold the phone long enough to miss a tap.
		for (const file of files) if (file.includes('/_app/immutable/')) await fetch(file);
		document.documentElement.dataset['offline'] = 'ready';
	} catch {
		// The network left half-way: the next visit goes on.
	}
}
