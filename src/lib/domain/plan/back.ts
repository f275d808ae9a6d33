import type { Plan, PlanChange } from './plan';

const dayMilliseconds = 86_400_000;

/**
 * How to welcome somebody back (EVIDENCE §1, rule 6; SEED row 47): as if they never left, "good to see you" after a week, and
 * after a month the choice to go on or to start fresh. A Monday or the first of a month is a fresh start too, asked once that
 * day (EVIDENCE §1). Nothing is lost in any of them, and no count is kept.
 * In: when the app was last open and now (UTC instants; no last time is a first visit). Days are those of UTC: an hour around
 * midnight changes nothing here.
 */
export function welcomeBack(last: string, now: string): 'none' | 'newWeek' | 'newMonth' | 'week' | 'month' | 'quarter' {
	const days = last ? Math.floor((Date.parse(now) - Date.parse(last)) / dayMilliseconds) : 0;
	if (days >= 90) return 'quarter';
	if (days >= 30) return 'month';
	if (days >= 7) return 'week';
	if (!last || last.slice(0, 10) === now.slice(0, 10)) return 'none';
	if (now.slice(8, 10) === '01') return 'newMonth';
	return new Date(now).getUTCDay() === 1 ? 'newWeek' : 'none';
}

/** A date in the past becomes "later", silently, when the app opens (EVIDENCE §1, rule 2). */
export function settlePast(plan: Plan, now: string): PlanChange {
	const past = plan.steps.filter((step) => (step.state === 'chosen' || step.state === 'today') && step.by < now);
	return past.length ? { step: past.map((step) => ({ ...step, state: 'later' })) } : {};
}
