/* npm run words: what a language still lacks, and papers to write and to correct it. See docs/languages.md. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fill, skeleton, todo } from './folder.ts';
import { judge, table } from './gate.ts';
import { sheet } from './sheet.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const help = `npm run words -- new pl              the folder of a new language, and its to-do
npm run words -- todo ar [young]     the texts that ar lacks, with the English; also as words/ar.todo.json
npm run words -- fill ar file.json   puts {"young:want.title": "…"} in its place
npm run words -- judge ar            what the gate finds in ar, and the figures of every file
npm run words -- sheet ar            words/ar.html, to print, correct and send back`;

/** Puts a paper in words/, which git leaves alone. */
function paper(name: string, text: string): void {
	const path = join(root, 'words', name);
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, text);
	console.log(`\n→ words/${name}`);
}

function sayTodo(lang: string, only?: string): void {
	const left = todo(root, lang).filter(({ key }) => !only || key.startsWith(`${only}:`));
	let namespace = '';
	for (const { key, english } of left) {
		const [here, path] = key.split(':') as [string, string];
		if (here !== namespace) console.log(`\n${(namespace = here)}`);
		console.log(`  ${path}  ${english}`);
	}
	console.log(`\n${left.length} texts to write in ${lang}.`);
	const texts = Object.fromEntries(left.map(({ key, english }) => [key, english]));
	if (left.length) paper(`${lang}.todo.json`, `${JSON.stringify(texts, null, '\t')}\n`);
}

const [what, lang, rest] = process.argv.slice(2);
if (!lang || !/^[a-z]{2,3}(-[A-Z]{2})?$/.test(lang)) {
	console.log(help);
	process.exit(1);
} else if (what === 'new') {
	for (const path of skeleton(root, lang)) console.log(path);
	sayTodo(lang);
} else if (what === 'todo') sayTodo(lang, rest);
else if (what === 'fill' && rest) {
	const { put, left } = fill(root, lang, JSON.parse(readFileSync(rest, 'utf8')) as Record<string, string>);
	console.log(`${put} texts are in messages/${lang}/.`);
	for (const line of left) console.log(`left out  ${line}`);
	process.exitCode = left.length ? 1 : 0;
} else if (what === 'judge') {
	const wrong = judge(root, [lang]);
	for (const line of wrong) console.log(line);
	console.log(`\n${table(root, [lang])}\n\n${wrong.length} places to mend.`);
	process.exitCode = wrong.length ? 1 : 0;
} else if (what === 'sheet') paper(`${lang}.html`, sheet(root, lang));
else {
	console.log(help);
	process.exit(1);
}
