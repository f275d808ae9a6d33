// Runs on any Node from 20 on, with nothing installed: makes a fresh clone ready.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
/** The pinned Node of package.json, whatever Node the machine has. */
export const pinnedNode = join(root, 'node_modules/.bin/node');

/** @param {string} command @param {string[]} args */
function run(command, args) {
	const path = `${join(root, 'node_modules/.bin')}:${process.env.PATH}`;
	const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: path } });
	if (done.status !== 0) process.exit(done.status ?? 1);
}

/** @param {string} folder @returns {number} the newest change below a folder or of a file */
function newest(folder) {
	const found = statSync(folder);
	if (!found.isDirectory()) return found.mtimeMs;
	return Math.max(0, ...readdirSync(folder).map((name) => newest(join(folder, name))));
}

/** Installs when the lock file is not the one that was installed; builds when a source is newer than the build. */
export function prepare({ build = true } = {}) {
	const lock = () =>
		createHash('sha256')
			.update(readFileSync(join(root, 'package-lock.json')))
			.digest('hex');
	const installed = join(root, 'node_modules/.trampoline-lock');
	if (!existsSync(pinnedNode) || !existsSync(installed) || readFileSync(installed, 'utf8') !== lock()) {
		console.log('Installing. The first time this takes a minute or two.');
		// Not `npm ci`: it refuses a lock file that leaves out the optional binaries of other systems.
		run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error']);
		writeFileSync(installed, lock());
	}
	if (!build) return;
	const stamp = join(root, 'build/.built');
	const sources = ['src', 'messages', 'static', 'svelte.config.js', 'vite.config.ts', 'package-lock.json'];
	const changed = Math.max(...sources.map((name) => newest(join(root, name))));
	if (!existsSync(stamp) || Number(readFileSync(stamp, 'utf8')) < changed) {
		console.log('Building.');
		run(pinnedNode, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn']);
		mkdirSync(dirname(stamp), { recursive: true });
		writeFileSync(stamp, String(changed));
	}
}
