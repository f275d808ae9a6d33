/* npm run backup [-- folder] · npm run restore -- copy: one sentence at the end, whatever happens. */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pinnedNode, prepare, root } from './prepare.mjs';

const [first, second] = process.argv.slice(2);
// Both commands come here; npm says by which name.
const byName = process.env['npm_lifecycle_event'] === 'restore' ? ['restore', first] : ['backup', first];
const [verb, given] = first === 'backup' || first === 'restore' ? [first, second] : byName;

if (Number(process.versions.node.split('.')[0]) >= 24) {
	await run();
} else {
	prepare({ build: false });
	const args = [fileURLToPath(import.meta.url), /** @type {string} */ (verb), ...(given ? [resolve(given)] : [])];
	process.exit(spawnSync(pinnedNode, args, { cwd: root, stdio: 'inherit' }).status ?? 1);
}

async function run() {
	try {
		const { readSettings } = await import('../lib/server/env.ts');
		const settings = readSettings(process.env);
		const copies = settings.copies ?? join(settings.folder, 'copies');
		if (verb === 'restore') {
			if (!given) throw new Error('Say which copy: npm run restore -- path/to/the/copy');
			const { restore } = await import('../lib/server/backup/restore.ts');
			const before = await restore(settings, resolve(given), copies, new Date());
			console.log(before ? `Restored. What was there before: ${before}` : 'Restored.');
		} else {
			const { backUp } = await import('../lib/server/backup/backup.ts');
			console.log(`Copied to ${await backUp(settings, given ? resolve(given) : copies, new Date())}`);
		}
	} catch (error) {
		console.error(error instanceof Error ? error.message : 'It did not work.');
		process.exit(1);
	}
}
