import { describe, expect, it } from 'vitest';
import { emptyPlan, nextSteps, whileYouWait, type Plan, type Step } from './index';

const now = '2026-11-24T08:00:00.000Z';
const tomorrow = '2026-11-25T08:00:00.000Z';
const step = (id: string, more: Partial<Step> = {}): Step => ({
	...{ id, goal: 'g', milestone: '', fact: id, job: '', obstacle: '', kind: 'try', text: '', part: '', minutes: 30 },
	...{ by: tomorrow, when: '', where: '', order: Number(id), state: 'chosen' },
	...more
});
const plan = (...steps: Step[]): Plan => ({
	...emptyPlan,
	goals: [{ id: 'g', door: 'work', text: 'x', job: '', state: 'chosen', at: now }],
	steps
});
const shown = (of: Plan) => nextSteps(of, new Map(), 1);

describe('while you wait (SEED 22)', () => {
	it('for the hour of a step, the smallest other step is offered', () => {
		const waits = plan(step('1', { when: tomorrow }), step('2', { minutes: 45 }), step('3', { minutes: 10 }));
		expect(whileYouWait(waits, shown(waits), now, false)?.id).toBe('3');
	});

	it('for a talk that is booked, too; a second talk is no way to pass the time', () => {
		const waits = plan(step('1', { kind: 'meet' }), step('2', { kind: 'meet' }), step('3'));
		expect(whileYouWait(waits, shown(waits), now, true)?.id).toBe('3');
		expect(whileYouWait(waits, shown(waits), now, false)).toBeUndefined();
	});

	it('nothing is added when there is something to do, when the hour has come, or when all is said', () => {
		const busy = plan(step('1'), step('2'));
		expect(whileYouWait(busy, shown(busy), now, true)).toBeUndefined();
		const due = plan(step('1', { when: now }), step('2'));
		expect(whileYouWait(due, shown(due), now, false)).toBeUndefined();
		const alone = plan(step('1', { when: tomorrow }));
		expect(whileYouWait(alone, shown(alone), now, false)).toBeUndefined();
		expect(whileYouWait(emptyPlan, [], now, true)).toBeUndefined();
	});
});
