/* npm run faults: what breaks a service, on purpose and for a long time. `npm test` has the same in short. About half an hour. */
import { spawnSync } from 'node:child_process';
import { pinnedNode, prepare, root } from './prepare.mjs';

prepare();
const long = { POWER_CUTS: '100', RACE_CLIENTS: '1000', RACE_SLOTS: '100', MODEL_SECONDS: '300' };
const { status } = spawnSync(
	pinnedNode,
	[
		...['node_modules/vitest/vitest.mjs', 'run', '--testTimeout=3600000', '--maxWorkers=1'],
		...['tests/faults', 'tests/http/race', 'tests/http/outbox', 'tests/http/clock', 'tests/http/backup'],
		...['tests/server/model', 'tests/server/trust', 'tests/server/reminders']
	],
	{ cwd: root, stdio: 'inherit', env: { ...process.env, ...long } }
);
process.exit(status ?? 1);
