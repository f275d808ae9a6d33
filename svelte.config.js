import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { keepReleases } from './src/commands/keep-releases.mjs';
import { codeVersion, nameKept } from './src/commands/name-kept.mjs';
import { screens } from './src/lib/phone/offline-screens.js';
import { languages } from './src/lib/words/release.js';

/** @type {['self']} */
const self = ['self'];
const pages = [...screens, '/done'].flatMap((screen) =>
	languages.map((lang) => /** @type {const} */ (`/${lang}${screen}`))
);

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: keepReleases(nameKept(adapter({ out: 'build', precompress: true })), 'build'),
		files: { serviceWorker: 'src/service-worker' },
		// Relative paths would tie a prerendered page to its own address; the offline shell answers for all of them.
		paths: { relative: false },
		inlineStyleThreshold: 20_000,
		serviceWorker: { register: false },
		version: { name: codeVersion('src'), pollInterval: 0 },
		csp: {
			mode: 'auto',
			directives: {
				'default-src': ['none'],
				'script-src': self,
				'style-src': self,
				'img-src': [...self, 'data:'],
				'font-src': self,
				'connect-src': self,
				'manifest-src': self,
				'worker-src': self,
				'form-action': self,
				'base-uri': ['none'],
				'require-trusted-types-for': ['script'],
				'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url', 'trampoline-worker']
			}
		},
		prerender: {
			entries: /** @type {('*' | `/${string}`)[]} */ (['*', ...pages]),
			handleHttpError: 'fail',
			handleMissingId: 'fail',
			handleUnseenRoutes: 'fail'
		},
		typescript: {
			config: (config) => {
				config.include.push('../tests/**/*.ts', '../src/commands/**/*', '../*.ts', '../*.js');
			}
		}
	}
};
