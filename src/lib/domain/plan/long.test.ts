import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
	emptyPlan,
	isOpen,
	nextSteps,
	openByMilestone,
	stepsOfGoal,
	type Plan,
	type Step,
	type Urgency
} from './index';

const states = ['chosen', 'today', 'done', 'later', 'changed', 'stopped'] as const;
const aStep = fc.record({
	goal: fc.constantFrom('g', 'old'),
	milestone: fc.constantFrom('m1', 'm2'),
	obstacle: fc.constantFrom('', 'debt', 'sleep'),
	kind: fc.constantFrom('note', 'look', 'ask', 'meet', 'try'),
	order: fc.integer({ min: 0, max: 9 }),
	state: fc.constantFrom(...states)
});
const aPlan = fc.array(aStep, { maxLength: 30 }).map((steps): Plan => {
	const rest = { fact: 'f', job: '', text: '', part: '', minutes: 5, by: '', when: '', where: '' };
	const goal = { id: 'g', door: 'work', text: 'x', job: '', state: 'chosen', at: '' } as const;
	return {
		...emptyPlan,
		goals: [goal],
		steps: steps.map((one, at): Step => ({ ...rest, ...one, id: `${at}` }) as Step)
	};
});

/** The rule as it is told, with everything filtered and sorted. */
function told(plan: Plan, inTheWay: ReadonlyMap<string, Urgency>, room: 1 | 2): Step[] {
	const rank = ({ state, obstacle }: Step) =>
		(state === 'later' ? 100 : state === 'today' ? 0 : 50) + (inTheWay.get(obstacle) ?? 10);
	const open = stepsOfGoal(plan).filter(isOpen);
	const pressing = open.filter(({ obstacle, state }) => state !== 'later' && (inTheWay.get(obstacle) ?? 6) <= 5);
	const urgent = pressing.length > 0 || [...inTheWay.values()].some((urgency) => urgency <= 2);
	const fits = open.filter(
		({ obstacle, kind, state }) => !urgent || obstacle || state === 'today' || kind === 'meet' || kind === 'note'
	);
	return (fits.length ? fits : open).sort((a, b) => rank(a) - rank(b) || a.order - b.order).slice(0, room);
}

it('one pass over the steps finds what sorting all of them finds, for every plan', () => {
	const cards = fc.constantFrom<[string, Urgency][]>(
		[],
		[['debt', 4]],
		[['sleep', 2]],
		[
			['debt', 4],
			['sleep', 2]
		]
	);
	fc.assert(
		fc.property(aPlan, cards, fc.constantFrom<1 | 2>(1, 2), (plan, inTheWay, room) => {
			expect(nextSteps(plan, new Map(inTheWay), room)).toEqual(told(plan, new Map(inTheWay), room));
		})
	);
});

it('every open step of the goal stands under its milestone once, in the order of the path', () => {
	fc.assert(
		fc.property(aPlan, (plan) => {
			const by = openByMilestone(plan);
			for (const milestone of ['m1', 'm2']) {
				const asked = stepsOfGoal(plan).filter((step) => step.milestone === milestone && isOpen(step));
				expect(by.get(milestone) ?? []).toEqual(asked);
			}
		})
	);
});
