import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { focused } from './focused.ts';
import { sameInEveryLanguage, usedMessages } from './messages.ts';
import { pictograms } from './pictograms.ts';
import { rooms } from './rooms.ts';
import { styles } from './styles.ts';
import { deadCode, lint } from './tools.ts';
import type { Check } from './tree.ts';
import { words } from './words.ts';

const planted: string[] = [];
afterEach(() => planted.splice(0).forEach((root) => rmSync(root, { recursive: true })));

/** Plants a small tree and answers with what a check finds in it. */
async function finds(check: Check, files: Record<string, string>): Promise<string[]> {
	const root = mkdtempSync(join(tmpdir(), 'planted-'));
	planted.push(root);
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), text);
	}
	return check.find(root);
}

describe('rooms', () => {
	const there = {
		'src/lib/server/slots/index.ts': 'export const a = 1;',
		'src/lib/server/slots/free.ts': 'export const a = 1;',
		'src/lib/server/db/schema.ts': 'export const a = 1;',
		'src/lib/phone/keep/index.ts': 'export const a = 1;',
		'src/lib/desk/Card.svelte': '<p></p>'
	};
	test.each([
		['a domain that knows a room', 'src/lib/domain/a.ts', "import { a } from '$lib/phone/keep';"],
		['a domain that knows a package', 'src/lib/domain/a.ts', "import { v } from 'valibot';"],
		['a domain that knows the machine', 'src/lib/domain/a.ts', "import { readFileSync } from 'node:fs';"],
		['a contract that knows svelte', 'src/lib/contract/a.ts', "import { mount } from 'svelte';"],
		['content that knows words', 'src/content/a.ts', "import { t } from '$lib/words/words';"],
		['ui that knows the phone', 'src/lib/ui/A.svelte', "<script>\nimport { a } from '../phone/keep';\n</script>"],
		['a phone that knows the server', 'src/lib/phone/a.ts', "export { a } from '$lib/server/slots';"],
		['a phone that loads the desk later', 'src/lib/phone/a.ts', "const a = () => import('$lib/desk/Card.svelte');"],
		['a kiosk that keeps', 'src/lib/kiosk/a.ts', "import Dexie from 'dexie';"],
		['a desk that knows the phone', 'src/lib/desk/a.ts', "import { a } from '../phone/keep/index';"],
		['a desk that takes a type of the server', 'src/lib/desk/a.ts', "import type { a } from '$lib/server/slots';"],
		['a server that draws', 'src/lib/server/slots/a.ts', "import B from '$lib/ui/B.svelte';"],
		['an area that reaches into another', 'src/lib/server/bookings/a.ts', "import { a } from '../slots/free';"],
		['a database that knows an area', 'src/lib/server/db/a.ts', "import { a } from '../slots';"],
		['a screen that reaches the server', 'src/routes/[lang=lang]/+page.ts', "import { a } from '$lib/server/slots';"],
		[
			'a screen of another audience',
			'src/routes/i/[code]/+page.svelte',
			"<script lang='ts'>\nimport C from '$lib/desk/Card.svelte';\n</script>"
		],
		['a route that reaches another audience', 'src/routes/desk/+page.ts', "import { a } from '../[lang=lang]/a';"],
		['workbox in a screen', 'src/routes/[lang=lang]/+page.ts', "import { a } from 'workbox-routing';"],
		['source that leans on tests', 'src/lib/phone/a.ts', "import { a } from '../../../tests/support/a';"]
	])('finds %s', async (_, path, text) => {
		const found = await finds(rooms, { ...there, [path]: text });
		expect(found).toHaveLength(1);
		expect(found[0]).toContain(`${path}:${text.startsWith('<') ? 2 : 1}  `);
	});

	test('lets pass what the table allows', async () => {
		const found = await finds(rooms, {
			...there,
			'src/lib/server/bookings/book.ts':
				"import { a } from '../slots';\nimport { b } from '../db/schema';\nimport '../house';",
			'src/lib/phone/a.ts':
				"import Dexie from 'dexie';\nimport { a } from '$lib/domain/plan';\nimport { c } from '../../content/jobs';",
			'src/routes/desk/+page.server.ts': "import { a } from '$lib/server/slots';\nimport 'node:fs';",
			'src/routes/desk/+page.svelte': "<script>\nimport C from '$lib/desk/Card.svelte';\n</script>",
			'src/lib/domain/a.test.ts': "import { test } from 'vitest';"
		});
		expect(found).toEqual([]);
	});
});

