/* npm run bench: every promise with a number. npm run bench -- evening: fifty thousand phones in ten minutes (docs/scale.md). */
import { spawnSync } from 'node:child_process';
import { pinnedNode, prepare, root } from './prepare.mjs';

prepare();
const { status } = spawnSync(pinnedNode, [`tests/bench/${process.argv[2] === 'evening' ? 'evening' : 'run'}.ts`], {
	cwd: root,
	stdio: 'inherit'
});
process.exit(status ?? 1);
