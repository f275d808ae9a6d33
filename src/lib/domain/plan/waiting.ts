import { currentGoal, isOpen, type Plan, type Step } from './plan';

/**
 * "While you wait" (SEED row 22): when all that is shown waits for its hour, or for a talk that is booked, one small step that
 * can be done meanwhile; else none. Never a talk, never one that has its own hour. In: the plan, the steps on screen, now
 * (UTC), and whether a talk is booked.
 */
export function whileYouWait(plan: Plan, shown: readonly Step[], now: string, talkBooked: boolean): Step | undefined {
	const waits = (step: Step) => step.when > now || (step.kind === 'meet' && talkBooked);
	if (!shown.length || !shown.every(waits)) return undefined;
	const goal = currentGoal(plan);
	let least: Step | undefined;
	for (const step of plan.steps) {
		if (step.goal !== goal?.id || step.when || step.kind === 'meet' || !isOpen(step) || shown.includes(step)) continue;
		if (!least || (step.minutes - least.minutes || step.order - least.order) < 0) least = step;
	}
	return least;
}
