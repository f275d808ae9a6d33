import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type AST } from 'svelte/compiler';

/** One rule of the house. It reads the tree below `root` and answers with a line for every place that breaks the rule. */
export type Check = { name: string; find: (root: string) => string[] | Promise<string[]> };

/** A source file by its path from the root, with forward slashes. */
export type Source = { path: string; text: string };

const left = new Set(['node_modules', '.git', '.svelte-kit', 'build']);

/** Every file below some folders (or a file) of a tree whose path fits. A folder that is not there holds nothing. */
export function sources(root: string, folders: readonly string[], fits: RegExp): Source[] {
	const found: Source[] = [];
	const look = (path: string): void => {
		for (const entry of readdirSync(join(root, path), { withFileTypes: true })) {
			const below = `${path}/${entry.name}`;
			if (entry.isDirectory() && !left.has(entry.name)) look(below);
			else if (entry.isFile() && fits.test(below)) {
				found.push({ path: below, text: readFileSync(join(root, below), 'utf8') });
			}
		}
	};
	for (const folder of folders) {
		try {
			look(folder);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
		}
	}
	return found.sort((a, b) => a.path.localeCompare(b.path));
}

/** "src/app.ts:12  what is wrong": a line an editor can open. */
export function place({ path, text }: Source, at: number, wrong: string): string {
	return `${path}:${text.slice(0, at).split('\n').length}  ${wrong}`;
}

/** The syntax tree of a Svelte file. */
export function svelte({ text }: Source): AST.Root {
	return parse(text, { modern: true });
}

type Node = { type: string; start: number; end: number } & Record<string, unknown>;

/** Goes through a syntax tree from the top; `enter` returns false to leave out what is below. */
export function walk(tree: unknown, enter: (node: Node) => boolean | void): void {
	if (Array.isArray(tree)) for (const one of tree) walk(one, enter);
	else if (tree && typeof tree === 'object') {
		const node = tree as Node;
		if (typeof node.type === 'string' && enter(node) === false) return;
		for (const value of Object.values(node)) if (value && typeof value === 'object') walk(value, enter);
	}
}
