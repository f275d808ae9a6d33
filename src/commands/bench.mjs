/*
 * npm run bench: every promise with a number. npm run bench -- evening: fifty thousand phones in ten minutes (docs/scale.md).
 * npm run bench -- minutes: ten minutes of load, with the memory after each.
 */
import { spawnSync } from 'node:child_process';
import { pinnedNode, prepare, root } from './prepare.mjs';

prepare();
const which = ['evening', 'minutes'].find((one) => one === process.argv[2]) ?? 'run';
const { status } = spawnSync(pinnedNode, [`tests/bench/${which}.ts`], { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);
