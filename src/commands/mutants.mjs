/*
 * npm run mutants [-- a room]: puts one small fault after the other into the rooms that may least be wrong, and shows those that the
 * rules beside them do not notice. Four of five have to be noticed. About half an hour; what did not change is not tried again.
 */
import { spawnSync } from 'node:child_process';
import { pinnedNode, prepare, root } from './prepare.mjs';

/** @type {Record<string, { faults: string, rules: string }>} */
const rooms = {
	booking: { faults: 'src/lib/domain/booking/!(*.test).ts', rules: 'src/lib/domain/booking/*.test.ts' },
	letter: { faults: 'src/lib/domain/letter/!(*.test).ts', rules: 'src/lib/domain/letter/*.test.ts' },
	wipe: { faults: 'src/lib/kiosk/stores.ts,src/lib/kiosk/wipe.ts', rules: 'src/lib/kiosk/wipe.test.ts' },
	limits: { faults: 'src/lib/server/limits/limits.ts', rules: 'src/lib/server/limits/*.test.ts' }
};
const asked = process.argv[2];
const names = Object.keys(rooms).filter((name) => !asked || name === asked);
if (!names.length) {
	console.error(`Which room? ${Object.keys(rooms).join(', ')}`);
	process.exit(1);
}

prepare({ build: false });
const weak = names.filter((name) => {
	console.log(`\n— ${name}`);
	const { faults, rules } = /** @type {{ faults: string, rules: string }} */ (rooms[name]);
	const { status } = spawnSync(
		pinnedNode,
		[
			...['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', '--mutate', faults, '--testFiles', rules],
			...['--incrementalFile', `test-results/mutants/${name}.json`]
		],
		{ cwd: root, stdio: 'inherit' }
	);
	return status !== 0;
});
console.log(
	weak.length ? `\nToo little is noticed in: ${weak.join(', ')}` : '\nFour of five faults and more are noticed.'
);
process.exit(weak.length ? 1 : 0);
