import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTypedLine, typedPlace } from './typed';

const read = (line: string) => {
	const answer = readTypedLine(line);
	return answer.ok ? answer.value : answer.error.code;
};

describe('a line as a counsellor writes it', () => {
	it.each([
		['di 14–17 Park', { day: { weekday: 2 }, every: false, from: '14:00', till: '17:00', place: 'Park' }],
		['mar 14h-17h Parc', { day: { weekday: 2 }, every: false, from: '14:00', till: '17:00', place: 'Parc' }],
		['Tue 14–17 Park', { day: { weekday: 2 }, every: false, from: '14:00', till: '17:00', place: 'Park' }],
		['an 14-17 parkas', { day: { weekday: 2 }, every: false, from: '14:00', till: '17:00', place: 'parkas' }],
		[
			'elke vrijdag van 9u30 tot 12u De Brug',
			{ day: { weekday: 5 }, every: true, from: '09:30', till: '12:00', place: 'De Brug' }
		],
		['chaque dim. 9h à 10h30', { day: { weekday: 7 }, every: true, from: '09:00', till: '10:30', place: '' }],
		['kas šeštadienį 9.15 iki 11', { day: { weekday: 6 }, every: true, from: '09:15', till: '11:00', place: '' }],
		['every Wednesdays 10:00 to 24:00', { day: { weekday: 3 }, every: true, from: '10:00', till: '24:00', place: '' }],
		[
			'morgen 10-12 bibliotheek',
			{ day: { ahead: 1 }, every: false, from: '10:00', till: '12:00', place: 'bibliotheek' }
		],
		[
			'3/12 10-12 Café de Zon',
			{ day: { date: { day: 3, month: 12 } }, every: false, from: '10:00', till: '12:00', place: 'Café de Zon' }
		]
	])('%s', (line, meant) => expect(read(line)).toEqual(meant));

	const tuesday = { day: { weekday: 2 }, every: false, from: '14:00', till: '17:00', place: 'Park' };

	it.each([
		'op dinsdag van 14 tot 17 in Park',
		'on Tuesday, from 14 to 17 at Park',
		'le mardi de 14h à 17h au Park;',
		'di.  14:00-17:00  Park,;',
		'di 14-17, Park',
		'Park di 14-17',
		'mardis 14-17 Park'
	])('small words, spaces and signs count for nothing: "%s"', (line) => expect(read(line)).toEqual(tuesday));

	it.each([
		['vandaag 10-12', { ahead: 0 }],
		['today 10-12', { ahead: 0 }],
		['morgen 10-12', { ahead: 1 }],
		['1/1 10-12', { date: { day: 1, month: 1 } }],
		['31/12 10-12', { date: { day: 31, month: 12 } }]
	])('knows the day of "%s"', (line, day) =>
		expect(read(line)).toEqual({ day, every: false, from: '10:00', till: '12:00', place: '' })
	);

	it('takes the first day it reads; what comes after belongs to the place, signs and all', () => {
		expect(read('di 14-17 Le Mardi, op 3/12 elke. dag')).toMatchObject({
			...{ day: { weekday: 2 }, every: false, place: 'Le Mardi, op 3/12 elke. dag' }
		});
	});

	it('goes to the last minute of the day, and no further', () => {
		expect(read('di 22:59-23:59')).toMatchObject({ from: '22:59', till: '23:59' });
		expect(read('di 23-24')).toMatchObject({ till: '24:00' });
	});

	it.each([
		['14-17 Park', 'line-day'],
		['di Park', 'line-time'],
		['di 14 Park', 'line-time'],
		['di 17-14', 'line-order'],
		['di 14-14', 'line-order'],
		['di 25-26', 'line-time'],
		['di 24-24', 'line-time'],
		['di 14:60-17', 'line-time'],
		['di 14-17:75', 'line-time'],
		['di 23-24:30', 'line-time'],
		['elke 3/12 10-12', 'line-every'],
		['elke morgen 10-12', 'line-every'],
		['0/12 10-12', 'line-day'],
		['32/12 10-12', 'line-day'],
		['3/0 10-12', 'line-day'],
		['3/13 10-12', 'line-day'],
		['a3/12 10-12', 'line-day'],
		['3/12a 10-12', 'line-day'],
		['disco 10-12', 'line-day'],
		['dinsdagsmarkt 10-12', 'line-day'],
		['', 'line-day']
	])('says what it cannot read in "%s"', (line, code) => expect(read(line)).toBe(code));

	const names: Record<string, readonly string[]> = {
		nl: ['ma', 'dinsdag', 'wo.', 'Donderdag', 'vr', 'za', 'zo'],
		fr: ['lundi', 'mar.', 'mercredi', 'jeu', 'Vendredi', 'sam', 'dimanche'],
		en: ['Mon', 'Tuesday', 'wed', 'thurs', 'Fri', 'saturday', 'sun'],
		lt: ['pr', 'antradienis', 'tr', 'ketvirtadienis', 'Pn', 'št', 'sekmadienis']
	};
	const two = (count: number) => String(count).padStart(2, '0');

	it('reads every day of every language with every way to write an hour', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('nl', 'fr', 'en', 'lt'),
				fc.integer({ min: 0, max: 6 }),
				fc.integer({ min: 0, max: 22 }),
				fc.constantFrom(0, 5, 15, 30, 45),
				fc.constantFrom(':', '.', 'h', 'u'),
				fc.constantFrom('-', '–', ' - ', ' tot ', ' à ', ' to ', ' till ', ' iki '),
				fc.constantFrom('', 'Park', 'De Brug', 'Café aan zee'),
				(lang, day, hour, minute, dot, between, place) => {
					const line = `${names[lang]![day]} ${hour}${dot}${two(minute)}${between}${hour + 1}${dot}${two(minute)} ${place}`;
					expect(read(line)).toEqual({
						day: { weekday: day + 1 },
						every: false,
						from: `${two(hour)}:${two(minute)}`,
						till: `${two(hour + 1)}:${two(minute)}`,
						place
					});
				}
			),
			{ seed: 14, numRuns: 400 }
		);
	});

	it('never breaks, and never gives hours that do not exist', () => {
		fc.assert(
			fc.property(
				fc.oneof(fc.string(), fc.stringMatching(/^(di|mar|mon) [\d:.hu]{1,6}-[\d:.hu]{1,6} \w*$/)),
				(line) => {
					const answer = readTypedLine(line);
					if (!answer.ok) expect(answer.error.code).toMatch(/^line-/);
					else expect(answer.value.from < answer.value.till && answer.value.till <= '24:00').toBe(true);
				}
			),
			{ seed: 15, numRuns: 400 }
		);
	});

	it('finds the place by the beginning of its name, and asks when two fit', () => {
		const places = [{ name: 'De Brug' }, { name: 'Park' }, { name: 'Parkzicht' }, { name: 'Café' }];
		expect(typedPlace('park', places)).toBe(places[1]);
		expect(typedPlace('cafe', places)).toBe(places[3]);
		expect(typedPlace('de b', places)).toBe(places[0]);
		expect(typedPlace('parkz', places)).toBe(places[2]);
		expect(typedPlace('par', places)).toBeNull();
		expect(typedPlace('brug', places)).toBeNull();
		expect(typedPlace('zee', places)).toBeNull();
		expect(typedPlace('', places)).toBe(places[0]);
		expect(typedPlace('', [])).toBeNull();
	});
});
