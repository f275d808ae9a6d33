import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf } from './cells';
import { slotsOnDate, type WeeklyHours } from './weekly';

const at = (clock: string) => `2026-11-24T${clock}:00.000Z`;
const tuesday = (from: string, till: string, minutes = 30, id = 'h'): WeeklyHours => ({
	...{ id, weekday: 2, from, till, minutes }
});
const starts = (hours: WeeklyHours[], away: { start: string; end: string }[] = []) =>
	slotsOnDate(hours, 2, away, at).map(({ start }) => start.slice(11, 16));

describe('the moments that weekly hours give on a date', () => {
	it('fill the hours, one after the other, and name the hours they come from', () => {
		expect(slotsOnDate([tuesday('09:30', '10:30')], 2, [], at)).toEqual([
			{ hours: 'h', start: at('09:30'), end: at('10:00') },
			{ hours: 'h', start: at('10:00'), end: at('10:30') }
		]);
	});

	it('end with the hours: what does not fit whole is not made', () => {
		expect(starts([tuesday('09:00', '10:29')])).toEqual(['09:00', '09:30']);
		expect(starts([tuesday('09:00', '09:29')])).toEqual([]);
		expect(starts([tuesday('23:00', '24:00')])).toEqual(['23:00', '23:30']);
	});

	it('are of that weekday alone', () => {
		const monday = { ...tuesday('14:00', '15:00'), weekday: 1 };
		expect(starts([monday, tuesday('09:00', '09:30')])).toEqual(['09:00']);
	});

	it('leave out when somebody is away, and no minute more', () => {
		const hours = [tuesday('09:00', '11:00')];
		expect(starts(hours, [{ start: at('09:30'), end: at('10:00') }])).toEqual(['09:00', '10:00', '10:30']);
		expect(starts(hours, [{ start: at('09:59'), end: at('10:01') }])).toEqual(['09:00', '10:30']);
		expect(starts(hours, [{ start: at('08:00'), end: at('12:00') }])).toEqual([]);
		expect(
			starts(hours, [
				{ start: at('08:00'), end: at('09:30') },
				{ start: at('10:30'), end: at('12:00') }
			])
		).toEqual(['09:30', '10:00']);
	});

	it('of two hours that overlap, never put one person in two places; they come in the order of the day', () => {
		const both = [tuesday('10:00', '11:00'), tuesday('09:15', '11:30', 30, 'other')];
		expect(starts(both)).toEqual(['09:15', '10:00', '10:30']);
		expect(starts([...both].reverse())).toEqual(['09:15', '09:45', '10:15', '10:45']);
	});

	it('have no clock time that the spring night leaves out, and go on after it', () => {
		const spring = (clock: string) => (clock.startsWith('02') ? null : at(clock));
		const made = slotsOnDate([tuesday('01:30', '03:30')], 2, [], spring);
		expect(made.map(({ start }) => start)).toEqual([at('01:30'), at('03:00')]);
	});

	it('ask for clock times as one writes them, with two numbers each', () => {
		const asked: string[] = [];
		slotsOnDate([tuesday('08:05', '10:05', 60)], 2, [], (clock) => {
			asked.push(clock);
			return at(clock);
		});
		expect(asked).toEqual(['08:05', '09:05']);
	});
});

describe('the five-minute cells of somebody’s time', () => {
	it('are those that a moment touches, its last minute too', () => {
		const first = Date.parse(at('09:00')) / 300_000;
		expect(cellsOf(at('09:00'), at('09:15'))).toEqual([first, first + 1, first + 2]);
		expect(cellsOf(at('09:04'), at('09:06'))).toEqual([first, first + 1]);
		expect(cellsOf(at('09:00'), at('09:05'))).toEqual([first]);
	});

	it('are shared exactly by moments that overlap', () => {
		const fives = fc.integer({ min: 0, max: 40 });
		fc.assert(
			fc.property(fives, fives, fives, fives, (a, b, c, d) => {
				const [from, till, other, end] = [Math.min(a, b), Math.max(a, b) + 1, Math.min(c, d), Math.max(c, d) + 1];
				const instant = (five: number) => new Date(Date.parse(at('09:00')) + five * 300_000).toISOString();
				const cells = new Set(cellsOf(instant(from), instant(till)));
				const shared = cellsOf(instant(other), instant(end)).some((cell) => cells.has(cell));
				expect(shared).toBe(from < end && other < till);
			}),
			{ seed: 5, numRuns: 300 }
		);
	});
});
