import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hideSmall, orHidden } from '.';

const cells = (totals: number[]) => totals.map((total, at) => ({ value: `v${at}`, total }));
const shown = (totals: number[]) => hideSmall(cells(totals)).map(({ total }) => total);

/** Every way the hidden cells can be filled so that the sum holds and the rule hides the same cells. */
function* readings(total: number, seen: (number | null)[]): Generator<number[]> {
	const free = seen.filter((one) => one === null).length;
	const rest = total - seen.reduce<number>((sum, one) => sum + (one ?? 0), 0);
	const fill = function* (count: number, left: number): Generator<number[]> {
		if (count === 1) yield [left];
		else
			for (let first = 0; first <= left; first++)
				for (const others of fill(count - 1, left - first)) yield [first, ...others];
	};
	for (const guess of free ? fill(free, rest) : []) {
		const whole = seen.map((one) => one ?? guess.shift()!);
		if (JSON.stringify(shown(whole)) === JSON.stringify(seen)) yield whole;
	}
}

describe('numbers for the funder', () => {
	test('a cell under ten is hidden, and so is the next one: alone it could be computed', () => {
		expect(shown([40, 3, 25, 12])).toEqual([40, null, 25, null]);
		expect(shown([40, 3, 25, 2])).toEqual([40, null, null, null]);
		expect(shown([40, 9, 25, 8])).toEqual([40, null, 25, null]);
		expect(shown([40, 25, 12])).toEqual([40, 25, 12]);
		expect(shown([14, 3])).toEqual([null, null]);
		expect(orHidden(9)).toBeNull();
		expect(orHidden(10)).toBe(10);
	});

	test('nothing that is hidden can be computed from what is shown, also by who knows the rule', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 24 }), { minLength: 2, maxLength: 4 }), (totals) => {
				const seen = shown(totals);
				const sum = totals.reduce((a, b) => a + b, 0);
				fc.pre(sum >= 10 && seen.includes(null));
				const possible = [...readings(sum, seen)];
				for (const [at, one] of seen.entries()) {
					if (one !== null) continue;
					expect(new Set(possible.map((whole) => whole[at])).size, `${totals} shows ${seen}`).toBeGreaterThan(1);
				}
			}),
			{ seed: 5, numRuns: 300 }
		);
	});

	test('no cell under ten is ever shown', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 8 }), (totals) => {
				expect(shown(totals).filter((one) => one !== null && one < 10)).toEqual([]);
			}),
			{ seed: 5 }
		);
	});
});
