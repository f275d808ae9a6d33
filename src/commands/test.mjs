import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pinnedNode, prepare, root } from './prepare.mjs';

const results = join(root, 'test-results');
let passed = 0;
let failed = 0;

/** @param {string} title @param {string[]} args @returns {boolean} whether the command ended well */
function step(title, args) {
	console.log(`\n${title}`);
	const path = `${join(root, 'node_modules/.bin')}:${process.env.PATH}`;
	const done = spawnSync(pinnedNode, args, { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: path } });
	return done.status === 0;
}

/** @param {boolean} well @param {number} good @param {number} bad */
function count(well, good, bad) {
	passed += good;
	// A command that fell over without a failed test is a failure all the same.
	failed += well ? bad : Math.max(bad, 1);
}

/** @param {string} file @returns {any} */
const read = (file) => (existsSync(join(results, file)) ? JSON.parse(readFileSync(join(results, file), 'utf8')) : null);

prepare();
rmSync(results, { recursive: true, force: true });
mkdirSync(results);

const checked = step('Check', ['tests/check/run.mjs']);
count(checked, checked ? 1 : 0, checked ? 0 : 1);

const unit = step('Rules, on both databases', [
	'node_modules/vitest/vitest.mjs',
	'run',
	'--reporter=default',
	'--reporter=json',
	'--outputFile.json=test-results/rules.json'
]);
const rules = read('rules.json');
count(unit, rules?.numPassedTests ?? 0, rules?.numFailedTests ?? 0);

const walked = step('Journeys, in a real browser', ['node_modules/@playwright/test/cli.js', 'test']);
const journeys = read('journeys.json')?.stats;
count(walked, journeys?.expected ?? 0, (journeys?.unexpected ?? 0) + (journeys?.flaky ?? 0));

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);
