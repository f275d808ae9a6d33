import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Words travel as one file per language and audience, so that a phone asks once and never downloads the desk's. */
function wordsChunk(id: string): string | null {
	const found = /\/messages\/([\w-]+)\/(\w+)\.json/.exec(id);
	if (!found) return null;
	const [, language, namespace] = found;
	const audience =
		namespace === 'desk' ? 'desk' : ['jobs', 'steps', 'strengths', 'obstacles'].includes(namespace!) ? 'content' : 'young';
	return `words-${language}-${audience}`;
}

/** A young person's screens are one download moment: few requests count more than few bytes on a slow network. */
function roomChunk(id: string): string | null {
	if (/\/node_modules\/(svelte|@sveltejs|i18next|esm-env|clsx|devalue)\//.test(id)) return 'frame';
	if (/\/node_modules\/valibot\//.test(id) || id.includes('preload-helper')) return 'frame';
	if (id.includes('/src/lib/ui/Qr.svelte')) return null;
	if (/\/src\/lib\/(ui|words)\//.test(id)) return 'frame';
	if (/\/src\/lib\/phone\/keep\/dexie/.test(id) || /\/node_modules\/dexie\//.test(id)) return null;
	if (/\/src\/lib\/(phone|kiosk|domain|contract)\//.test(id)) return 'young';
	return null;
}

/** Kit's page announcer hides itself with a style attribute, which our policy refuses; our own class does the same. */
const announcerWithoutStyle: Plugin = {
	name: 'announcer-without-style',
	enforce: 'pre',
	transform: (code, id) =>
		id.endsWith('/generated/root.svelte') ? code.replace(/ style="position: absolute[^"]*"/, '') : undefined
};

export default defineConfig({
	plugins: [announcerWithoutStyle, sveltekit()],
	build: { target: 'es2022' },
	environments: {
		client: {
			build: {
				rolldownOptions: {
					output: {
						codeSplitting: {
							groups: [{ debugName: 'rooms', name: (id: string) => wordsChunk(id) ?? roomChunk(id) }]
						}
					}
				}
			}
		}
	},
	test: {
		include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
		globalSetup: ['tests/support/global.ts'],
		expect: { requireAssertions: true },
		testTimeout: 60_000,
		hookTimeout: 60_000
	}
});
