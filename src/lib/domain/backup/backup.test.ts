import { describe, expect, it } from 'vitest';
import en from '../../phone/backup/lists/en';
import fr from '../../phone/backup/lists/fr';
import nl from '../../phone/backup/lists/nl';
import type { Bytes } from '../letter';
import { drawWords, openCopy, readSealed, readWords, sealCopy } from './backup';

const { subtle } = globalThis.crypto;
const random = (count: number): Bytes => crypto.getRandomValues(new Uint8Array(count));
const words = ['lamp', 'boot', 'kers', 'wolk'];
const content = { app: 'trampoline', version: 1, goal: [{ id: 'a', text: 'Çà et là 🐕' }] };

describe('the words that open a copy', () => {
	it.each(Object.entries({ nl, fr, en }))(
		'of %s are 1,024, short, without accents, and none is another with an end',
		(_, list) => {
			expect(list).toHaveLength(1_024);
			expect(new Set(list).size).toBe(1_024);
			for (const word of list) expect(word).toMatch(/^[a-z]{3,8}$/);
			const all = new Set(list);
			expect(list.filter((word) => ['s', 'e', 'es', 'en'].some((end) => all.has(word + end)))).toEqual([]);
		}
	);

	it('are drawn each as likely as any: ten bits a word', () => {
		expect(drawWords(nl, () => new Uint8Array([0, 0, 3, 255, 4, 0, 255, 255]))).toEqual([
			nl[0],
			nl[1_023],
			nl[0],
			nl[1_023]
		]);
		const drawn = new Set(Array.from({ length: 4_000 }, () => drawWords(nl, random)).flat());
		expect(drawn.size).toBe(1_024);
		expect(() => drawWords(nl.slice(1), random)).toThrow(RangeError);
	});

	it('are read however somebody writes them', () => {
		for (const typed of ['lamp boot kers wolk', '  LAMP, Boot;\nkérs - wolk.', '1. lamp 2. boot 3. kers 4. wolk'])
			expect(readWords(typed)).toEqual(words);
	});
});

describe('a copy under four words', () => {
	it('opens with them, and with no other, in another order neither', async () => {
		const file = await sealCopy(content, { words, lang: 'nl' }, { subtle, random });
		const written = JSON.parse(JSON.stringify(file)) as unknown;
		const read = readSealed(written);
		expect(JSON.stringify(written)).not.toContain('là');
		expect(read?.ok && (await openCopy(read.value, words, subtle))).toEqual({ ok: true, value: content });
		for (const other of [['lamp', 'boot', 'kers', 'wolf'], [...words].reverse(), words.slice(0, 3), []])
			expect(await openCopy(file, other, subtle)).toEqual({ ok: false, error: { code: 'other-words' } });
	});

	it('that was changed anywhere does not open; one of later says so; what is none is nobody’s', async () => {
		const file = await sealCopy(content, { words, lang: 'nl' }, { subtle, random });
		const first = file.sealed.startsWith('A') ? 'B' : 'A';
		for (const change of [{ sealed: first + file.sealed.slice(1) }, { lang: 'fr' }, { rounds: 1 }]) {
			const read = readSealed({ ...file, ...change });
			expect(read?.ok && (await openCopy(read.value, words, subtle))).toMatchObject({ ok: false });
		}
		for (const change of [{ salt: 'x' }, { iv: '' }, { sealed: '!' }, { rounds: 1e9 }, { rounds: 1.5 }])
			expect(readSealed({ ...file, ...change })).toEqual({ ok: false, error: { code: 'damaged' } });
		expect(readSealed({ ...file, version: 2 })).toEqual({ ok: false, error: { code: 'newer' } });
		for (const other of [null, 1, 'x', [], {}, { app: 'trampoline', version: 1 }]) expect(readSealed(other)).toBeNull();
	});
});
