/** A job as matching sees it: what it asks for and how soon one can start. */
export type JobTraits = {
	id: string;
	needs: readonly string[];
	must: readonly string[];
	unit: 'days' | 'weeks' | 'months';
	helps: boolean;
	creative: boolean;
};

/** What makes a wish come true in a job; a wish without any of these is met by none and missed by none. */
export type WishRule = {
	id: string;
	anyNeed?: readonly string[];
	noNeed?: readonly string[];
	noMust?: readonly string[];
	units?: readonly JobTraits['unit'][];
	helps?: true;
	creative?: true;
};

/** A strength with the jobs in which it counts. */
export type StrengthFact = { id: string; jobs: readonly string[] };

/** A job in the order for this person, with the reasons in the order of weight: strengths first. */
export type Match = { job: string; points: number; strengths: string[]; wishes: string[] };

/**
 * Is a wish met by a job, missed, or not touched? Every part of the rule has to hold; a wish that only asks for something the
 * job does not name (`anyNeed`) is missed by it.
 */
export function wishIn(job: JobTraits, wish: WishRule): 'met' | 'missed' | 'untouched' {
	const parts: boolean[] = [];
	const has = (needs: readonly string[], of: readonly string[]) => needs.some((need) => of.includes(need));
	if (wish.units) parts.push(wish.units.includes(job.unit));
	if (wish.noNeed) parts.push(!has(wish.noNeed, [...job.needs, ...job.must]));
	if (wish.noMust) parts.push(!has(wish.noMust, job.must));
	const wants = [
		wish.anyNeed && has(wish.anyNeed, [...job.needs, ...job.must]),
		wish.helps && job.helps,
		wish.creative && job.creative
	];
	if (wish.anyNeed || wish.helps || wish.creative) parts.push(wants.some(Boolean));
	if (!parts.length) return 'untouched';
	return parts.every(Boolean) ? 'met' : 'missed';
}

/** Two wishes that pull different ways (SEED row 50): people like both, and may say which counts first. */
export type Pull = readonly [string, string];

/**
 * The wishes that count: of two that pull different ways only the one that was said to come first, both when nothing was said
 * (SEED row 50: a choice, never an error). In: the chosen wishes, the pulls, what was said to come first. Out: in their order.
 */
export const wishesThatCount = (
	wishes: readonly string[],
	pulls: readonly Pull[],
	first: readonly string[]
): string[] =>
	wishes.filter(
		(wish) =>
			!pulls.some((pull) => {
				const other = pull.find((one) => one !== wish);
				return pull.includes(wish) && other !== undefined && wishes.includes(other) && first.includes(other);
			})
	);

/**
 * Orders jobs for a person: two points for each shared strength, one for a wish that is met, one less for a wish that is not
 * (EVIDENCE §4). Nothing is ever left out, and jobs with the same points keep the order they came in (SEED rows 12, 36, 55).
 * In: jobs in their usual order, the chosen strengths and wishes. Out: every job once, best first, with its reasons.
 */
export function matchJobs(
	jobs: readonly JobTraits[],
	strengths: readonly StrengthFact[],
	wishes: readonly WishRule[]
): Match[] {
	return jobs
		.map((job) => {
			const shared = strengths.filter((one) => one.jobs.includes(job.id)).map((one) => one.id);
			const met = wishes.filter((wish) => wishIn(job, wish) === 'met').map((one) => one.id);
			const missed = wishes.filter((wish) => wishIn(job, wish) === 'missed').length;
			return { job: job.id, points: 2 * shared.length + met.length - missed, strengths: shared, wishes: met };
		})
		.sort((a, b) => b.points - a.points);
}
