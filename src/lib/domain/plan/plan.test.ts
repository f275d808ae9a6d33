import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jobs } from '../../../content/jobs';
import { paths } from '../../../content/paths';
import {
	acceptProposal,
	addObstacle,
	addStep,
	bringBack,
	currentGoal,
	doStep,
	emptyPlan,
	isOpen,
	mayBecome,
	milestonesOfGoal,
	nameStrength,
	nextStep,
	nextSteps,
	planStep,
	putStep,
	removeStep,
	restGoal,
	rewriteStep,
	settlePast,
	smaller,
	splitStep,
	startPath,
	stepsOfGoal,
	undoStep,
	welcomeBack,
	type Plan,
	type PlanChange,
	type StepState,
	type Urgency
} from './index';

const start = '2026-11-24T08:00:00.000Z';
const day = (count: number, from = start) => new Date(Date.parse(from) + count * 86_400_000).toISOString();
let count = 0;
const id = () => `id-${++count}`;

/** The plan after a change, as the phone's store would hold it. */
function apply(plan: Plan, change: PlanChange): Plan {
	const put = <Row extends { id: string }>(rows: Row[], changed: Row[] = []) => [
		...rows.map((row) => changed.find((one) => one.id === row.id) ?? row),
		...changed.filter((one) => !rows.some((row) => row.id === one.id))
	];
	return {
		goals: put(plan.goals, change.goal),
		milestones: put(plan.milestones, change.milestone),
		steps: put(plan.steps, change.step),
		did: put(plan.did, change.did).filter((row) => !change.removeDid?.includes(row.id))
	};
}

const pathOf = (name: string) => paths.find((path) => path.id === name)!;
const licence = { id: 'licence', steps: [{ id: '1', kind: 'look', minutes: 20, days: 3 } as const] };
const debt = {
	id: 'debt',
	steps: [
		{ id: '1', kind: 'try', minutes: 10, days: 2 } as const,
		{ id: '2', kind: 'meet', minutes: 45, days: 7 } as const
	]
};

function begun(job = 'cook', cards: (typeof licence)[] = []): Plan {
	const steps = jobs.find((one) => one.id === job)?.steps ?? [];
	const path = pathOf(job ? 'job' : 'work');
	return apply(emptyPlan, startPath(emptyPlan, { door: 'work', text: '', job }, path, steps, cards, id, start));
}

const must = (result: { ok: true; value: PlanChange } | { ok: false }) => {
	if (!result.ok) throw new Error('refused');
	return result.value;
};

describe('a path', () => {
	it.each(paths.map((path) => path.id))(
		'"%s" has at most five milestones, and steps of at most 60 minutes within 7 days (SEED 10, 37)',
		(name) => {
			const plan = apply(
				emptyPlan,
				startPath(
					emptyPlan,
					{ door: 'work', text: 'x', job: 'cook' },
					pathOf(name),
					jobs[1]!.steps,
					[licence, debt],
					id,
					start
				)
			);
			expect(milestonesOfGoal(plan).length).toBeGreaterThanOrEqual(3);
			const stones = pathOf(name).milestones;
			const bare = startPath(emptyPlan, { door: 'work', text: 'x', job: '' }, pathOf(name), [], [], id, start);
			expect(bare.milestone!.map(({ fact }) => fact)).toEqual(stones.map(({ id }) => id));
			// A card changes the way, not the dream.
			expect(milestonesOfGoal(plan).at(-1)!.fact).toBe(stones.at(-1)!.id);
			expect(milestonesOfGoal(plan)[0]!.fact).toBe(stones[0]!.id);
			expect(milestonesOfGoal(plan).length).toBeLessThanOrEqual(5);
			for (const step of plan.steps) {
				expect(step.minutes).toBeLessThanOrEqual(60);
				expect(step.by <= day(7)).toBe(true);
			}
		}
	);

	it('a card in the way changes the path, not the goal (SEED 7, 40)', () => {
		const [without, withCard] = [begun('cook'), begun('cook', [licence])];
		expect(currentGoal(withCard)!.job).toBe('cook');
		expect(stepsOfGoal(withCard).map(({ obstacle }) => obstacle)).toContain('licence');
		expect(stepsOfGoal(without).map(({ obstacle }) => obstacle)).not.toContain('licence');
		expect(nextStep(withCard)!.kind).toBe('note');
	});

	it('another goal keeps the one before as looked-at, with all that was done (SEED 11)', () => {
		let plan = begun('cook');
		plan = apply(plan, must(doStep(plan, nextStep(plan)!.id, 'mijn broer', id, start)));
		plan = apply(plan, startPath(plan, { door: 'learn', text: 'gitaar', job: '' }, pathOf('learn'), [], [], id, start));
		expect(plan.goals.map(({ state }) => state)).toEqual(['looked-at', 'chosen']);
		expect(plan.did).toHaveLength(1);
		expect(currentGoal(plan)!.text).toBe('gitaar');
	});
});

