import { createInstance } from 'i18next';
import { describe, expect, test } from 'vitest';
import { day, hour, list, minutes, moment } from './format';
import { isolated } from './isolated';
import type { Language } from './languages';

const instant = '2026-12-01T13:00:00Z';
const zone = 'Europe/Brussels';
/** All eight, released or not. */
const eight = ['nl', 'fr', 'en', 'ar', 'tr', 'uk', 'lt', 'ru'] as Language[];

describe.each(eight)('%s', (lang) => {
	test('a day has its name, western digits and no comma', () => {
		const text = day(instant, zone, lang);
		expect(text).toMatch(/(?<!\d)1(?!\d)/);
		expect(text).not.toMatch(/[,،]|[\u0660-\u0669]/);
		expect(text.split(' ').length).toBeGreaterThanOrEqual(3);
		expect(moment(instant, zone, lang)).toMatch(lang === 'ar' ? /، 14\.00$/ : /, 14\.00$/);
	});
	test('minutes and lists are in the language', () => {
		expect(minutes(30, lang)).toMatch(/^30 \p{L}+/u);
		expect(list(['a', 'b', 'c'], lang).replace(/[\u2068\u2069]/g, '')).toMatch(/^a.*b.*c$/);
	});
	test('each number gets the plural form of the language', async () => {
		const rules = new Intl.PluralRules(lang);
		const words = createInstance();
		const forms = rules.resolvedOptions().pluralCategories.map((form) => [`x_${form}`, form]);
		await words.init({ lng: lang, resources: { [lang]: { common: Object.fromEntries(forms) } }, defaultNS: 'common' });
		for (const count of [0, 1, 2, 3, 5, 11, 21, 100, 1.5]) expect(words.t('x', { count })).toBe(rules.select(count));
	});
});

test('names of days people know here', () => {
	expect(eight.map((lang) => day(instant, zone, lang))).toEqual([
		'dinsdag 1 december',
		'mardi 1 décembre',
		'Tuesday 1 December',
		'الثلاثاء 1 ديسمبر',
		'1 Aralık Salı',
		'вівторок 1 грудня',
		'gruodžio 1 d. antradienis',
		'вторник 1 декабря'
	]);
	expect(hour(instant, zone)).toBe('14.00');
});

test('what runs the other way is held together, and only that', () => {
	expect(isolated('Sofie', 'ar')).toBe('\u2068Sofie\u2069');
	expect(isolated('+32 2 123', 'ar')).toBe('\u2068+32 2 123\u2069');
	expect(isolated('سامي', 'ar')).toBe('سامي');
	expect(isolated('https://trampoline.example/i/x', 'ar')).toBe('https://trampoline.example/i/x');
	expect(isolated('سامي', 'nl')).toBe('\u2068سامي\u2069');
	expect(isolated('Sofie', 'nl')).toBe('Sofie');
	expect(isolated('14.00', 'nl')).toBe('14.00');
	// Each language of a list by itself: the list as a whole runs from the right.
	expect(list(['Nederlands', 'العربية', 'English'], 'ar')).toBe('\u2068Nederlands\u2069 والعربية و\u2068English\u2069');
});
