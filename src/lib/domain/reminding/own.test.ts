import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstOf, noteAgainFrom, mostDays, withDay } from './index';

const week = fc.integer({ min: 1, max: 7 });

describe('reminders of one’s own (SEED 38)', () => {
	it('are on three days a week at most, each once, in the order of the week, whatever is tapped', () => {
		fc.assert(
			fc.property(fc.array(week, { maxLength: 40 }), (taps) => {
				const days = taps.reduce(withDay, [] as number[]);
				expect(days.length).toBeLessThanOrEqual(mostDays);
				expect(days).toEqual([...new Set(days)].toSorted());
			})
		);
	});

	it('begin on the first of their days and hours that comes, within a week', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(week, { minLength: 1, maxLength: 3 }),
				fc.integer({ min: 8, max: 20 }),
				(days, hour) => {
					const now = new Date(2026, 10, 25, 16, 0);
					const first = firstOf({ days, hour }, now);
					expect(first > now).toBe(true);
					expect(first.getTime() - now.getTime()).toBeLessThanOrEqual(7 * 86_400_000);
					expect(days).toContain(first.getDay() || 7);
					expect(first.getHours()).toBe(hour);
				}
			)
		);
	});
});

describe('"thinking of you" (SEED 38)', () => {
	it('goes again seven days after the last one, to the second', () => {
		const last = '2026-11-25T10:00:00.000Z';
		expect(noteAgainFrom(null, last)).toBeNull();
		expect(noteAgainFrom(last, '2026-12-02T09:59:59.999Z')).toBe('2026-12-02T10:00:00.000Z');
		expect(noteAgainFrom(last, '2026-12-02T10:00:00.000Z')).toBeNull();
	});
});
