import { currentGoal, isOpen, stepsOfGoal, textLimit, type Plan, type PlanChange, type StepKind } from './plan';
import { stepFrom } from './start';

/** A step that somebody else thought of. It is no part of the plan until the young person says "Yes, I want this". */
export type Proposal = { id: string; text: string; kind: StepKind; minutes: number; from: string };

/** "Yes, I want this": the only way a proposal enters the plan, under its own id, so that a second yes changes nothing (SEED row 13). */
export function acceptProposal(plan: Plan, proposal: Proposal, now: string): PlanChange {
	const goal = currentGoal(plan);
	if (!goal || plan.steps.some((step) => step.id === proposal.id)) return {};
	const steps = stepsOfGoal(plan);
	const next = steps.find(isOpen) ?? steps.at(-1);
	const fact = { id: 'own', kind: proposal.kind, minutes: proposal.minutes, days: 7 };
	const at = { goal: goal.id, milestone: next?.milestone ?? '', order: (steps.at(-1)?.order ?? 0) + 1 };
	return {
		...(goal.state === 'paused' ? { goal: [{ ...goal, state: 'chosen' as const }] } : {}),
		step: [{ ...stepFrom(fact, at, proposal.id, now), text: proposal.text.slice(0, textLimit) }]
	};
}
