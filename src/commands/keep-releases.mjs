// A tab that was open before an upgrade still asks for files of its own version.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How many releases before the newest stay (TRUST 3). */
const before = 3;

/** @param {string} folder @returns {string[]} the files below it */
const filesOf = (folder) =>
	existsSync(folder)
		? readdirSync(folder, { recursive: true, encoding: 'utf8' })
				.filter((name) => statSync(join(folder, name)).isFile())
				.sort()
		: [];

/**
 * An adapter that leaves the files with a hash in their name of the last three releases beside those of the new one. Which files
 * belong to which release stands in `releases.json`, newest first.
 *
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @param {string} out the folder it builds
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function keepReleases(adapter, out) {
	const named = join(out, 'client/_app/immutable');
	const list = join(out, 'releases.json');
	return {
		...adapter,
		async adapt(builder) {
			/** @type {string[][]} */
			const known = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [filesOf(named)];
			const aside = mkdtempSync(join(tmpdir(), 'releases-'));
			if (existsSync(named)) cpSync(named, aside, { recursive: true });
			await adapter.adapt(builder);
			const now = filesOf(named);
			const earlier = known.filter((one) => one.length && one.join() !== now.join()).slice(0, before);
			for (const name of new Set(earlier.flat())) {
				if (!existsSync(join(named, name)) && existsSync(join(aside, name)))
					cpSync(join(aside, name), join(named, name), { preserveTimestamps: true });
			}
			writeFileSync(list, JSON.stringify([now, ...earlier]));
			rmSync(aside, { recursive: true, force: true });
		}
	};
}
