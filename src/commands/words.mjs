import { spawnSync } from 'node:child_process';
import { pinnedNode, prepare, root } from './prepare.mjs';

prepare({ build: false });
const { status } = spawnSync(pinnedNode, ['tests/words/run.ts', ...process.argv.slice(2)], {
	cwd: root,
	stdio: 'inherit'
});
process.exit(status ?? 1);
