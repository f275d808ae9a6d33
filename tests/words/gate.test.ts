import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checked, languages } from '../../src/lib/words/release.js';
import { bannedIn } from './banned.ts';
import { breaks, figures, judge, table } from './gate.ts';
import { kindsOf, type Kind } from './kinds.ts';
import { rules } from './rules.ts';
import { samples } from './samples.ts';

/** A text with one fault for each rule, in a language where it shows. */
const planted: Record<string, [lang: string, text: string, kind?: Kind]> = {
	button: ['en', 'Choose another free moment', 'button'],
	answer: ['nl', 'Ik weet het nu nog niet zo goed', 'answer'],
	link: ['fr', 'Tout ce que je peux demander ici maintenant', 'link'],
	title: ['en', 'What is it that you want now?', 'title'],
	step: ['nl', 'Bel de bakker en vraag of je morgen een hele ochtend mag meekijken.', 'step'],
	help: ['en', 'It is free. It is near. It is good.', 'help'],
	sentence: ['tr', 'Bir gün seç ve bir saat seç ve sonra fırını ara.'],
	comma: ['en', 'Pick a day, a place, a person.'],
	bracket: ['fr', 'Choisis un jour (libre).'],
	semicolon: ['ru', 'Выбери день; выбери час.'],
	slash: ['nl', 'Kies een dag/uur.'],
	capitals: ['en', 'This is FREE.'],
	abbreviation: ['nl', 'Neem iets mee, bv. een pen.'],
	emoji: ['en', 'Well done 🎉'],
	number: ['uk', 'Обери три дні.'],
	clock: ['fr', 'Viens à 14h30.'],
	money: ['en', 'It costs €20.'],
	gender: ['ru', 'Ты сделал шаг.'],
	long: ['nl', 'Kies een arbeidsbemiddelaar.'],
	english: ['lt', 'Choose dieną.'],
	sms: ['en', 'x'.repeat(161), 'sms']
};

describe('a planted fault is found', () => {
	test('there is one for every rule', () => {
		expect(Object.keys(planted).sort()).toEqual(Object.keys(rules).sort());
	});
	test.each(Object.entries(planted))('%s', (rule, [lang, text, kind]) => {
		const found = breaks({ lang, key: 'young:x', text }, () => (kind ? [kind] : []));
		expect(rules[rule]!(text, lang, kind ? [kind] : []).length, text).toBeGreaterThan(0);
		expect(found.length).toBeGreaterThan(0);
	});
	test.each([
		['ar', 'اضغط Next الآن', 'English: Next'],
		['nl', 'Kies een moment with someone', 'English: with'],
		['uk', 'Ти зробила крок', 'says he or she: Ти зробила'],
		['en', 'Come at 2 pm.', 'a clock by hand: 2 pm'],
		['fr', 'Tu es venu·e.', 'says he or she: u·e']
	])('%s: %s', (lang, text, what) => {
		expect(breaks({ lang, key: 'young:x', text }, () => [])).toContain(what);
	});
	test('a letter that text messages do not know', () => {
		expect(rules['sms']!('Zaterdag “hier”', 'nl', ['sms'])).toHaveLength(2);
		expect(rules['sms']!('Zaterdag, één uur, à bientôt, 5 €.', 'fr', ['sms'])).toEqual([
			'not in the alphabet of text messages: ô'
		]);
	});
	test.each(Object.keys(samples))('an official letter in %s breaks its rules, the plain words do not', (lang) => {
		expect(breaks({ lang, key: 'young:x', text: samples[lang]!.plain }, () => [])).toEqual([]);
		expect(breaks({ lang, key: 'young:x', text: samples[lang]!.official }, () => []).length).toBeGreaterThan(2);
	});
});

