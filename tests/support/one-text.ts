import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const client = 'build/client';
const named = '_app/immutable';

/** Scripts of the newest release, without those that are kept of earlier ones. */
const [newest = []] = JSON.parse(readFileSync('build/releases.json', 'utf8')) as string[][];
const scripts = new Map(
	newest
		.filter((file) => file.endsWith('.js'))
		.map((file) => [file, readFileSync(join(client, named, file), 'utf8')] as const)
);
const bytes = (file: string) => statSync(`${file}.br`).size;

/**
 * What a phone downloads anew when one text changes. A name is made of what a file holds, so a new text is a new name of its file,
 * and a new file wherever that name is said, and so on up to the page.
 * In: a language and a file of words. Out: those scripts, and bytes with the page and the worker that name them.
 */
export function downloadedAnew(lang: string, namespace: string): { files: string[]; bytes: number } {
	const texts = Object.values(JSON.parse(readFileSync(`messages/${lang}/${namespace}.json`, 'utf8')) as object);
	const longest = texts.flatMap(textsIn).sort((a, b) => b.length - a.length)[0]!;
	const found = [...scripts].filter(([, script]) => script.includes(JSON.stringify(longest).slice(1, -1)));
	if (found.length !== 1) throw new Error(`In ${found.length} files: ${longest}`);
	const anew = new Set(found.map(([file]) => file));
	for (const file of anew)
		for (const [other, script] of scripts) if (script.includes(file.split('/').at(-1)!)) anew.add(other);
	const files = [...anew];
	const beside = ['build/prerendered/shell.html', `${client}/service-worker.js`];
	const all = [...files.map((file) => join(client, named, file)), ...beside];
	return { files, bytes: all.reduce((sum, file) => sum + bytes(file), 0) };
}

const textsIn = (below: unknown): string[] =>
	typeof below === 'string' ? [below] : Object.values(below as object).flatMap(textsIn);

/** Files of words that a phone of a young person has. */
export const youngWords = readdirSync('messages/nl')
	.map((file) => file.replace('.json', ''))
	.filter((name) => ['young', 'common', 'plan', 'meet', 'jobs', 'letters', 'obstacles', 'strengths'].includes(name));
