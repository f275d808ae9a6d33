/* Everything, on a machine that has only Node: the last line is the sum. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pinnedNode, prepare, root } from './prepare.mjs';

const results = join(root, 'test-results');
let passed = 0;
let failed = 0;
let ended = false;
/** @type {string[]} */
const names = [];
/** @type {string[]} */
const again = [];

// Also when the build falls over, which ends this process at once.
process.on('exit', (code) => {
	if (!ended) failed += 1;
	if (again.length) console.log(`\nWhat passed at the second try:\n${again.map((name) => `  ${name}`).join('\n')}`);
	if (names.length) console.log(`\nWhat failed:\n${names.map((name) => `  ${name}`).join('\n')}`);
	console.log(`\n${passed} passed, ${failed} failed`);
	process.exitCode = failed || !passed ? code || 1 : 0;
});

/** @typedef {{ passed: number, failed: number, names?: string[], again?: string[] }} Sum */

/**
 * @param {string} title
 * @param {string[]} args what the pinned Node runs
 * @param {string} [report] the file in test-results/ that the command writes
 * @param {(report: any) => Sum} [sum] how many tests that file says, and which failed
 */
function step(title, args, report, sum) {
	const began = Date.now();
	console.log(`\n— ${title}`);
	const path = `${join(root, 'node_modules/.bin')}:${process.env.PATH}`;
	const done = spawnSync(pinnedNode, args, { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: path } });
	const file = report && join(results, report);
	const said = file && sum && existsSync(file) ? sum(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 };
	passed += said.passed;
	// A command that fell over without a failed test, or that ran none, is a failure all the same.
	const fell = done.status !== 0 || (sum && !said.passed);
	if (fell) names.push(...(said.names?.length ? said.names : [`${title}: stopped with ${done.status ?? done.signal}`]));
	again.push(...(said.again ?? []));
	failed += fell ? Math.max(said.failed, 1) : said.failed;
	console.log(`— ${title}: ${said.passed} passed, ${said.failed} failed, ${Math.round((Date.now() - began) / 1000)} s`);
}

/**
 * @param {any} suite of Playwright's report
 * @param {string[]} states
 * @returns {string[]}
 */
const troubled = ({ title, suites = [], specs = [] }, states) => [
	...specs
		.filter((/** @type {any} */ one) => one.tests.some((/** @type {any} */ test) => states.includes(test.status)))
		.map((/** @type {any} */ one) => `${title}: ${one.title}`),
	...suites.flatMap((/** @type {any} */ one) => troubled(one, states))
];

prepare();
rmSync(results, { recursive: true, force: true });
mkdirSync(results);

step('The rules of the house', ['tests/check/run.mjs'], 'check.json', (report) => report);
step('A browser', ['tests/support/browser.ts']);
step(
	'The rules of the code, on both databases',
	[
		'node_modules/vitest/vitest.mjs',
		'run',
		'--reporter=default',
		'--reporter=json',
		'--outputFile.json=test-results/rules.json'
	],
	'rules.json',
	// A test that did not run is no test that passed.
	(report) => ({
		passed: report.numPassedTests,
		failed: report.numFailedTests + report.numPendingTests + report.numTodoTests,
		names: report.testResults.flatMap((/** @type {any} */ file) =>
			[
				...file.assertionResults.filter((/** @type {any} */ one) => one.status !== 'passed'),
				...(file.assertionResults.length ? [] : [{ fullName: file.message }])
			].map(({ fullName }) => `${relative(root, file.name)}: ${fullName}`)
		)
	})
);
step(
	'Journeys, budgets and access, in a real browser',
	['node_modules/@playwright/test/cli.js', 'test'],
	'journeys.json',
	({ stats, suites }) => ({
		passed: stats.expected + stats.flaky,
		failed: stats.unexpected + stats.skipped,
		names: suites.flatMap((/** @type {any} */ one) => troubled(one, ['unexpected', 'skipped'])),
		again: suites.flatMap((/** @type {any} */ one) => troubled(one, ['flaky']))
	})
);
ended = true;
