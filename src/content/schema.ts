import * as v from 'valibot';

const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/));

/** The five kinds of step (PRODUCT §3). A note is typed in the app, a meet is a talk booked or held. */
export const stepKinds = ['note', 'look', 'ask', 'meet', 'try'] as const;

/** What a job may ask of you; shown, never used to hide a job (SEED row 21). */
export const needs = [
	'alone_work',
	'bike',
	'cleaning',
	'cold',
	'colour_vision',
	'computer_ok',
	'creative_portfolio',
	'customers',
	'dirty_hands',
	'early',
	'english',
	'extract_minors_18plus',
	'fine_hands',
	'heat',
	'heights',
	'hygiene',
	'irregular',
	'language_basic',
	'language_ok',
	'late',
	'licence_b',
	'lifting',
	'noise',
	'outdoors',
	'precise',
	'public_transport',
	'safety_course',
	'shifts',
	'sitting',
	'small_parts',
	'smell',
	'split_shift',
	'standing',
	'stress_peaks',
	'time_pressure',
	'tools',
	'vaccines',
	'weekend'
] as const;

/** One small act: at most 60 minutes, within at most 7 days (PRODUCT law 6, SEED §0 law 5). */
export const stepFact = v.strictObject({
	id,
	kind: v.picklist(stepKinds),
	minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
	days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))
});
export type StepFact = v.InferOutput<typeof stepFact>;

/** Honest time from the first contact to the first paid day, without experience (SEED row 41). */
export const route = v.pipe(
	v.strictObject({
		unit: v.picklist(['days', 'weeks', 'months']),
		from: v.pipe(v.number(), v.integer(), v.minValue(1)),
		to: v.pipe(v.number(), v.integer(), v.minValue(1))
	}),
	v.check(({ from, to }) => from <= to, 'from is after to')
);
export type Route = v.InferOutput<typeof route>;

/** A realistic job: way in, needs (those without which one cannot start come first), 4 steps (SEED row 41). */
export const jobFact = v.strictObject({
	id,
	isco08: v.pipe(v.string(), v.regex(/^\d{4}$/)),
	route,
	needs: v.array(v.picklist(needs)),
	steps: v.pipe(v.array(stepFact), v.length(4))
});
export type JobFact = v.InferOutput<typeof jobFact>;

/** A place in a path that the chosen job fills with its own step of that kind (SEED row 37). */
export const fromJob = v.strictObject({ fromJob: v.picklist(['look', 'ask', 'meet', 'try']) });
export type FromJob = v.InferOutput<typeof fromJob>;

/** A result on the way to the goal, with the steps that lead to it (PRODUCT §3). */
export const milestoneFact = v.strictObject({
	id,
	steps: v.pipe(v.array(v.union([stepFact, fromJob])), v.minLength(1))
});
export type MilestoneFact = v.InferOutput<typeof milestoneFact>;

/** From a goal to 3–5 milestones to steps; one per door, none worth more than another (PRODUCT §4.2, §4.4). */
export const pathTemplate = v.strictObject({
	id: v.picklist(['job', 'work', 'learn', 'first', 'looking']),
	milestones: v.pipe(v.array(milestoneFact), v.minLength(3), v.maxLength(5))
});
export type PathTemplate = v.InferOutput<typeof pathTemplate>;
