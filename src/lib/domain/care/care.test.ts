import { describe, expect, it } from 'vitest';
import { answerCheckIn, checkInDue, type Care } from './index';

const startedAt = '2026-11-24T08:00:00.000Z';
const after = (days: number) => new Date(Date.parse(startedAt) + days * 86_400_000).toISOString();
const care: Care = { id: 'care', job: 'cook', startedAt, answers: {} };

describe('after the start', () => {
	it.each([
		[0, null],
		[1, 'd1'],
		[3, 'd3'],
		[7, 'w1'],
		[14, 'w2'],
		[28, 'w4'],
		[56, 'w8'],
		[200, 'w8']
	])('day %i asks %s (SEED 42)', (days, due) => {
		expect(checkInDue(care, after(days))).toBe(due);
	});

	it('asks each once, and never what passed in silence', () => {
		const answered = answerCheckIn(care, 'w1', 'hard');
		expect(checkInDue(answered, after(8))).toBeNull();
		expect(checkInDue(answered, after(15))).toBe('w2');
	});

	it('asks nothing more when it stopped', () => {
		expect(checkInDue(answerCheckIn(care, 'd3', 'stopped'), after(60))).toBeNull();
	});
});
