import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { namespaces } from '../../src/lib/words/namespaces.js';
import { formsOf, messages, readerOf } from '../check/messages.ts';

/** One text to write: its key with the plural form of the language, and the English it says. */
export type ToWrite = { key: string; english: string };

/** Every text a language has to say, in the order of the English files: counted things once for each of its forms. */
function toSay(root: string, lang: string): ToWrite[] {
	const english = new Map<string, string>();
	for (const { lang: of, key, text } of messages(root)) if (of === 'en') english.set(key, text);
	return [...english].flatMap(([key, text]) => {
		const counted = /^(.*)_(one|other|zero)$/.exec(key);
		const bare = counted?.[1];
		if (!bare || !english.has(`${bare}_other`) || counted[2] === 'zero') return [{ key, english: text }];
		if (counted[2] === 'one') return [];
		return formsOf(lang).map((form) => ({
			key: `${bare}_${form}`,
			english: (form === 'one' && english.get(`${bare}_one`)) || text
		}));
	});
}

/** What a language lacks. The desk's words are asked of the desk's languages, and of a draft that began them. */
export function todo(root: string, lang: string): ToWrite[] {
	const has = new Set(messages(root).flatMap((message) => (message.lang === lang ? [message.key] : [])));
	const begun = (key: string) => [...has].some((one) => one.startsWith(`${key.split(':')[0]}:`));
	return toSay(root, lang).filter(({ key }) => !has.has(key) && (readerOf(key) === 'young' || begun(key)));
}

const fileOf = (root: string, lang: string, namespace: string): string =>
	join(root, 'messages', lang, `${namespace}.json`);

/** An empty file for every namespace of the young person. Out: the paths that are new. */
export function skeleton(root: string, lang: string): string[] {
	const young = Object.entries(namespaces).filter(([, { reader }]) => reader === 'young');
	return young.flatMap(([namespace]) => {
		const path = fileOf(root, lang, namespace);
		if (existsSync(path) || !existsSync(fileOf(root, 'en', namespace))) return [];
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, '{}\n');
		return [`messages/${lang}/${namespace}.json`];
	});
}

type Tree = { [name: string]: string | Tree };

/**
 * Puts texts in their files, in the order of the English. Out: how many, and the keys left out: unknown ones, and those that
 * still say the English.
 */
export function fill(root: string, lang: string, texts: Record<string, string>): { put: number; left: string[] } {
	const order = toSay(root, lang);
	const english = new Map(order.map(({ key, english }) => [key, english]));
	const now = new Map(messages(root).flatMap((one) => (one.lang === lang ? [[one.key, one.text] as const] : [])));
	const left: string[] = [];
	const touched = new Set<string>();
	let put = 0;
	for (const [key, text] of Object.entries(texts)) {
		if (!english.has(key)) left.push(`${key}: no such text`);
		else if (!text.trim() || (text === english.get(key) && lang !== 'en')) left.push(`${key}: still English, or empty`);
		else {
			now.set(key, text);
			touched.add(key.split(':')[0]!);
			put += 1;
		}
	}
	for (const namespace of touched) {
		const tree: Tree = {};
		const known = order.map(({ key }) => key);
		const extra = [...now.keys()].filter((key) => !english.has(key));
		for (const key of [...known, ...extra]) {
			if (!key.startsWith(`${namespace}:`) || !now.has(key)) continue;
			const path = key.slice(namespace.length + 1).split('.');
			let at = tree;
			for (const name of path.slice(0, -1)) at = (at[name] ??= {}) as Tree;
			at[path.at(-1)!] = now.get(key)!;
		}
		const file = fileOf(root, lang, namespace);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, `${JSON.stringify(tree, null, '\t')}\n`);
	}
	return { put, left };
}

/** The texts of a language beside the English, for a review. */
export function beside(root: string, lang: string): { key: string; english: string; text: string }[] {
	const now = new Map(messages(root).flatMap((one) => (one.lang === lang ? [[one.key, one.text] as const] : [])));
	return toSay(root, lang)
		.filter(({ key }) => readerOf(key) === 'young' || now.has(key))
		.map(({ key, english }) => ({ key, english, text: now.get(key) ?? '' }));
}
