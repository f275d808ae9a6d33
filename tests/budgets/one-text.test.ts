import { describe, expect, it } from 'vitest';
import { downloadedAnew, youngWords } from '../support/one-text';

describe('a new version with one text changed', () => {
	it.each(youngWords)('in %s: its words, the start of the app that names them, and no other file', (namespace) => {
		const { files, bytes } = downloadedAnew('nl', namespace);
		console.log(`${namespace}: ${bytes} B in ${files.join(', ')}`);
		expect(files.length).toBeLessThanOrEqual(3);
		expect(files.some((file) => file.startsWith('entry/app.'))).toBe(true);
	});

	it('on the first screens: at most 10 kB', () => {
		expect(downloadedAnew('nl', 'young').bytes).toBeLessThanOrEqual(10_000);
	});
});
