import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import type { Shape } from './src/lib/words/fill';
import { narrow } from './src/lib/words/narrow.ts';
import { namespaces } from './src/lib/words/namespaces.js';
import { languages } from './src/lib/words/release.js';

const root = import.meta.dirname;

/** Words travel as one file per language and audience, so that a phone asks once and never downloads the desk's. */
function wordsChunk(id: string): string | null {
	const module = /virtual:words\/([\w-]+)\/(\w+)$/.exec(id);
	return module ? `words-${module[1]}-${module[2]}` : null;
}

/** A group takes along what it asks for, so the keys that all languages ask for are grouped before them. */
function keysChunk(id: string): string | null {
	const module = /virtual:words\/keys\/(\w+)$/.exec(id);
	if (!module) return null;
	return module[1] === 'young' ? 'frame' : `words-keys-${module[1]}`;
}

/** What every screen stands on. */
function frameChunk(id: string): string | null {
	// Enhanced forms are the desk's.
	if (id.includes('/runtime/app/forms')) return null;
	if (/\/node_modules\/(svelte|@sveltejs|i18next|esm-env|clsx|devalue)\//.test(id)) return 'frame';
	if (id.includes('preload-helper') || id.includes('rolldown/runtime')) return 'frame';
	if (/\/src\/lib\/ui\/(Qr|Choices|Days|Field|Fold|Line|Select|Sheet|Tick)/.test(id)) return null;
	// Letters lose the key from their address first of all, and a kiosk looks whose page it is, at the desk too.
	return /\/src\/lib\/((ui|words)\/|phone\/letters\/fragment|kiosk\/visit)/.test(id) ? 'frame' : null;
}

/** A young person's screens are one download moment: few requests count more than few bytes on a slow network. */
function roomChunk(id: string): string | null {
	// What a first visit needs; a screen's own view-model and parts come with their screen.
	const first =
		/\/src\/lib\/phone\/(frame|door|sync\/pack|keep\/(index|keep|memory)|phone\.svelte|invite|worker|when-idle|parts\/(CallLine|MomentList))/;
	if (
		first.test(id) ||
		id.includes('/[lang=lang]/Young.svelte') ||
		/\/src\/lib\/domain\/(result|invite\/fragment|plan\/(index|plan|back))/.test(id)
	)
		return 'young';
	return null;
}

/** After a first visit each room comes as one file: a hundred small ones weigh half as much again. */
function screensChunk(id: string): string | null {
	// A phone needs the words of a copy in one language, not in eight.
	if (id.includes('/phone/backup/lists/')) return null;
	if (/\/\[lang=lang\]\/\(letters\)\/|\/src\/lib\/(phone\/letters|domain\/letter)\//.test(id)) return 'letters';
	if (
		/\/\[lang=lang\]\/(meet|book|talk|ask|code)\/|\/src\/lib\/(phone\/(asking|parts|book|talk|meet|walk-in|local)|domain\/(booking|map|opening|asking))/.test(
			id
		)
	)
		return 'meeting';
	if (
		/\/\[lang=lang\]\/(\(plan\)|more|agenda|done)\/|\/src\/(content|lib\/(phone|domain\/(plan|care)))\//.test(id) &&
		!/phone\/(keep|outbox|sync|offline)/.test(id)
	)
		return 'plan';
	return null;
}

/** What looks at everything that comes in or goes out: asked for with the first sending or asking, after the first paint. */
const border =
	/\/node_modules\/valibot\/|\/src\/lib\/(contract\/(?!letters|copy)|phone\/(outbox|sync\/(moments|slips)))/;

/**
 * Small, and used by nearly every screen after the first: one file, and one line in the list that a first visit downloads. It goes
 * before the rooms, which would take along what they ask for and make each other's screens wait for it: a tap on a moment once
 * waited for all letters, because both write in calendars.
 */
const parts =
	/\/src\/lib\/(ui\/(Choices|Days|Field|Fold|Line|Select|Tick)|phone\/(draft|calendar)|domain\/reminding\/)/;

/** Where a first opening without an invite goes on to: it wakes without waiting for all other screens. */
const second = /\/\[lang=lang\]\/want\/|\/src\/lib\/(phone\/(want|words-of)|domain\/plan\/start)/;

/** What people can do and what is hard: jobs, the plan and letters speak of it, and none of them waits for another because of it. */
const facts = /\/src\/content\/(obstacles|strengths|names)/;

/** Jobs are shared by their address: who opens one first waits for jobs, and not for all that can be done with them. */
const jobs = /\/\[lang=lang\]\/jobs\/|\/src\/(content\/jobs|lib\/domain\/matching\/)/;

/** A small file that others ask for: before those, which would take it along. */
function sharedChunk(id: string): string | null {
	if (border.test(id)) return 'border';
	if (parts.test(id)) return 'parts';
	return facts.test(id) ? 'facts' : null;
}

/** Kit's page announcer hides itself with a style attribute, which our policy refuses; our own class does the same. */
const announcerWithoutStyle: Plugin = {
	name: 'announcer-without-style',
	enforce: 'pre',
	transform: (code, id) =>
		id.endsWith('/generated/root.svelte') ? code.replace(/ style="position: absolute[^"]*"/, '') : undefined
};

type Manifest = Record<string, { isEntry?: boolean; dynamicImports?: string[] }>;

/**
 * Kit reads from this list which styles and scripts a page needs at once. It follows what a shared file asks for later before it
 * has seen all that the page itself asks for, and leaves out what it met there first: pages came without half of their styles and
 * moved under the finger when those arrived. Nothing that a page shows first is behind such a later request.
 */
const pagesWithAllTheirStyles: Plugin = {
	name: 'pages-with-all-their-styles',
	applyToEnvironment: ({ name }) => name === 'client',
	writeBundle({ dir = '' }) {
		const list = join(dir, '.vite/manifest.json');
		const files = JSON.parse(readFileSync(list, 'utf8')) as Manifest;
		for (const file of Object.values(files)) if (!file.isEntry) delete file.dynamicImports;
		writeFileSync(list, JSON.stringify(files));
	}
};

/** The files of words of one language that travel together. */
const travelling = (language: string, together: string): string[] =>
	Object.entries(namespaces).flatMap(([namespace, { travels }]) =>
		travels === together && existsSync(`messages/${language}/${namespace}.json`) ? [namespace] : []
	);

type Texts = { [key: string]: Texts | string };
const isTexts = (below: Texts | string | undefined): below is Texts => typeof below === 'object';

const wordsFile = (language: string, namespace: string) => `messages/${language}/${namespace}.json`;
const textsOf = (language: string, together: string): Texts =>
	Object.fromEntries(
		travelling(language, together).map((name) => [
			name,
			JSON.parse(readFileSync(wordsFile(language, name), 'utf8')) as Texts
		])
	);

/** All keys of some trees of texts as one, each in the order in which it first comes; see src/lib/words/fill.ts. */
function shapeOf(trees: readonly Texts[]): Shape {
	const keys = [...new Set(trees.flatMap((tree) => Object.keys(tree)))];
	return Object.fromEntries(
		keys.map((key) => {
			const below = trees.map((tree) => tree[key]).filter(isTexts);
			return [key, below.length ? shapeOf(below) : 0];
		})
	);
}

/** The texts of a language in the order of the keys, with an empty line for each that it does not have. */
function inOrder(shape: Shape, texts: Texts | undefined): string[] {
	return Object.entries(shape).flatMap(([key, below]) => {
		const found = texts?.[key];
		if (below !== 0) return inOrder(below, isTexts(found) ? found : undefined);
		if (found === '' || String(found).includes('\n')) throw new Error(`A text of one line, please: ${key}`);
		return [isTexts(found) || found === undefined ? '' : found];
	});
}

const isCyrillic = (language: string): boolean => new Intl.Locale(language).maximize().script === 'Cyrl';

/**
 * How to bring each namespace of each released language. `virtual:words` has what a first visit needs and `virtual:words/later` the
 * rest, and what travels together is one module: a first visit downloads a line for each language and no more. The keys are a
 * module of their own, so that one more language costs its texts alone. Drafts of other languages lie in messages/ too; no build
 * carries them.
 *
 * In a browser the names of these files are given by `virtual:words/give`, which only the start of the app asks for. A name changes
 * with a text, and with it the name of each file that says it, and of each that asks for such a file: from the frame, which all
 * ask for, one text would change everything.
 */
const wordFiles: Plugin = {
	name: 'word-files',
	enforce: 'pre',
	resolveId: (id) => (id.startsWith('virtual:words') ? `\0${id}` : undefined),
	load(id) {
		if (!id.startsWith('\0virtual:words')) return undefined;
		const [, language, together] = id.split('/');
		if (language && together) {
			for (const one of languages)
				for (const name of travelling(one, together)) this.addWatchFile(`${root}/${wordsFile(one, name)}`);
			const shape = shapeOf(languages.map((one) => textsOf(one, together)));
			if (language === 'keys') return `export default ${JSON.stringify(shape)};`;
			const lines = inOrder(shape, textsOf(language, together)).join('\n');
			return [
				`import keys from 'virtual:words/keys/${together}';`,
				`import { fill } from '/src/lib/words/fill';`,
				`import { widen } from '/src/lib/words/narrow';`,
				isCyrillic(language)
					? `export default fill(keys, widen(${JSON.stringify(narrow(lines))}));`
					: `export default fill(keys, ${JSON.stringify(lines)});`
			].join('\n');
		}
		const inBrowser = this.environment.name === 'client' && this.environment.mode === 'build';
		if (language === 'give' && !inBrowser) return '';
		if (!language && inBrowser) return taken;
		const later = language === 'later';
		const every = [...new Set<string>(Object.values(namespaces).map(({ travels }) => travels))];
		const ways = every.filter((way) => (way === 'young') !== later);
		const all = languages.flatMap((language) =>
			ways.filter((way) => travelling(language, way).length).map((way) => ({ language, way }))
		);
		// The keys are asked for beside the texts: found in them, they would be one more way there and back.
		const loads = all.map(({ language, way }) => {
			const texts = `import('virtual:words/${language}/${way}')`;
			const brought = later
				? `Promise.all([${texts}, import('virtual:words/keys/${way}')]).then(([texts]) => texts)`
				: texts;
			return `const ${language}_${way} = () => ${brought};`;
		});
		const maps = languages.map((language) => {
			const mine = all.filter((one) => one.language === language);
			const names = mine.flatMap(({ way }) => travelling(language, way).map((name) => `${name}: ${language}_${way}`));
			return `${language}: { ${names.join(', ')} }`;
		});
		const files = `${loads.join('\n')}\nconst files = { ${maps.join(', ')} };`;
		const rest = `() => import('virtual:words/later')`;
		if (language === 'give') return `import { give } from 'virtual:words';\n${files}\ngive(files, ${rest});`;
		return `${files}\nexport default files;${later ? '' : `\nexport const later = ${rest};`}`;
	}
};

const wordsName = /^words-([\w-]+)-(\w+)$/;

/** Says where each file of words is, for pages that ask for theirs ahead (src/lib/server/ahead.ts). */
const whereWordsAre: Plugin = {
	name: 'where-words-are',
	applyToEnvironment: ({ name }) => name === 'client',
	generateBundle(_, bundle) {
		const said = { later: '', keys: {} as Record<string, string>, texts: {} as Record<string, Record<string, string>> };
		for (const { fileName, name = '' } of Object.values(bundle).filter(({ type }) => type === 'chunk')) {
			const [, of = '', together = ''] = wordsName.exec(name) ?? [];
			if (name === 'later') said.later = `/${fileName}`;
			if (of === 'keys') said.keys[together] = `/${fileName}`;
			else if (of) (said.texts[of] ??= {})[together] = `/${fileName}`;
		}
		this.emitFile({ type: 'asset', fileName: '_app/words.json', source: JSON.stringify(said) });
	}
};

/** The words as the frame knows them: what it was given. */
const taken = `const files = {};
export default files;
export let later;
export function give(all, rest) {
	Object.assign(files, all);
	later = rest;
}`;

export default defineConfig({
	plugins: [announcerWithoutStyle, wordFiles, whereWordsAre, pagesWithAllTheirStyles, sveltekit()],
	build: {
		target: 'es2022',
		// Each list of a screen's scripts would travel with a first visit, for all screens; those scripts say themselves what they need.
		modulePreload: { resolveDependencies: (_, files) => files.filter((file) => file.endsWith('.css')) }
	},
	environments: {
		client: {
			build: {
				rolldownOptions: {
					checks: { pluginTimings: false },
					output: {
						codeSplitting: {
							groups: [
								{ name: (id: string) => keysChunk(id) ?? frameChunk(id), priority: 5 },
								{ name: (id: string) => wordsChunk(id) ?? roomChunk(id), priority: 4 },
								{ name: sharedChunk, priority: 3 },
								{ name: (id: string) => (second.test(id) ? 'second' : null), priority: 2 },
								{ name: (id: string) => (jobs.test(id) ? 'jobs' : null), priority: 1 },
								{ name: screensChunk, priority: 0 }
							]
						}
					}
				}
			}
		}
	},
	test: {
		include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
		// A proxy is the host's; where there is none its recipe cannot be run.
		exclude: existsSync('/usr/sbin/nginx') ? [] : ['tests/faults/proxy.test.ts'],
		globalSetup: ['tests/support/global.ts'],
		// Half of it waits for disks and databases; by itself vitest leaves one of two cores alone.
		maxWorkers: 2,
		expect: { requireAssertions: true },
		testTimeout: 180_000,
		hookTimeout: 180_000
	}
});
