import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stateOf, touched, visitFrom, woken, type Visit } from './timing';

const second = 1_000;
const minute = 60 * second;

/** Walks through a visit in steps of a quarter second, as the guard does. Out: when it was over, if it was. */
function walk(touches: (at: number) => boolean, length: number): { over: number | null; asked: number } {
	let visit: Visit = visitFrom(0);
	let asked = 0;
	for (let now = 0; now <= length; now += 250) {
		const state = stateOf(visit, now);
		if (state.is === 'over') return { over: now, asked };
		if (state.is === 'asking') asked++;
		if (touches(now)) visit = touched(visit, now);
	}
	return { over: null, asked };
}

describe('a visit at a kiosk', () => {
	it('ends after 90 quiet seconds and a countdown of 20', () => {
		const visit = visitFrom(0);
		expect(stateOf(visit, 90 * second - 1)).toEqual({ is: 'on' });
		expect(stateOf(visit, 90 * second)).toEqual({ is: 'asking', why: 'idle', seconds: 20 });
		expect(stateOf(visit, 110 * second - 1)).toEqual({ is: 'asking', why: 'idle', seconds: 1 });
		expect(stateOf(visit, 110 * second)).toEqual({ is: 'over' });
	});

	it('goes on at any touch during the countdown', () => {
		const visit = touched(visitFrom(0), 109 * second);
		expect(stateOf(visit, 198 * second)).toEqual({ is: 'on' });
		expect(stateOf(visit, 199 * second)).toEqual({ is: 'asking', why: 'idle', seconds: 20 });
	});

	it('asks after 30 minutes, and a tap gives ten more', () => {
		let visit = visitFrom(0);
		visit = touched(visit, 29 * minute);
		expect(stateOf(visit, 30 * minute)).toEqual({ is: 'asking', why: 'maximum', seconds: 20 });
		expect(stateOf(visit, 30 * minute + 20 * second)).toEqual({ is: 'over' });
		visit = touched(visit, 30 * minute + 5 * second);
		expect(stateOf(touched(visit, 39 * minute), 40 * minute)).toEqual({ is: 'on' });
		expect(stateOf(touched(visit, 40 * minute), 40 * minute + 5 * second).is).toBe('asking');
	});

	it('never throws out somebody who types slowly: 2 hours at one key in ten seconds', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 720, maxLength: 720 }), (gaps) => {
				// Keys at most ten seconds apart, at uneven moments, for two hours and more.
				const keys = new Set<number>();
				let at = 0;
				while (at < 120 * minute) keys.add((at += gaps[keys.size % gaps.length]! * 250));
				expect(walk((now) => keys.has(now), 120 * minute).over).toBeNull();
			}),
			{ seed: 7, numRuns: 40 }
		);
		expect(walk((now) => now % (10 * second) === 0, 120 * minute).over).toBeNull();
	});

	it('always ends within 110 seconds of the last touch, and never without 20 seconds of warning', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 109 * 4 - 1 }), { maxLength: 60 }), (gaps) => {
				let last = 0;
				const keys = new Set(gaps.map((gap) => (last += gap * 250)));
				const { over, asked } = walk((now) => keys.has(now), last + 120 * second);
				expect(over).not.toBeNull();
				expect(over! - last).toBeLessThanOrEqual(110 * second);
				expect(asked).toBeGreaterThanOrEqual(80);
			}),
			{ seed: 7, numRuns: 200 }
		);
	});

	it('asks at once when the device has slept', () => {
		const visit = touched(visitFrom(0), 10 * second);
		expect(stateOf(woken(visit, 12 * second), 12 * second)).toEqual({ is: 'asking', why: 'idle', seconds: 20 });
		expect(stateOf(touched(woken(visit, 12 * second), 13 * second), 14 * second)).toEqual({ is: 'on' });
	});
});
