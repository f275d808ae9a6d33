import { failure, success, type Result } from '../result';

/** The doors of PRODUCT §4.2. */
export type Door = 'work' | 'learn' | 'first' | 'looking';

/** There is no failed, overdue or missed state (PRODUCT law 5). */
export type StepState = 'chosen' | 'today' | 'done' | 'later' | 'changed' | 'stopped';

/** What a young person wants: own words, a job, or "I don't know yet". Instants are UTC. */
export type Goal = { id: string; door: Door; text: string; job: string; state: 'chosen' | 'looked-at'; at: string };

/** A result on the path; `fact` names its words, `path` the template it came from. */
export type Milestone = {
	id: string;
	goal: string;
	path: string;
	fact: string;
	order: number;
	reachedAt: string;
};

/** One small act, at most 60 minutes, at most 7 days away (SEED law 5). `job` is empty when the step belongs to the path itself. */
export type Step = {
	id: string;
	goal: string;
	milestone: string;
	fact: string;
	job: string;
	kind: 'note' | 'look' | 'ask' | 'meet' | 'try';
	minutes: number;
	by: string;
	order: number;
	state: StepState;
};

/** Something done, with what was written. The list only grows, and only the young person removes from it (SEED row 9). */
export type Did = { id: string; step: string; fact: string; job: string; kind: Step['kind']; note: string; at: string };

export type Plan = { goals: Goal[]; milestones: Milestone[]; steps: Step[]; did: Did[] };

export const emptyPlan: Plan = { goals: [], milestones: [], steps: [], did: [] };

/** What a rule changed: rows to write and rows to remove, in one go. */
export type PlanChange = {
	goal?: Goal[];
	milestone?: Milestone[];
	step?: Step[];
	did?: Did[];
	removeDid?: string[];
};

type StepFact = { id: string; kind: Step['kind']; minutes: number; days: number };
type PathFact = {
	id: string;
	milestones: readonly { id: string; steps: readonly (StepFact | { fromJob: 'look' | 'ask' | 'meet' | 'try' })[] }[];
};

/** Longest goal that is kept; longer text is cut and the person is told. */
export const goalLimit = 300;

const dayMilliseconds = 86_400_000;

/** The goal that counts now, if any. */
export const currentGoal = (plan: Plan): Goal | undefined => plan.goals.find((goal) => goal.state === 'chosen');

/**
 * Starts on a goal: the goal, at most five milestones and their steps. The goal before it is kept as looked-at (SEED row 11).
 * In: what is wanted, the path facts, the steps of the chosen job when there is one, fresh ids, now (UTC).
 */
export function startPath(
	plan: Plan,
	want: { door: Door; text: string; job: string },
	path: PathFact,
	jobSteps: readonly StepFact[],
	id: () => string,
	now: string
): PlanChange {
	const goal: Goal = { id: id(), ...want, text: want.text.slice(0, goalLimit), state: 'chosen', at: now };
	const before = currentGoal(plan);
	const milestones: Milestone[] = [];
	const steps: Step[] = [];
	for (const [order, fact] of path.milestones.slice(0, 5).entries()) {
		const milestone: Milestone = { id: id(), goal: goal.id, path: path.id, fact: fact.id, order, reachedAt: '' };
		milestones.push(milestone);
		for (const each of fact.steps) {
			const wantedKind = 'fromJob' in each ? each.fromJob : null;
			const step = 'fromJob' in each ? jobSteps.find(({ kind }) => kind === wantedKind) : each;
			if (!step) continue;
			steps.push({
				id: id(),
				goal: goal.id,
				milestone: milestone.id,
				fact: step.id,
				job: wantedKind ? want.job : '',
				kind: step.kind,
				minutes: Math.min(step.minutes, 60),
				by: new Date(Date.parse(now) + Math.min(step.days, 7) * dayMilliseconds).toISOString(),
				order: steps.length,
				state: 'chosen'
			});
		}
	}
	return { goal: before ? [{ ...before, state: 'looked-at' }, goal] : [goal], milestone: milestones, step: steps };
}

const open = (step: Step) => step.state === 'chosen' || step.state === 'today' || step.state === 'later';

/** The steps of the current goal, in the order of the path. */
export function stepsOfGoal(plan: Plan): Step[] {
	const goal = currentGoal(plan);
	return goal ? plan.steps.filter((step) => step.goal === goal.id).sort((a, b) => a.order - b.order) : [];
}

/** The milestones of the current goal, in order; never more than five. */
export function milestonesOfGoal(plan: Plan): Milestone[] {
	const goal = currentGoal(plan);
	return goal ? plan.milestones.filter((one) => one.goal === goal.id).sort((a, b) => a.order - b.order) : [];
}

/**
 * The one step that is big on screen: the first that is not on "later", else the one that waits longest.
 * A path with open steps always has one (SEED row 39).
 */
export function nextStep(plan: Plan): Step | undefined {
	const steps = stepsOfGoal(plan).filter(open);
	return steps.find((step) => step.state !== 'later') ?? steps[0];
}

/**
 * "Done": the step is done, what was done is kept, and the milestone is reached when its last step is done.
 * `step-gone` when the step is no longer open (a second tap, another tab).
 */
export function doStep(
	plan: Plan,
	stepId: string,
	note: string,
	id: () => string,
	now: string
): Result<PlanChange, { code: 'step-gone' }> {
	const step = plan.steps.find((one) => one.id === stepId);
	if (!step || !open(step)) return failure({ code: 'step-gone' });
	const done: Step = { ...step, state: 'done' };
	const left = plan.steps.some((one) => one.milestone === step.milestone && one.id !== step.id && open(one));
	const milestone = plan.milestones.find((one) => one.id === step.milestone);
	return success({
		step: [done],
		milestone: milestone && !left ? [{ ...milestone, reachedAt: now }] : [],
		did: [
			{ id: id(), step: step.id, fact: step.fact, job: step.job, kind: step.kind, note: note.slice(0, goalLimit), at: now }
		]
	});
}

/** Takes "Done" back: the step is chosen again and what was written leaves with it. */
export function undoStep(plan: Plan, stepId: string): PlanChange {
	const step = plan.steps.find((one) => one.id === stepId);
	if (!step || step.state !== 'done') return {};
	const milestone = plan.milestones.find((one) => one.id === step.milestone);
	return {
		step: [{ ...step, state: 'chosen' }],
		milestone: milestone?.reachedAt ? [{ ...milestone, reachedAt: '' }] : [],
		removeDid: plan.did.filter((one) => one.step === stepId).map((one) => one.id)
	};
}

/** "Not now": the step waits, without a mark, and the next one comes forward. `today` brings a waiting step back. */
export function putStep(plan: Plan, stepId: string, state: 'later' | 'today'): PlanChange {
	const step = plan.steps.find((one) => one.id === stepId);
	return step && open(step) ? { step: [{ ...step, state }] } : {};
}

/** A date in the past becomes "later", silently, when the app opens (EVIDENCE 1, rule 2). */
export function settlePast(plan: Plan, now: string): PlanChange {
	const past = plan.steps.filter((step) => (step.state === 'chosen' || step.state === 'today') && step.by < now);
	return past.length ? { step: past.map((step) => ({ ...step, state: 'later' })) } : {};
}
