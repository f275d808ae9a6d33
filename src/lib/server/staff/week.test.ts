import { describe, expect, test } from 'vitest';
import { dateIn, daysFrom, mondayOf } from './week';

const zone = 'Europe/Brussels';

describe('days of the desk', () => {
	test('a day begins at midnight of the centre', () => {
		expect(dateIn(zone, '2026-11-23T23:30:00.000Z')).toBe('2026-11-24');
		expect(daysFrom(zone, '2026-11-24', 1)).toEqual([
			{ date: '2026-11-24', start: '2026-11-23T23:00:00.000Z', end: '2026-11-24T23:00:00.000Z' }
		]);
	});

	test('a day is 23 or 25 hours long when the clock changes', () => {
		const hours = (date: string) => {
			const day = daysFrom(zone, date, 1)[0]!;
			return (Date.parse(day.end) - Date.parse(day.start)) / 3_600_000;
		};
		expect([hours('2027-03-28'), hours('2026-10-25'), hours('2026-11-24')]).toEqual([23, 25, 24]);
	});

	test('the Monday of a week; anything that is not a date gives this week', () => {
		expect(mondayOf('2026-11-29', '2026-11-24')).toBe('2026-11-23');
		expect(mondayOf('2026-11-30', '2026-11-24')).toBe('2026-11-30');
		for (const text of [null, '', '2026-02-31', '../etc', '2026-13-01']) {
			expect(mondayOf(text, '2026-11-24')).toBe('2026-11-23');
		}
	});
});