describe('a step', () => {
	it('knows no state of failing (PRODUCT law 5)', () => {
		const states: StepState[] = ['chosen', 'today', 'done', 'later', 'changed', 'stopped'];
		for (const from of states) for (const to of states) expect(typeof mayBecome(from, to)).toBe('boolean');
		expect(states.filter((to) => mayBecome('done', to))).toEqual(['chosen']);
		expect(states.filter((to) => mayBecome('changed', to))).toEqual([]);
	});

	it('with a date in the past waits for later, silently (SEED 48, 54)', () => {
		let plan = begun();
		plan = apply(plan, settlePast(plan, day(30)));
		expect(new Set(stepsOfGoal(plan).map(({ state }) => state))).toEqual(new Set(['later']));
		expect(nextStep(plan)).toBeDefined();
		expect(settlePast(plan, day(60))).toEqual({});
	});

	it('done is kept in what I did, and taken back with what was written', () => {
		const plan = begun();
		const step = nextStep(plan)!;
		const done = apply(plan, must(doStep(plan, step.id, 'met mijn zus', id, start)));
		expect(done.did).toMatchObject([{ step: step.id, note: 'met mijn zus' }]);
		expect(nextStep(done)!.id).not.toBe(step.id);
		expect(doStep(done, step.id, '', id, start).ok).toBe(false);
		const undone = apply(done, undoStep(done, step.id, start));
		expect(undone.did).toEqual([]);
		expect(nextStep(undone)!.id).toBe(step.id);
	});

	it('brought forward after its day stays there at the next opening (SEED 48)', () => {
		const plan = begun();
		const late = day(20);
		const waits = apply(plan, settlePast(plan, late));
		const step = waits.steps[0]!;
		expect(step.state).toBe('later');
		const forward = apply(waits, putStep(waits, step.id, 'today', late));
		const opened = apply(forward, settlePast(forward, day(21)));
		expect(opened.steps.find((one) => one.id === step.id)!.state).toBe('today');
		const next = apply(forward, settlePast(forward, day(28)));
		expect(next.steps.find((one) => one.id === step.id)!.state).toBe('later');
	});

	it('too big becomes two in one tap, the first of five minutes and big on screen (SEED 37)', () => {
		const plan = begun();
		const step = nextStep(plan)!;
		const split = apply(plan, must(splitStep(plan, step.id, id, start)));
		expect(nextStep(split)).toMatchObject({ part: 'begin', minutes: 5, fact: step.fact });
		expect(stepsOfGoal(split).find(({ part }) => part === 'rest')).toBeDefined();
		expect(split.steps.find((one) => one.id === step.id)!.state).toBe('changed');
		expect([60, 45, 30, 15, 10, 5].map(smaller)).toEqual([30, 30, 15, 5, 5, 5]);
	});

	it('said in own words keeps its place; empty words change nothing', () => {
		const plan = begun();
		const step = nextStep(plan)!;
		const mine = apply(plan, must(rewriteStep(plan, step.id, '  bel Yusuf <b>🙂</b> ', id, start)));
		expect(nextStep(mine)).toMatchObject({ text: 'bel Yusuf <b>🙂</b>', order: step.order });
		expect(rewriteStep(plan, step.id, '   ', id, start).ok).toBe(false);
	});

	it('gets a when and a where within the week', () => {
		const plan = begun();
		const step = nextStep(plan)!;
		const planned = apply(plan, must(planStep(plan, step.id, day(20), 'thuis', start)));
		expect(nextStep(planned)).toMatchObject({ when: day(7), where: 'thuis', state: 'today' });
	});

	it('of one’s own comes first; a proposal enters only by "Yes", once, and comes last (SEED 13)', () => {
		let plan = begun();
		plan = apply(plan, must(addStep(plan, { text: 'mijn fiets maken', kind: 'try', minutes: 30 }, id, start)));
		expect(nextStep(plan)!.text).toBe('mijn fiets maken');
		const before = plan.steps.length;
		const proposal = { id: 'p1', text: 'samen bellen', kind: 'ask' as const, minutes: 15, from: 'Sofie' };
		expect(plan.steps).toHaveLength(before);
		plan = apply(plan, acceptProposal(plan, proposal, start));
		expect(acceptProposal(plan, proposal, start)).toEqual({});
		expect(stepsOfGoal(plan).at(-1)!.text).toBe('samen bellen');
	});

	it('taken away can come back; the goal rests when it was the last, and asks what is next', () => {
		let plan = begun();
		for (const step of stepsOfGoal(plan)) plan = apply(plan, must(removeStep(plan, step.id)));
		expect(currentGoal(plan)!.state).toBe('paused');
		expect(restGoal(plan, false)).toEqual({});
		const last = stepsOfGoal(plan).at(-1)!;
		plan = apply(plan, bringBack(plan, last.id, start));
		expect(currentGoal(plan)!.state).toBe('chosen');
		expect(nextStep(plan)!.id).toBe(last.id);
	});
});

