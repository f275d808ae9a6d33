import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '../../words/languages';
import { listLanguage, listOf } from '../../phone/backup/lists';
import nl from '../../phone/backup/lists/nl';
import type { Bytes } from '../letter';
import { drawWords, openCopy, plainWord, readSealed, readWords, sealCopy } from './backup';

const { subtle } = globalThis.crypto;
const random = (count: number): Bytes => crypto.getRandomValues(new Uint8Array(count));
const words = ['lamp', 'boot', 'kers', 'wolk'];
const content = { app: 'trampoline', version: 1, goal: [{ id: 'a', text: 'Çà et là 🐕' }] };

describe('the words that open a copy', () => {
	/** The letters that a list may use, and the ends of a plural or a case: no word is another one with such an end. */
	const scripts: [lang: string, letters: string, ends: string][] = [
		['nl', 'a-z', 's e es en'],
		['fr', 'a-z', 's e es en'],
		['en', 'a-z', 's e es en'],
		['ar', 'ء-غف-ي', 'ه ا ي ت ن ك م ات ون ين ان'],
		['tr', 'abcçdefgğhıijklmnoöprsştuüvyz', 'a e i u o m n y k s lar ler'],
		['uk', 'абвгдежзийклмнопрстуфхцчшщьюяєії', 'а я и у ю е о є ь в м х'],
		['lt', 'aąbcčdeęėfghiįyjklmnoprsštuųūvzž', 's a e i o u m t ms'],
		['ru', 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя', 'а я ы и у ю е о ь в м х']
	];

	it.each(scripts)(
		'of %s are 1,024, short, alike in no spelling, and none is another with an end',
		async (...script) => {
			const [lang, letters, ends] = script;
			const list = await listOf(lang);
			expect(listLanguage(lang)).toBe(lang);
			expect(list).toHaveLength(1_024);
			for (const word of list) expect(word.normalize('NFC')).toMatch(new RegExp(`^[${letters}]{3,8}$`));
			const all = new Set(list.map(plainWord));
			expect(all.size).toBe(1_024);
			expect([...all].filter((word) => ends.split(' ').some((end) => all.has(word + end)))).toEqual([]);
		}
	);

	it.each(scripts)('of %s are read back from small letters, capitals and without accents', async (lang) => {
		const list = await listOf(lang);
		const plain = list.map(plainWord);
		const typed = list.join(' ');
		for (const one of [
			typed,
			typed.toUpperCase(),
			typed.toLocaleUpperCase(lang),
			typed.normalize('NFD'),
			plain.join(', ')
		])
			expect(readWords(one)).toEqual(plain);
	});

	it('are there in every language of a release or a draft; any other gets English ones', async () => {
		const drafts = readdirSync('messages', { withFileTypes: true }).filter((entry) => entry.isDirectory());
		for (const lang of [...languages, ...drafts.map(({ name }) => name)]) expect(listLanguage(lang)).toBe(lang);
		expect(listLanguage('xx')).toBe('en');
		expect(await listOf('xx')).toBe(await listOf('en'));
	});

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

	it.each([
		['lamp boot kers wolk', ['lamp boot kers wolk', '  LAMP, Boot;\nkérs - wolk.', '1. lamp 2. boot 3. kers 4. wolk']],
		['ışık çiçek İğne şiir', ['IŞIK ÇİÇEK İĞNE ŞİİR', 'isik cicek igne siir', '1) ışık, çiçek, iğne, şiir']],
		['чай ёлка їжак йогурт', ['ЧАЙ ЁЛКА ЇЖАК ЙОГУРТ', 'чаи елка іжак иогурт']],
		['šuo ąžuolas ežys lūšis', ['ŠUO ĄŽUOLAS EŽYS LŪŠIS', 'suo azuolas ezys lusis']],
		['أرنب شجرة مقهى كرسي', ['ارنب شجره مقهي كرسى', 'أَرْنَب، شجـــرة، مقهی، کرسی', '١. أرنب ٢. شجرة ٣. مقهى ٤. كرسي']]
	])('are read however somebody writes them: %s', (written, ways) => {
		expect(readWords(written)).toHaveLength(4);
		for (const typed of ways) expect(readWords(typed)).toEqual(readWords(written));
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

	it('opens without the accents that its words have', async () => {
		for (const [written, typed] of [
			['çiçek ışık iğne süt', 'CICEK isik İGNE sut'],
			['أرنب شجرة مقهى كرسي', 'ارنب شجره مقهي كرسى']
		] as const) {
			const file = await sealCopy(content, { words: written.split(' '), lang: 'tr' }, { subtle, random });
			expect(await openCopy(file, readWords(typed), subtle)).toEqual({ ok: true, value: content });
		}
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
