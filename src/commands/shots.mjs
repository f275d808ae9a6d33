import { spawnSync } from 'node:child_process';
import { pinnedNode, prepare, root } from './prepare.mjs';

prepare();
const { status } = spawnSync(pinnedNode, ['tests/shots/shots.ts', ...process.argv.slice(2)], {
	cwd: root,
	stdio: 'inherit'
});
process.exit(status ?? 1);
