/* npm run journeys: every journey of the young and of the kiosk in Arabic; `npm test` walks only those in which direction matters. */
import { spawnSync } from 'node:child_process';
import { pinnedNode, prepare, root } from './prepare.mjs';

prepare();
const { status } = spawnSync(
	pinnedNode,
	['node_modules/@playwright/test/cli.js', 'test', '--project=Arabic', ...process.argv.slice(2)],
	{ cwd: root, stdio: 'inherit', env: { ...process.env, ARABIC: 'all' } }
);
process.exit(status ?? 1);
