import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchJobs, wishesThatCount, wishIn, type JobTraits } from './index';

const job = (id: string, more: Partial<JobTraits> = {}): JobTraits => ({
	id,
	needs: [],
	must: [],
	unit: 'weeks',
	helps: false,
	creative: false,
	...more
});
const cook = job('cook', { needs: ['heat', 'late'], unit: 'months' });
const driver = job('driver', { needs: ['sitting'], must: ['licence_b'], unit: 'days' });
const cleaner = job('cleaner', { needs: ['alone_work'], unit: 'days' });

describe('the order of jobs', () => {
	it('gives 2 for a shared strength, 1 for a wish met, 1 less for a wish not met, with the reasons', () => {
		const order = matchJobs(
			[driver, cleaner, cook],
			[{ id: 'calm', jobs: ['cook'] }],
			[
				{ id: 'soon-money', units: ['days'] },
				{ id: 'no-licence', noMust: ['licence_b'] }
			]
		);
		expect(order).toEqual([
			{ job: 'cleaner', points: 2, strengths: [], wishes: ['soon-money', 'no-licence'] },
			{ job: 'cook', points: 2, strengths: ['calm'], wishes: ['no-licence'] },
			{ job: 'driver', points: 0, strengths: [], wishes: ['soon-money'] }
		]);
	});

	it('of two wishes that pull different ways, the one said to come first counts; both when nothing was said (SEED 50)', () => {
		const pulls = [['soon-money', 'learn-trade']] as const;
		const all = ['learn-trade', 'close', 'soon-money'];
		expect(wishesThatCount(all, pulls, [])).toEqual(all);
		expect(wishesThatCount(all, pulls, ['learn-trade'])).toEqual(['learn-trade', 'close']);
		expect(wishesThatCount(['close', 'soon-money'], pulls, ['learn-trade']), 'its other side is not wished').toEqual([
			'close',
			'soon-money'
		]);
	});

	it('a wish that no job can tell about changes nothing', () => {
		expect(wishIn(cook, { id: 'close' })).toBe('untouched');
		expect(matchJobs([cook, driver], [], [{ id: 'close' }]).map(({ points }) => points)).toEqual([0, 0]);
	});

	it('never hides a job, never doubles one, and keeps the usual order among equals (SEED 12, 55)', () => {
		const ids = fc.uniqueArray(fc.constantFrom<string>('cook', 'driver', 'cleaner', 'painter', 'baker'), {
			minLength: 1
		});
		fc.assert(
			fc.property(ids, fc.array(ids, { maxLength: 6 }), (names, strengths) => {
				const all = names.map((name) => job(name));
				const order = matchJobs(
					all,
					strengths.map((jobs, at) => ({ id: `s${at}`, jobs })),
					[]
				);
				expect(order.map((one) => one.job).sort()).toEqual([...names].sort());
				for (const [at, one] of order.entries()) {
					const next = order[at + 1];
					if (!next) continue;
					expect(one.points).toBeGreaterThanOrEqual(next.points);
					if (one.points === next.points) expect(names.indexOf(one.job)).toBeLessThan(names.indexOf(next.job));
				}
				expect(matchJobs(all, [], []).map((one) => one.job)).toEqual(names);
			})
		);
	});
});
