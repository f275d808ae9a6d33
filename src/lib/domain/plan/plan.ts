/** The doors of PRODUCT §4.2. */
export type Door = 'work' | 'learn' | 'first' | 'looking';

/** There is no failed, overdue or missed state (PRODUCT law 5). */
export type StepState = 'chosen' | 'today' | 'done' | 'later' | 'changed' | 'stopped';

/** A goal that counts has a next step; one that rests need not (SEED row 39). */
export type GoalState = 'chosen' | 'paused' | 'reached' | 'looked-at';

/** What a young person wants: own words, a job, or "I don't know yet". Instants are UTC. */
export type Goal = { id: string; door: Door; text: string; job: string; state: GoalState; at: string };

/** A result on the path; `fact` names its words, `path` the template it came from. */
export type Milestone = { id: string; goal: string; path: string; fact: string; order: number; reachedAt: string };

export type StepKind = 'note' | 'look' | 'ask' | 'meet' | 'try';

/**
 * One small act, at most 60 minutes, at most 7 days away (SEED law 5). Its words are `text` when the young person wrote them,
 * else those of `fact`: of the job or of the card in the way when one is named, else of the path.
 */
export type Step = {
	id: string;
	goal: string;
	milestone: string;
	fact: string;
	job: string;
	/** The card "in my way" it came from. */
	obstacle: string;
	kind: StepKind;
	text: string;
	/** A step made smaller: only the beginning of it, or what comes after the beginning. */
	part: '' | 'begin' | 'rest';
	minutes: number;
	by: string;
	/** "When and where": an instant (UTC) and a place in own words, both optional. */
	when: string;
	where: string;
	order: number;
	state: StepState;
};

/** Something done, with what was written. The list only grows, and only the young person removes from it (SEED row 9). */
export type Did = {
	id: string;
	step: string;
	fact: string;
	job: string;
	obstacle: string;
	text: string;
	kind: StepKind;
	note: string;
	/** The strength it showed, when the young person named one. */
	strength: string;
	at: string;
};

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

/** Longest goal, note or own step; the screen asks for a shorter text and keeps what was typed. */
export const textLimit = 300;

export const stepMinutes = 60;
export const stepDays = 7;

/** What a row from an older version lacks; versions only ever add (ARCHITECTURE §3). */
const stepBefore = { obstacle: '', text: '', part: '' as const, when: '', where: '' };
export const asStep = (row: Step): Step => ({ ...stepBefore, ...row });
export const asDid = (row: Did): Did => ({ ...{ obstacle: '', text: '', strength: '' }, ...row });

/** The goal that counts now, or the one that rests; none after it was reached. */
export const currentGoal = (plan: Plan): Goal | undefined =>
	plan.goals.find(({ state }) => state === 'chosen') ?? plan.goals.find(({ state }) => state === 'paused');

export const isOpen = (step: Step): boolean =>
	step.state === 'chosen' || step.state === 'today' || step.state === 'later';

const byOrder = (a: Step, b: Step) => a.order - b.order;

/** The steps of the current goal, in the order of the path. */
export function stepsOfGoal(plan: Plan): Step[] {
	const goal = currentGoal(plan);
	return goal ? plan.steps.filter((step) => step.goal === goal.id).sort(byOrder) : [];
}

/** Only the open ones: what is done in years weighs nothing on what is next. In: the plan. Out: in the order of the path. */
export function openSteps(plan: Plan): Step[] {
	const goal = currentGoal(plan);
	return goal ? plan.steps.filter((step) => step.goal === goal.id && isOpen(step)).sort(byOrder) : [];
}

/** Open steps by milestone (id), each in the order of the path: the path asks once, not once per stone. */
export function openByMilestone(plan: Plan): ReadonlyMap<string, Step[]> {
	const found = new Map<string, Step[]>();
	for (const step of openSteps(plan)) {
		const there = found.get(step.milestone);
		if (there) there.push(step);
		else found.set(step.milestone, [step]);
	}
	return found;
}

/** The milestones of the current goal, in order; never more than five. */
export function milestonesOfGoal(plan: Plan): Milestone[] {
	const goal = currentGoal(plan);
	return goal ? plan.milestones.filter((one) => one.goal === goal.id).sort((a, b) => a.order - b.order) : [];
}

/** A place in the order of help: safety, sleep and food, health, papers, language and mobility, the rest (EVIDENCE §3). */
export type Urgency = 1 | 2 | 3 | 4 | 5 | 6;

/** Cards up to this place (safety, sleep and food) pause work steps until the young person puts the card away. */
const untilAway: Urgency = 2;
/** Cards up to this place (health, papers, language and mobility) pause them while a step of the card is open and not for later. */
const whileOpen: Urgency = 5;

/**
 * The steps to show, the one that is big on screen first (SEED rows 8, 39): first today's, then by how urgent the card is they
 * came from, then in the order of the path; what waits for later comes last. An urgent card pauses steps toward work, without
 * a mark on them (EVIDENCE §3); a step that was brought forward by hand is shown all the same, as it was chosen.
 * In: the plan, the urgency of the cards in the way (by card id), and the room of the week when it counts.
 */
export function nextSteps(plan: Plan, inTheWay: ReadonlyMap<string, Urgency> = new Map(), room?: Room): Step[] {
	const goal = currentGoal(plan);
	if (!goal || goal.state === 'paused' || room === 0) return [];
	const waits = (step: Step) => step.goal === goal.id && isOpen(step);
	const urgent =
		[...inTheWay.values()].some((urgency) => urgency <= untilAway) ||
		plan.steps.some(
			(step) => waits(step) && step.state !== 'later' && (inTheWay.get(step.obstacle) ?? whileOpen + 1) <= whileOpen
		);
	const rank = (step: Step) =>
		(step.state === 'later' ? 100 : step.state === 'today' ? 0 : 50) + (inTheWay.get(step.obstacle) ?? 10);
	const before = (a: Step, b: Step) => rank(a) - rank(b) || a.order - b.order;
	const any = new First(room ?? 1, before);
	const allowed = new First(room ?? 1, before);
	// One pass without sorting: a plan of years has a thousand steps, and home shows two.
	for (const step of plan.steps) {
		if (!waits(step)) continue;
		any.offer(step);
		if (!urgent || step.obstacle || step.state === 'today' || step.kind === 'meet' || step.kind === 'note')
			allowed.offer(step);
	}
	return allowed.found.length ? allowed.found : any.found;
}

/** The first few of many in an order; among equals the one that came first stays first. */
class First {
	readonly found: Step[] = [];
	readonly #count: number;
	readonly #before: (a: Step, b: Step) => number;

	constructor(count: number, before: (a: Step, b: Step) => number) {
		this.#count = count;
		this.#before = before;
	}

	offer(step: Step): void {
		const at = this.found.findIndex((one) => this.#before(step, one) < 0);
		if (at >= 0) this.found.splice(at, 0, step);
		else if (this.found.length < this.#count) this.found.push(step);
		if (this.found.length > this.#count) this.found.pop();
	}
}

/** How much room a person says to have this week: no step, one, or two (SEED row 8). */
export type Room = 0 | 1 | 2;

/** The one step that is big on screen. A goal that counts always has one (SEED row 39). */
export const nextStep = (plan: Plan, inTheWay?: ReadonlyMap<string, Urgency>): Step | undefined =>
	nextSteps(plan, inTheWay)[0];
