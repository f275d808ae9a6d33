import { failure, success, type Result } from '../result';
import { currentGoal, isOpen, openSteps, stepsOfGoal, textLimit, type Plan, type PlanChange, type Step } from './plan';
import type { StepKind, StepState } from './plan';
import { byAgain, byDay, stepFrom, type ObstacleFact } from './start';

/** Which state may follow which; what is done comes back only by "Undo" (PRODUCT law 5). */
const after: Record<StepState, readonly StepState[]> = {
	chosen: ['today', 'done', 'later', 'changed', 'stopped'],
	today: ['chosen', 'done', 'later', 'changed', 'stopped'],
	later: ['chosen', 'today', 'done', 'changed', 'stopped'],
	done: ['chosen'],
	changed: [],
	stopped: ['chosen']
};

export const mayBecome = (from: StepState, to: StepState): boolean => after[from].includes(to);

type Gone = Result<PlanChange, { code: 'step-gone' }>;
const gone: Gone = failure({ code: 'step-gone' });

const find = (plan: Plan, id: string) => plan.steps.find((step) => step.id === id);

/** What becomes of the goal when these steps are no longer open: reached when all is done, resting when steps were taken away. */
function goalAfter(plan: Plan, leaving: readonly string[], state: 'reached' | 'paused'): PlanChange {
	const goal = currentGoal(plan);
	const left = (step: Step) => step.goal === goal?.id && isOpen(step) && !leaving.includes(step.id);
	if (!goal || plan.steps.some(left)) return {};
	return { goal: [{ ...goal, state }] };
}

/**
 * "Done": the step is done, what was done is kept, the milestone is reached with its last step, the goal with the last of all.
 * `step-gone` when the step is no longer open (a second tap, another tab).
 */
export function doStep(plan: Plan, stepId: string, note: string, id: () => string, now: string): Gone {
	const step = find(plan, stepId);
	if (!step || !mayBecome(step.state, 'done')) return gone;
	const left = plan.steps.some((one) => one.milestone === step.milestone && one.id !== step.id && isOpen(one));
	const milestone = plan.milestones.find((one) => one.id === step.milestone);
	const { fact, job, obstacle, text, kind } = step;
	return success({
		...goalAfter(plan, [stepId], 'reached'),
		step: [{ ...step, state: 'done' }],
		milestone: milestone && !left ? [{ ...milestone, reachedAt: now }] : [],
		did: [
			{ id: id(), step: stepId, fact, job, obstacle, text, kind, note: note.slice(0, textLimit), strength: '', at: now }
		]
	});
}

/** Takes "Done" back: the step is chosen again, what was written leaves with it, and its goal counts again. */
export function undoStep(plan: Plan, stepId: string, now: string): PlanChange {
	const step = find(plan, stepId);
	if (step?.state !== 'done') return {};
	const milestone = plan.milestones.find((one) => one.id === step.milestone);
	const goal = plan.goals.find((one) => one.id === step.goal);
	const other = plan.goals.some((one) => one.state === 'chosen' && one.id !== step.goal);
	return {
		...(goal?.state === 'reached' && !other ? { goal: [{ ...goal, state: 'chosen' }] } : {}),
		step: [{ ...step, by: byAgain(step.by, now), state: 'chosen' }],
		milestone: milestone?.reachedAt ? [{ ...milestone, reachedAt: '' }] : [],
		removeDid: plan.did.filter((one) => one.step === stepId).map((one) => one.id)
	};
}

/** "Not now": the step waits, without a mark, and the next one comes forward. `today` brings a waiting step back. */
export function putStep(plan: Plan, stepId: string, state: 'later' | 'today', now: string): PlanChange {
	const step = find(plan, stepId);
	if (!step || !isOpen(step)) return {};
	return { step: [{ ...step, state, ...(state === 'today' ? { by: byAgain(step.by, now) } : {}) }] };
}

const sizes = [5, 15, 30, 60] as const;

/** The next smaller size of a step in minutes (SEED row 8); five minutes is the smallest. */
export const smaller = (minutes: number): number => [...sizes].reverse().find((size) => size < minutes) ?? sizes[0];

/** "Too big? Make it smaller": one tap makes two steps of it, only to begin and the rest (SEED row 37). */
export function splitStep(plan: Plan, stepId: string, id: () => string, now: string): Gone {
	const step = find(plan, stepId);
	if (!step || !mayBecome(step.state, 'changed')) return gone;
	const begin: Step = { ...step, id: id(), part: 'begin', minutes: 5, by: byDay(now, 1), when: '', state: 'chosen' };
	const rest: Step = {
		...step,
		id: id(),
		part: 'rest',
		minutes: smaller(step.minutes),
		by: byDay(now, 7),
		when: '',
		order: step.order + 0.5,
		state: 'chosen'
	};
	return success({ step: [{ ...step, state: 'changed' }, begin, rest] });
}

