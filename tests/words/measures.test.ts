import { describe, expect, test } from 'vitest';
import { languages } from '../../src/lib/words/release.js';
import { douma, flesch, kandelMoles, kincaid, lix, measure, sentencesOf, wordsOf } from './measures.ts';
import { samples } from './samples.ts';
import { above, standards } from './standards.ts';

describe.each(Object.keys(standards))('%s', (lang) => {
	const standard = standards[lang]!;
	const { plain, official } = samples[lang]!;

	test('a plain text keeps every measure, and its longest sentence too', () => {
		expect(above(measure([plain], lang), standard)).toEqual([]);
		for (const sentence of sentencesOf(plain, lang)) {
			expect(wordsOf(sentence, lang).length, sentence).toBeLessThanOrEqual(standard.most);
		}
	});

	test('an official letter breaks every measure', () => {
		expect(above(measure([official], lang), standard)).toHaveLength(2 + standard.scores.length);
		expect(sentencesOf(official, lang).some((one) => wordsOf(one, lang).length > standard.most)).toBe(true);
	});

	test('plain and official lie far apart: LIX of the letter is over twice that of the plain text', () => {
		expect(lix(measure([official], lang))).toBeGreaterThan(2 * lix(measure([plain], lang)));
	});
});

test('every language of the release has its measures', () => {
	expect(languages.filter((lang) => !(lang in standards))).toEqual([]);
});

test('what the app fills in is one short word, and a text without a full stop is a sentence', () => {
	expect(measure(['Call {{name}}', 'Pick a day. It is free.'], 'en')).toMatchObject({ sentences: 3, words: 8, lw: 0 });
});

test('the formulas count as published', () => {
	const one = { sentences: 1, words: 10, asl: 10, asw: 1.5, lw: 20, letters: 4 };
	expect(lix(one)).toBe(30);
	expect(flesch(one)).toBeCloseTo(69.785);
	expect(kincaid(one)).toBeCloseTo(6.01);
	expect(douma(one)).toBeCloseTo(82.035);
	expect(kandelMoles(one)).toBeCloseTo(86.45);
});

test.each([
	['nl', 'koffie', 2],
	['nl', 'groeien', 2],
	['fr', 'boulangerie', 4],
	['fr', 'petite', 2],
	['en', 'table', 2],
	['en', 'make', 1],
	['tr', 'istiyorsun', 4],
	['lt', 'laukia', 2],
	['uk', 'вівторок', 3],
	['ru', 'пекарня', 3]
])('%s: %s has about %i syllables', (lang, word, count) => {
	expect(Math.abs(measure([word], lang).asw - count)).toBeLessThanOrEqual(1);
});
