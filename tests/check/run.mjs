import { spawnSync } from 'node:child_process';

/** @type {[string, string[]][]} */
const checks = [
	['generated types', ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync']],
	['types', ['node_modules/svelte-check/bin/svelte-check', '--fail-on-warnings']]
];
let bad = 0;
for (const [name, args] of checks) {
	const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
	console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name}`);
	if (status !== 0) bad += 1;
}
process.exit(bad ? 1 : 0);