describe('words', () => {
	test.each([
		['a text', '<p>Hello</p>'],
		['a text deep inside', '{#if a}{#each b as c}<li>{c} Dag</li>{/each}{/if}'],
		['a label for readers', '<button aria-label="Close"></button>'],
		['a label in a choice', "<button aria-label={open ? 'Close' : t('desk:open')}></button>"],
		['a placeholder', '<input placeholder="you@mail" />'],
		['an alternative text', "<img alt='' /><img alt='A door' />"],
		['a text in a choice', "<p>{busy ? 'Wait' : ''}</p>"],
		['a text in a template', '<p>{`Day ${day}`}</p>'],
		['a label of a part', '<Field label="Name" />'],
		['a title of the page', '<svelte:head><title>Start · Trampoline</title></svelte:head>']
	])('finds %s', async (_, text) => {
		expect(await finds(words, { 'src/A.svelte': text })).toHaveLength(1);
	});

	test('lets pass messages, numbers, our own name and what nobody reads', async () => {
		const text =
			"<script>const a = 'word';</script>\n<p class=\"big\">{t('young:a.b')} · {count} / 3</p><b>Trampoline</b>" +
			"<p aria-label={t('a:b', { kind: 'x' })} data-x=\"word\">{a === 'word' ? t('c:d') : ''}</p><style>p { color: red; }</style>";
		expect(await finds(words, { 'src/A.svelte': text })).toEqual([]);
	});
});

describe('messages', () => {
	const three = (nl: object, fr: object, en: object) => ({
		'messages/nl/young.json': JSON.stringify(nl),
		'messages/fr/young.json': JSON.stringify(fr),
		'messages/en/young.json': JSON.stringify(en)
	});
	const days = { day_one: '{{count}} a', day_other: '{{count}} b' };
	const jours = { ...days, day_many: '{{count}} c' };

	const release = { languages: ['nl', 'fr', 'en'], deskLanguages: ['nl', 'en'] };
	const complete = async (files: Record<string, string>) =>
		(await finds(sameInEveryLanguage(release), files)).join('\n');

	test('finds a missing message, another placeholder, an empty one and a missing or needless form', async () => {
		const say = (nl: object, fr: object, en: object) => complete(three(nl, fr, en));
		expect(await say({ a: { b: 'x' } }, { a: {} }, { a: { b: 'x' } })).toMatch(
			/fr\/young.json:1 {2}young:a.b is missing/
		);
		expect(await say({ a: '{{name}}' }, { a: '{{nom}}' }, { a: '{{name}}' })).toMatch(/young:a fills in "nom"/);
		expect(await say({ a: 'x' }, { a: ' ' }, { a: 'x' })).toMatch(/fr.*young:a is empty/);
		expect(await say(days, days, days)).toMatch(/fr.*day_many is missing/);
		expect(await say(jours, jours, days)).toMatch(/nl.*day_many: nl has no such form/);
		expect(await say({ ...days, x: 'y' }, { ...jours, x: 'y' }, { ...days, x: 'y' })).toBe('');
	});

	test('a draft may lack keys, but has no other keys, placeholders or forms', async () => {
		const all = { ...three({ a: '{{x}}', ...days }, { a: '{{x}}', ...jours }, { a: '{{x}}', ...days }) };
		const draft = (ar: object) => complete({ ...all, 'messages/ar/young.json': JSON.stringify(ar) });
		expect(await draft({})).toBe('');
		expect(await draft({ a: '{{x}} ب' })).toBe('');
		expect(await draft({ a: '{{y}} ب' })).toMatch(/ar\/young.json:1 {2}young:a fills in "y"/);
		expect(await draft({ b: 'ب' })).toMatch(/young:b is in ar only/);
		expect(await draft({ day_one: 'ب', day_other: 'ب' })).toMatch(/day_two is missing/);
	});

	test("the desk's words are complete in the desk's languages", async () => {
		const desk = (...langs: string[]) =>
			complete(Object.fromEntries(langs.map((lang) => [`messages/${lang}/desk.json`, '{"a":"x"}'])));
		expect(await desk('nl', 'en')).toBe('');
		expect(await desk('nl')).toMatch(/en\/desk.json:1 {2}desk:a is missing/);
		expect(await complete({ 'messages/nl/attic.json': '{"a":"x"}' })).toMatch(/attic.json:1 {2}is not in/);
	});

	test('finds a message that is asked for and not there, one that is there and not asked for, and one without a file', async () => {
		const say = async (code: string) =>
			(
				await finds(usedMessages, {
					'messages/nl/young.json': '{"a":"x","b":{"c":"y"},"d_one":"","d_other":""}',
					'src/A.svelte': code
				})
			).join('\n');
		const all = "{t('young:a')}{t(`young:b.${x}`)}{t('young:d', { count })}";
		expect(await say(all)).toBe('');
		expect(await say(`${all}\n{t(ok ? 'young:a' : 'young:gone')}`)).toBe(
			'src/A.svelte:2  young:gone is not in messages/'
		);
		expect(await say(`${all}{t(\`young:e.\${x}\`)}`)).toContain('young:e.${x} fits nothing');
		expect(await say(`${all}{t('a')}`)).toContain("t('a') does not say in which file");
		expect(await say("{t('young:a')}{t(`young:b.${x}`)}")).toContain('young:d_one is used nowhere');
	});
});

