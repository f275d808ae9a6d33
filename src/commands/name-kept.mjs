// A phone asks for a new version when its worker changed: the worker says what the files that it keeps hold.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param {(string | Buffer)[]} parts @returns {string} 16 signs that change with any of them */
const hashOf = (...parts) => {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(part).update('\0');
	return hash.digest('hex').slice(0, 16);
};

/**
 * A name for the code, the same for each build of the same code: a time would change every file of every build. The words are not
 * in it, so that one text changed is one file changed.
 *
 * @param {string} folder
 * @returns {string}
 */
export function codeVersion(folder) {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((one) => one.isFile())
		.map(({ parentPath, name }) => join(parentPath, name))
		.sort();
	return hashOf(...files.flatMap((file) => [file, readFileSync(file)]));
}

/**
 * An adapter that makes of the worker two files: what it does, which stays with a phone as long as it is the same, and a few lines
 * that say what the files hold that it keeps by name. The shell names every file that the app starts with, so a change of anything
 * is a change of the shell.
 *
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function nameKept(adapter) {
	return {
		...adapter,
		async adapt(builder) {
			const client = builder.getClientDirectory();
			const pages = join(builder.getBuildDirectory('output'), 'prerendered/pages');
			const kept = [join(pages, 'shell.html'), join(client, 'icon.svg'), join(client, 'manifest.webmanifest')];
			const worker = join(client, 'service-worker.js');
			const code = readFileSync(worker);
			const part = `_app/immutable/worker.${hashOf(code)}.js`;
			const names = kept.map((file) => `kept-${hashOf(readFileSync(file))}`).join(' ');
			writeFileSync(join(client, part), code);
			writeFileSync(worker, `self.kept = '${names}';\nimportScripts('/${part}');\n`);
			await adapter.adapt(builder);
		}
	};
}
