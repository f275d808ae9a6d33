import * as v from 'valibot';
import { needs, stepKinds } from './names';

const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/));

/** One small act: at most 60 minutes, within at most 7 days (PRODUCT law 6, SEED §0 law 5). */
export const stepFact = v.strictObject({
	id,
	kind: v.picklist(stepKinds),
	minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
	days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))
});
export type StepFact = v.InferOutput<typeof stepFact>;

/** Honest time from the first contact to the first paid day, without experience (SEED row 41). */
const route = v.pipe(
	v.strictObject({
		unit: v.picklist(['days', 'weeks', 'months']),
		from: v.pipe(v.number(), v.integer(), v.minValue(1)),
		to: v.pipe(v.number(), v.integer(), v.minValue(1))
	}),
	v.check(({ from, to }) => from <= to, 'from is after to')
);

/** A realistic job: way in, needs (those without which one cannot start come first), 4 steps (SEED row 41). */
export const jobFact = v.strictObject({
	id,
	isco08: v.pipe(v.string(), v.regex(/^\d{4}$/)),
	route,
	/** Without these one cannot start yet; each has a way to get there. */
	must: v.array(v.picklist(needs)),
	needs: v.array(v.picklist(needs)),
	/** Work for people, and work with form and taste: what two wishes ask for. From O*NET 30 interests (CC BY 4.0), adapted. */
	helps: v.boolean(),
	creative: v.boolean(),
	steps: v.pipe(v.array(stepFact), v.length(4))
});
export type JobFact = v.InferOutput<typeof jobFact>;

/** A place in a path that the chosen job fills with its own step of that kind (SEED row 37). */
export const fromJob = v.strictObject({ fromJob: v.picklist(['look', 'ask', 'meet', 'try']) });
export type FromJob = v.InferOutput<typeof fromJob>;

/** A result on the way to the goal, with the steps that lead to it (PRODUCT §3). */
const milestoneFact = v.strictObject({
	id,
	steps: v.pipe(v.array(v.union([stepFact, fromJob])), v.minLength(1))
});

/** From a goal to 3–5 milestones to steps; one per door, none worth more than another (PRODUCT §4.2, §4.4). */
export const pathTemplate = v.strictObject({
	id: v.picklist(['job', 'work', 'learn', 'first', 'looking']),
	milestones: v.pipe(v.array(milestoneFact), v.minLength(3), v.maxLength(5))
});
export type PathTemplate = v.InferOutput<typeof pathTemplate>;

const list = v.array(id);

/** A strength card (SEED row 49), with the jobs in which it counts. */
export const strengthFact = v.strictObject({
	id,
	group: v.picklist(['head', 'hands', 'heart', 'body', 'character']),
	jobs: list
});
export type StrengthFact = v.InferOutput<typeof strengthFact>;

/** A wish card (SEED row 50): what has to hold in a job for it to come true. */
export const wishFact = v.strictObject({
	id,
	anyNeed: v.optional(v.array(v.picklist(needs))),
	noNeed: v.optional(v.array(v.picklist(needs))),
	noMust: v.optional(v.array(v.picklist(needs))),
	units: v.optional(v.array(v.picklist(['days', 'weeks', 'months']))),
	helps: v.optional(v.literal(true)),
	creative: v.optional(v.literal(true))
});
export type WishFact = v.InferOutput<typeof wishFact>;

/** A card "in my way" (SEED rows 7, 16, 40): how it may be kept, how urgent it is, who helps, small steps. */
export const obstacleFact = v.strictObject({
	id,
	category: v.pipe(v.string(), v.regex(/^[a-z_]+$/)),
	sensitivity: v.picklist(['normal', 'private', 'special_category', 'criminal_data']),
	urgency: v.picklist([1, 2, 3, 4, 5, 6]),
	/** Shows people and numbers first. */
	crisis: v.boolean(),
	quickExit: v.boolean(),
	helpers: v.array(v.pipe(v.string(), v.regex(/^[a-z_]+$/))),
	steps: v.pipe(v.array(stepFact), v.minLength(2), v.maxLength(4))
});
export type ObstacleFact = v.InferOutput<typeof obstacleFact>;

/** A number with a person behind it. */
export const helpline = v.strictObject({
	region: v.picklist(['vl', 'bru', 'lt']),
	name: v.string(),
	number: v.string(),
	free: v.boolean(),
	/** Day and night, as far as the sources say. */
	always: v.boolean(),
	chat: v.boolean(),
	languages: v.array(v.string()),
	young: v.boolean(),
	checkedOn: v.pipe(v.string(), v.isoDate())
});
export type Helpline = v.InferOutput<typeof helpline>;
