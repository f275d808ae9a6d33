import { currentGoal, stepDays, stepMinutes, type Door, type Goal, type Milestone, type Plan } from './plan';
import type { PlanChange, Step, StepKind } from './plan';

/** A step as content knows it: without words, at most 60 minutes, at most 7 days. */
export type StepFact = { id: string; kind: StepKind; minutes: number; days: number };

/** A way to a goal: milestones with their steps, or a place for the step of the chosen job of that kind. */
export type PathFact = {
	id: string;
	milestones: readonly { id: string; steps: readonly (StepFact | { fromJob: 'look' | 'ask' | 'meet' | 'try' })[] }[];
};

/** A card in the way that joins the path: a missing licence or a new language changes the way, not the dream. */
export type ObstacleFact = { id: string; steps: readonly StepFact[] };

const dayMilliseconds = 86_400_000;

/** "Within so many days" as an instant (UTC), never more than a week away. */
export const byDay = (now: string, days: number): string =>
	new Date(Date.parse(now) + Math.min(days, stepDays) * dayMilliseconds).toISOString();

/** The day of a step that comes forward again: its own when that is still ahead, else within the week. UTC instants. */
export const byAgain = (by: string, now: string): string => (by > now ? by : byDay(now, stepDays));

type Fresh = { goal: string; milestone: string; order: number; job?: string; obstacle?: string };

/** A fresh step from a fact. In: the fact, where it belongs, a fresh id, now (UTC). */
export function stepFrom(fact: StepFact, at: Fresh, id: string, now: string): Step {
	return {
		id,
		goal: at.goal,
		milestone: at.milestone,
		fact: fact.id,
		job: at.job ?? '',
		obstacle: at.obstacle ?? '',
		kind: fact.kind,
		text: '',
		part: '',
		minutes: Math.min(fact.minutes, stepMinutes),
		by: byDay(now, fact.days),
		when: '',
		where: '',
		order: at.order,
		state: 'chosen'
	};
}

/**
 * Starts on a goal: the goal, at most five milestones and their steps. What is in the way comes in before the last milestone,
 * as at most one milestone a card, the most urgent first as they come; a stone of the middle makes room, never the last. The goal before it is kept as looked-at (SEED row 11).
 * In: what is wanted, the path facts, the steps of the chosen job when there is one, the cards, fresh ids, now (UTC).
 */
export function startPath(
	plan: Plan,
	want: { door: Door; text: string; job: string },
	path: PathFact,
	jobSteps: readonly StepFact[],
	obstacles: readonly ObstacleFact[],
	id: () => string,
	now: string
): PlanChange {
	const goal: Goal = { id: id(), ...want, state: 'chosen', at: now };
	const before = currentGoal(plan);
	const room = Math.max(5 - path.milestones.length, 0);
	const cards = obstacles.slice(0, Math.max(room, obstacles.length ? 1 : 0));
	// The first and the last stone stay: a card changes the way, not the dream.
	const stones = path.milestones;
	const most = 5 - cards.length;
	const own = stones.length > most ? [...stones.slice(0, most - 1), stones.at(-1)!] : stones;
	const milestones: Milestone[] = [];
	const steps: Step[] = [];
	const stone = (fact: string, from: string) => {
		const milestone = { id: id(), goal: goal.id, path: from, fact, order: milestones.length, reachedAt: '' };
		milestones.push(milestone);
		return milestone.id;
	};
	for (const [at, fact] of own.entries()) {
		// After the first step, which everybody can do in the app, and before the others, which lean on it.
		if (at === 1) {
			for (const card of cards) {
				const milestone = stone(card.id, 'obstacle');
				for (const step of card.steps) {
					steps.push(stepFrom(step, { goal: goal.id, milestone, order: steps.length, obstacle: card.id }, id(), now));
				}
			}
		}
		const milestone = stone(fact.id, path.id);
		for (const each of fact.steps) {
			const wanted = 'fromJob' in each ? each.fromJob : null;
			const step = 'fromJob' in each ? jobSteps.find(({ kind }) => kind === wanted) : each;
			if (!step) continue;
			const job = wanted ? want.job : '';
			steps.push(stepFrom(step, { goal: goal.id, milestone, order: steps.length, job }, id(), now));
		}
	}
	return { goal: before ? [{ ...before, state: 'looked-at' }, goal] : [goal], milestone: milestones, step: steps };
}