/** Says a step in one's own words, and it is chosen again. Empty words change nothing. In: a fresh id, now (UTC). */
export function rewriteStep(plan: Plan, stepId: string, text: string, id: () => string, now: string): Gone {
	const step = find(plan, stepId);
	const words = text.trim();
	if (!step || !words || !mayBecome(step.state, 'changed')) return gone;
	return success({
		step: [
			{ ...step, state: 'changed' },
			{ ...step, id: id(), text: words.slice(0, textLimit), part: '', by: byAgain(step.by, now), state: 'chosen' }
		]
	});
}

/** When and where a step will happen. In: an instant (UTC, at most a week away: later ones are kept as that day) and own words. */
export function planStep(plan: Plan, stepId: string, when: string, where: string, now: string): Gone {
	const step = find(plan, stepId);
	if (!step || !isOpen(step)) return gone;
	const latest = byDay(now, 7);
	const at = when && when > latest ? latest : when;
	return success({
		step: [
			{ ...step, when: at, where: where.slice(0, textLimit), by: at > now ? at : byAgain(step.by, now), state: 'today' }
		]
	});
}

type OwnStep = { text: string; kind: StepKind; minutes: number };

/** Adds a step in own words to the goal that counts, right where the path is now; a goal that rests counts again. */
export function addStep(
	plan: Plan,
	own: OwnStep,
	id: () => string,
	now: string
): Result<PlanChange, { code: 'no-goal' | 'empty' }> {
	const goal = currentGoal(plan);
	const text = own.text.trim().slice(0, textLimit);
	if (!goal) return failure({ code: 'no-goal' });
	if (!text) return failure({ code: 'empty' });
	const steps = stepsOfGoal(plan);
	const next = steps.find(isOpen) ?? steps.at(-1);
	const fact = { id: 'own', kind: own.kind, minutes: own.minutes, days: 7 };
	const at = { goal: goal.id, milestone: next?.milestone ?? '', order: (next?.order ?? 0) - 0.25 };
	return success({
		...(goal.state === 'paused' ? { goal: [{ ...goal, state: 'chosen' }] } : {}),
		step: [{ ...stepFrom(fact, at, id(), now), text, state: 'today' }]
	});
}

/** Adds the steps of a card "in my way", before what is next; sensitive cards have none to add (see `mayKeep`). */
export function addObstacle(plan: Plan, card: ObstacleFact, id: () => string, now: string): PlanChange {
	const goal = currentGoal(plan);
	if (!goal || plan.steps.some((step) => step.goal === goal.id && step.obstacle === card.id && isOpen(step))) return {};
	const [next] = openSteps(plan);
	const at = { goal: goal.id, milestone: next?.milestone ?? '', obstacle: card.id };
	const first = (next?.order ?? 0) - 0.5;
	return {
		...(goal.state === 'paused' ? { goal: [{ ...goal, state: 'chosen' as const }] } : {}),
		step: card.steps.map((fact, index) =>
			stepFrom(fact, { ...at, order: first + index / (2 * card.steps.length) - 0.01 }, id(), now)
		)
	};
}

/**
 * Names the strength that something done showed (PRODUCT §4.4: "name the act and the strength"). In: what was done (its id) and
 * the card of the strength. Nothing when it is gone.
 */
export function nameStrength(plan: Plan, didId: string, strength: string): PlanChange {
	const did = plan.did.find((one) => one.id === didId);
	return did ? { did: [{ ...did, strength }] } : {};
}

/** Takes a step away. The goal rests when it was the last one: it stays on top, and asks what is next. */
export function removeStep(plan: Plan, stepId: string): Gone {
	const step = find(plan, stepId);
	if (!step || !mayBecome(step.state, 'stopped')) return gone;
	return success({ ...goalAfter(plan, [stepId], 'paused'), step: [{ ...step, state: 'stopped' }] });
}

/** Brings back a step that was just taken away, and its goal with it. */
export function bringBack(plan: Plan, stepId: string, now: string): PlanChange {
	const step = find(plan, stepId);
	if (step?.state !== 'stopped') return {};
	const goal = plan.goals.find((one) => one.id === step.goal);
	return {
		...(goal?.state === 'paused' ? { goal: [{ ...goal, state: 'chosen' }] } : {}),
		step: [{ ...step, by: byAgain(step.by, now), state: 'chosen' }]
	};
}

/** Lets the goal rest, or counts it again; a goal without an open step can only rest (SEED row 39). */
export function restGoal(plan: Plan, rest: boolean): PlanChange {
	const goal = currentGoal(plan);
	if (!goal || (goal.state === 'paused') === rest) return {};
	if (!rest && !openSteps(plan).length) return {};
	return { goal: [{ ...goal, state: rest ? 'paused' : 'chosen' }] };
}
