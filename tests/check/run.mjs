/* npm run check [-- a word of a check's name]: one line for each rule of the house, and the places that break it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as release from '../../src/lib/words/release.js';
import { plainWords, table } from '../words/gate.ts';
import { focused } from './focused.ts';
import { sameInEveryLanguage, usedMessages } from './messages.ts';
import { pictograms } from './pictograms.ts';
import { rooms } from './rooms.ts';
import { styles } from './styles.ts';
import { deadCode, format, generatedTypes, lint, types } from './tools.ts';
import { words } from './words.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const asked = process.argv[2] ?? '';
const after = [
	types,
	lint,
	format,
	deadCode,
	rooms,
	words,
	sameInEveryLanguage(release),
	usedMessages,
	plainWords,
	styles,
	pictograms,
	focused
];

let passed = 0;
/** @type {string[]} */
const names = [];

/** @param {string} name @param {string[]} wrong */
function say(name, wrong) {
	console.log(`${wrong.length ? 'FAIL' : 'ok  '} ${name}`);
	for (const line of wrong) console.log(line.replace(/^/gm, '     '));
	if (wrong.length) names.push(`${name}: ${wrong[0]?.trim()}`);
	else passed += 1;
}

// Everything after leans on the types that Kit writes.
say(generatedTypes.name, await generatedTypes.find(root));
const running = after
	.filter(({ name }) => name.includes(asked))
	.map(async ({ name, find }) => {
		try {
			return { name, wrong: await find(root) };
		} catch (error) {
			return { name, wrong: [error instanceof Error ? (error.stack ?? error.message) : String(error)] };
		}
	});
for (const one of running) {
	const { name, wrong } = await one;
	say(name, wrong);
}
if (plainWords.name.includes(asked)) console.log(`\n${table(root)}\n`);
mkdirSync(join(root, 'test-results'), { recursive: true });
writeFileSync(join(root, 'test-results/check.json'), JSON.stringify({ passed, failed: names.length, names }));
process.exit(names.length ? 1 : 0);
