import { downloadedAnew, youngWords } from '../support/one-text.ts';
import type { Row } from './row.ts';

/** What an installed phone downloads when a new version says one text in another way. */
export function oneTextRows(): Row[] {
	const largest = Math.max(...youngWords.map((namespace) => downloadedAnew('nl', namespace).bytes));
	const row = { unit: 'B', budget: 10_000, aim: 3_000 } as const;
	return [
		{
			...row,
			measure: 'one text of the first screens changed',
			measured: downloadedAnew('nl', 'young').bytes,
			fixed: true
		},
		// The words of all jobs, steps and letters travel as one file: in two, one more language would weigh more than its budget.
		{ ...row, measure: 'one text of jobs or letters changed', measured: largest, fixed: false }
	];
}
