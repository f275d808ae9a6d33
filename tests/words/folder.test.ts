import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fill, skeleton, todo } from './folder.ts';
import { sheet } from './sheet.ts';

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'words-'));
	mkdirSync(join(root, 'messages/en'), { recursive: true });
	const young = { hello: 'Hi {{name}}', a: { b: 'Yes' }, day_one: '{{count}} day', day_other: '{{count}} days' };
	writeFileSync(join(root, 'messages/en/young.json'), JSON.stringify(young));
	writeFileSync(join(root, 'messages/en/desk.json'), '{"x":"Today"}');
});
afterEach(() => rmSync(root, { recursive: true }));

const text = (path: string) => readFileSync(join(root, path), 'utf8');
const keys = (lang: string) => todo(root, lang).map(({ key }) => key);

test('a new language is a folder of empty files, and a to-do with each of its plural forms', () => {
	expect(skeleton(root, 'pl')).toEqual(['messages/pl/young.json']);
	expect(skeleton(root, 'pl')).toEqual([]);
	expect(keys('pl')).toEqual([
		'young:hello',
		'young:a.b',
		...['one', 'few', 'many', 'other'].map((form) => `young:day_${form}`)
	]);
	expect(keys('ar')).toHaveLength(8);
});

test('texts go to their place in the order of the English; what is unknown or still English stays out', () => {
	const { put, left } = fill(root, 'pl', {
		'young:a.b': 'Tak',
		'young:hello': 'Cześć {{name}}',
		'young:gone': 'x',
		'young:day_one': '{{count}} day'
	});
	expect(put).toBe(2);
	expect(left).toEqual(['young:gone: no such text', 'young:day_one: still English, or empty']);
	expect(text('messages/pl/young.json')).toBe('{\n\t"hello": "Cześć {{name}}",\n\t"a": {\n\t\t"b": "Tak"\n\t}\n}\n');
	fill(root, 'pl', { 'young:day_few': '{{count}} dni' });
	expect(JSON.parse(text('messages/pl/young.json'))).toMatchObject({ a: { b: 'Tak' }, day_few: '{{count}} dni' });
	expect(keys('pl')).not.toContain('young:a.b');
});

test('a review sheet has each text with its number, in its own direction, and a column for a better one', () => {
	fill(root, 'ar', { 'young:a.b': 'نعم <b>' });
	expect(sheet(root, 'ar')).toContain(
		'<tr><td title="young:a.b">young 2</td><td lang="en">Yes</td><td lang="ar" dir="rtl">نعم &lt;b&gt;</td><td></td></tr>'
	);
});