test('pictograms: finds an action of a young person without one, lets the desk pass', async () => {
	expect(
		await finds(pictograms, {
			'src/routes/[lang=lang]/+page.svelte':
				'<Button icon="check">a</Button>\n<Button {icon}>b</Button>\n<Button>c</Button>',
			'src/lib/phone/A.svelte': '<PickFile accept="image/*">a</PickFile>',
			'src/routes/desk/+page.svelte': '<Button>a</Button>',
			'src/lib/desk/A.svelte': '<Button>a</Button>'
		})
	).toEqual(['src/lib/phone/A.svelte:1  give it an icon', 'src/routes/[lang=lang]/+page.svelte:3  give it an icon']);
});

test('styles: finds distances out of rhythm, lets other sizes pass', async () => {
	expect(
		await finds(styles, {
			'src/app.css':
				'a { gap: 10px; padding: 8px 18px 1mm; inline-size: 50px }\nb { margin-block: -3px auto; gap: 12px }'
		})
	).toEqual([
		'src/app.css:1  gap: 10px — take one of 2, 4, 6, 8, 12, 16, 24, 32, 48, 96 px',
		'src/app.css:1  padding: 8px 18px 1mm — take one of 2, 4, 6, 8, 12, 16, 24, 32, 48, 96 px',
		'src/app.css:2  margin-block: -3px auto — take one of 2, 4, 6, 8, 12, 16, 24, 32, 48, 96 px'
	]);
});

test('styles: finds left and right, lets start and end pass', async () => {
	const style = (css: string) =>
		finds(styles, {
			'src/A.svelte': `<p></p>\n<style>p { ${css} }</style>`,
			'src/app.css': 'a { inset-inline-start: 0; }'
		});
	for (const css of [
		'left: 0',
		'margin-left: 1px',
		'padding-right: 1px',
		'text-align: left',
		'border-top-left-radius: 1px',
		'float: right'
	]) {
		expect(await style(css), css).toHaveLength(1);
	}
	expect(await style('margin-inline-start: 1px; text-align: start; transform: translateX(1px); width: 1px')).toEqual(
		[]
	);
	expect(await finds(styles, { 'src/app.css': 'a {}\nb { right: 0 }' })).toEqual([
		expect.stringContaining('src/app.css:2')
	]);
});

test('tests: finds each way to leave one out, and not the word in a text', async () => {
	const look = (text: string) => finds(focused, { 'tests/a.test.ts': text });
	for (const text of [
		'it.skip("a", f)',
		'test.only("a", f)',
		'test.describe.only("a", f)',
		'it.todo("a")',
		'test.fixme(true)',
		'xit("a", f)',
		'fdescribe("a", f)',
		'test.each([1]).skip("a", f)',
		'describe.skipIf(x)("a", f)'
	]) {
		expect(await look(text), text).toHaveLength(1);
	}
	expect(await look('test("it.skip(", () => { page.only(); iterator.skip(2); expect(1).toBe(1); });')).toEqual([]);
});

test('lint: finds raw HTML, loose logs, old stores, inline styles and a promise nobody waits for', async () => {
	const found = (
		await finds(lint, {
			'tsconfig.json': '{ "compilerOptions": { "lib": ["esnext", "dom"], "allowJs": true } }',
			'src/A.svelte': `<script lang="ts">\nimport { page } from '$app/stores';\nconsole.log($page);\n</script>\n{@html $page}\n<p style="color: red">{1}</p>`,
			'src/a.ts': 'export async function a() {}\na();\n'
		})
	).join('\n');
	for (const rule of [
		'svelte/no-at-html-tags',
		'no-console',
		'no-restricted-imports',
		'svelte/no-inline-styles',
		'no-floating-promises'
	]) {
		expect(found).toContain(rule);
	}
});

test('dead code: finds an export, a file and a package that nobody uses', async () => {
	const found = (
		await finds(deadCode, {
			'package.json': '{ "name": "planted", "type": "module", "dependencies": { "left": "1.0.0" } }',
			'knip.json': '{ "entry": ["src/main.js"], "project": ["src/*.js"] }',
			'src/main.js': "import { used } from './a.js';\nused();\n",
			'src/a.js': 'export const used = () => {};\nexport const forgotten = 1;\n',
			'src/alone.js': ''
		})
	).join('\n');
	expect(found).toMatch(/forgotten/);
	expect(found).toMatch(/alone\.js/);
	expect(found).toMatch(/left/);
});
