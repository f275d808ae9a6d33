/*
 * npm run bench: every promise with a number, measured in one run; a table here and bench.json. Fails over a fixed budget. What
 * depends on the machine is compared with the run before it on the same machine, as a ratio: below 1 is less.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { chromium } from '@playwright/test';
import { args, executablePath } from '../support/chromium.ts';
import { TestServer } from '../support/server.ts';
import { largeRows } from './large.ts';
import { oneTextRows } from './one-text.ts';
import { phoneRows } from './phone.ts';
import { kept, type Row } from './row.ts';
import { serviceRows } from './service.ts';
import { waitingRows } from './waiting.ts';

const number = new Intl.NumberFormat('en');
/** Two rows of one measure differ in their unit. */
const nameOf = ({ measure, unit }: Row) => `${measure}, ${unit}`;
const show = (value: number | undefined, unit: Row['unit']) =>
	value === undefined ? '' : `${number.format(value)} ${unit}`;

console.log('The service under load: about a minute.');
const rows = await serviceRows();
console.log('A phone, in a real browser: about three minutes.');
const app = await TestServer.start();
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args });
try {
	rows.unshift(...(await phoneRows(browser, app)), ...oneTextRows(), ...(await waitingRows(browser, app)));
	console.log('A large centre: thirty counsellors, forty places, eight weeks.');
	rows.push(...(await largeRows(browser)));
} finally {
	await browser.close();
	await app.remove();
}

const file = 'bench.json';
const before = existsSync(file)
	? new Map((JSON.parse(readFileSync(file, 'utf8')) as { rows: Row[] }).rows.map((row) => [nameOf(row), row.measured]))
	: null;
const ratio = (row: Row) => {
	const was = before?.get(nameOf(row));
	return was ? `× ${(row.measured / was).toFixed(2)}` : '';
};

console.log(
	`\n     ${'measure'.padEnd(46)}${'measured'.padStart(14)}${'budget'.padStart(14)}${'aim'.padStart(14)}${before ? 'to last run'.padStart(14) : ''}`
);
for (const row of rows) {
	const cells = [row.measured, row.budget, row.aim].map((value) => show(value, row.unit).padStart(14));
	console.log(
		`${kept(row) ? 'ok  ' : 'OVER'} ${row.measure.padEnd(46)}${cells.join('')}${ratio(row).padStart(before ? 14 : 0)}`
	);
}
const machine = { cpu: cpus()[0]?.model ?? '', cores: cpus().length, memory: totalmem(), node: process.version };
writeFileSync(
	file,
	`${JSON.stringify({ machine, rows: rows.map((row) => ({ ...row, ok: kept(row) })) }, null, '\t')}\n`
);
process.exit(rows.some((row) => row.fixed && !kept(row)) ? 1 : 0);