describe('the week', () => {
	it('shows no step, one or two, as the young person has room (SEED 8)', () => {
		const plan = begun();
		for (const room of [0, 1, 2] as const) expect(nextSteps(plan, new Map(), room)).toHaveLength(room);
	});

	it('an urgent card pauses steps toward work without a mark, until it is put away (SEED 16, 40)', () => {
		let plan = begun();
		plan = apply(plan, must(doStep(plan, nextStep(plan)!.id, 'x', id, start)));
		const before = JSON.stringify(plan);
		const urgent = new Map<string, Urgency>([['housing', 1]]);
		for (const step of nextSteps(plan, urgent, 2)) expect(['note', 'meet']).toContain(step.kind);
		expect(JSON.stringify(plan)).toBe(before);
		plan = apply(plan, addObstacle(plan, debt, id, start));
		expect(nextStep(plan, new Map([['debt', 6 as const]]))!.obstacle).toBe('debt');
		expect(addObstacle(plan, debt, id, start)).toEqual({});
	});

	it('health, papers, language and mobility pause work while their steps are open; what one chose by hand comes all the same (SEED 16, EVIDENCE 3)', () => {
		const way = new Map<string, Urgency>([['licence', 5]]);
		let plan = begun();
		plan = apply(plan, must(doStep(plan, nextStep(plan)!.id, 'x', id, start)));
		plan = apply(plan, addObstacle(plan, licence, id, start));
		const kinds = () => nextSteps(plan, way, 2).map((step) => step.obstacle || step.kind);
		expect(kinds()).toEqual(['licence', 'meet']);
		const work = stepsOfGoal(plan).find((step) => isOpen(step) && step.kind === 'look' && !step.obstacle)!;
		const byHand = apply(plan, putStep(plan, work.id, 'today', start));
		expect(nextStep(byHand, way)).toMatchObject({ id: work.id });
		plan = apply(plan, putStep(plan, nextStep(plan, way)!.id, 'later', start));
		expect(kinds()[0], 'put off: work goes on').toBe('look');
	});

	it('names the strength that was shown, on what was done alone (PRODUCT 4.4)', () => {
		let plan = begun();
		plan = apply(plan, must(doStep(plan, nextStep(plan)!.id, 'x', id, start)));
		const named = apply(plan, nameStrength(plan, plan.did[0]!.id, 'honest'));
		expect(named.did[0]).toMatchObject({ strength: 'honest', note: 'x' });
		expect(nameStrength(plan, 'gone', 'honest')).toEqual({});
	});

	it.each([
		['', 'none'],
		[day(-6.9), 'none'],
		[day(-7), 'week'],
		[day(-29.9), 'week'],
		[day(-30), 'month'],
		[day(-90), 'quarter']
	])('welcomes back from %s as "%s" (SEED 47, 48)', (last, welcome) => {
		expect(welcomeBack(last, start)).toBe(welcome);
	});

	it.each([
		['2026-11-22', '2026-11-23T07:00:00.000Z', 'newWeek'],
		['2026-11-23', '2026-11-23T19:00:00.000Z', 'none'],
		['2026-11-30', '2026-12-01T07:00:00.000Z', 'newMonth'],
		['2026-12-01', '2026-12-02T07:00:00.000Z', 'none'],
		['2026-11-10', '2026-11-23T07:00:00.000Z', 'week'],
		['', '2026-11-23T07:00:00.000Z', 'none']
	])('last open on %s, a fresh start at %s is "%s", once a day (EVIDENCE 1)', (last, now, welcome) => {
		expect(welcomeBack(last, now)).toBe(welcome);
	});
});