describe('a word that blames or belongs to an office', () => {
	test.each([
		['nl', 'Je moet komen.'],
		['nl', 'Een competentietest'],
		['nl', 'Het is Te Laat.'],
		['nl', 'Kiest u een dag.'],
		['fr', 'Tu dois venir.'],
		['fr', 'C’est ton orientation.'],
		['fr', 'Les conditions d’accès'],
		['fr', 'Vous choisissez.'],
		['en', 'You must come.'],
		['en', 'You have to come.'],
		['en', 'It failed.'],
		['ar', 'ويجب الحضور'],
		['tr', 'Gelmelisin.'],
		['uk', 'Ти повинна прийти.'],
		['lt', 'Tu privalai ateiti.'],
		['ru', 'Вы можете прийти.']
	])('%s: %s', (lang, text) => expect(bannedIn(text, lang, 'young')).toHaveLength(1));

	test.each([
		['nl', 'Je moet niets. Het hoeft niet. Je ontmoet iemand, later.'],
		['fr', 'Tu ne dois rien. Ton rendez-vous est demain.'],
		['en', 'You do not have to come. See you later, in a staircase.'],
		['ar', 'موعدك يوم الثلاثاء.'],
		['tr', 'Gelmek zorunda değilsin.'],
		['uk', 'Ти не мусиш приходити.'],
		['lt', 'Tu neprivalai ateiti.'],
		['ru', 'Выбери день.']
	])('%s lets pass: %s', (lang, text) => expect(bannedIn(text, lang, 'young')).toEqual([]));

	test('the desk may use an office word, and blames nobody', () => {
		expect(bannedIn('You must submit this.', 'en', 'desk')).toEqual([]);
		expect(bannedIn('They missed it.', 'en', 'desk')).toEqual(['missed']);
	});
});

test('the languages said to be checked are those of messages/REVIEW.md', () => {
	const review = readFileSync(new URL('../../messages/REVIEW.md', import.meta.url), 'utf8');
	const rows = [...review.matchAll(/^\| (\w\w) \| [^|]+ \| (yes|no)\b/gm)];
	expect(rows.flatMap(([, lang, read]) => (read === 'yes' ? [lang] : []))).toEqual(checked);
	expect(languages.filter((lang) => !rows.some(([, row]) => row === lang))).toEqual([]);
});

test('the recipe of a kiosk lets every released language through', () => {
	const policies = JSON.parse(readFileSync(new URL('../../docs/kiosk/policies.json', import.meta.url), 'utf8')) as {
		URLAllowlist: string[];
	};
	const open = policies.URLAllowlist.map((address) => address.slice(address.indexOf('/') + 1));
	expect(languages.filter((lang) => !open.includes(lang))).toEqual([]);
});

describe('a tree of words', () => {
	const within = <T>(files: Record<string, string>, look: (root: string) => T): T => {
		const root = mkdtempSync(join(tmpdir(), 'gate-'));
		for (const [path, text] of Object.entries(files)) {
			mkdirSync(join(root, path, '..'), { recursive: true });
			writeFileSync(join(root, path), text);
		}
		try {
			return look(root);
		} finally {
			rmSync(root, { recursive: true });
		}
	};
	const screen = `<h1>{t('young:a')}</h1><Button>{t('young:b')}</Button><Button href="/x">{t('young:c')}</Button>
<Button>{t(\`young:door.\${x}\`)}{t(\`young:\${x}\`)}</Button><p>{t('young:d')}</p>`;

	test('a text is what the screen makes of it', () => {
		const kinds = within({ 'src/A.svelte': screen }, kindsOf);
		expect(['a', 'b', 'c', 'd', 'e', 'door.work', 'iHelp'].map((key) => kinds(`young:${key}`))).toEqual([
			['title'],
			['button'],
			['link'],
			[],
			['button'],
			['answer'],
			['help', 'button']
		]);
	});

	test('the place of a fault, and of a file that reads too hard', () => {
		const hard = Array.from({ length: 4 }, () => samples['en']!.official).join(' ');
		const files = {
			'src/A.svelte': screen,
			'messages/en/young.json': `{\n"b": "Choose another free moment",\n"d": ${JSON.stringify(hard)}\n}`,
			'messages/lt/young.json': '{"d":"Tu gali."}'
		};
		const found = within(files, (root) => judge(root, ['en']));
		expect(found[0]).toBe('messages/en/young.json:2  young:b  words on a button: 4, at most 3');
		expect(found.join('\n')).toMatch(/young.json:1 {2}all sentences together: Flesch -?\d/);
		expect(within(files, table)).toMatch(/^en {2}young .*too hard$/m);
		expect(within(files, (root) => judge(root, ['pl']))).toEqual([expect.stringContaining('no measures')]);
		expect(within(files, figures).map(({ lang }) => lang)).toEqual(['en', 'lt']);
	});
});