describe('whatever somebody does', () => {
	const act = fc.record({
		verb: fc.constantFrom(
			'done',
			'undo',
			'later',
			'today',
			'split',
			'rewrite',
			'plan',
			'add',
			'remove',
			'back',
			'card',
			'rest',
			'wake',
			'goal',
			'propose',
			'time'
		),
		which: fc.nat(30),
		text: fc.string({ maxLength: 400, unit: 'grapheme' })
	});

	it('a goal that counts has a next step, the week is never fuller than its room, what was done is never lost (SEED 9, 39)', () => {
		fc.assert(
			fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
				let plan = begun('bike-courier', [licence]);
				let now = start;
				let undone = 0;
				let done = 0;
				for (const { verb, which, text } of acts) {
					const steps = plan.steps;
					const step = steps[which % steps.length]!;
					const before = plan;
					const results: Record<typeof verb, () => PlanChange> = {
						done: () => changeOf(doStep(plan, step.id, text, id, now)),
						undo: () => undoStep(plan, step.id, now),
						later: () => putStep(plan, step.id, 'later', now),
						today: () => putStep(plan, step.id, 'today', now),
						split: () => changeOf(splitStep(plan, step.id, id, now)),
						rewrite: () => changeOf(rewriteStep(plan, step.id, text, id, now)),
						plan: () => changeOf(planStep(plan, step.id, day(which, now), text, now)),
						add: () => changeOf(addStep(plan, { text, kind: 'try', minutes: 15 }, id, now)),
						remove: () => changeOf(removeStep(plan, step.id)),
						back: () => bringBack(plan, step.id, now),
						card: () => addObstacle(plan, debt, id, now),
						rest: () => restGoal(plan, true),
						wake: () => restGoal(plan, false),
						goal: () => startPath(plan, { door: 'work', text, job: '' }, pathOf('work'), [], [], id, now),
						propose: () =>
							acceptProposal(plan, { id: `p${which}`, text, kind: 'ask', minutes: 15, from: 'Sofie' }, now),
						time: () => settlePast(plan, (now = day(which / 4, now)))
					};
					const change = results[verb]();
					done += change.did?.length ?? 0;
					undone += change.removeDid?.length ?? 0;
					for (const row of change.step ?? []) {
						const old = before.steps.find((one) => one.id === row.id);
						if (old && old.state !== row.state)
							expect([old.state, row.state, mayBecome(old.state, row.state)]).toEqual([old.state, row.state, true]);
					}
					for (const { id: changed, by, state } of change.step ?? [])
						if (
							state === 'today' ||
							(state === 'chosen' && !before.steps.some((one) => one.id === changed && isOpen(one)))
						)
							expect(by > now, `${verb}: what comes forward has a day that is still ahead`).toBe(true);
					plan = apply(plan, change);

					const goal = currentGoal(plan);
					expect(plan.goals.filter(({ state }) => state === 'chosen').length).toBeLessThanOrEqual(1);
					if (goal?.state === 'chosen') expect(nextStep(plan)).toBeDefined();
					for (const room of [0, 1, 2] as const)
						expect(nextSteps(plan, new Map(), room).length).toBeLessThanOrEqual(room);
					expect(plan.did).toHaveLength(done - undone);
					for (const one of plan.steps) {
						expect(one.minutes).toBeLessThanOrEqual(60);
						expect(one.text.length).toBeLessThanOrEqual(300);
						if (isOpen(one) && one.by > day(7, now)) throw new Error('further than a week away');
					}
				}
			}),
			{ numRuns: 300, seed: 20261124 }
		);
	});
});

const changeOf = (result: { ok: boolean; value?: PlanChange }): PlanChange => result.value ?? {};
