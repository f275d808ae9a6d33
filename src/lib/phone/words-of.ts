import type { Did, Goal, Milestone, Step } from '$lib/domain/plan';
import type { Language } from '$lib/words/languages';
import { loadWords, type Words } from '$lib/words/words';

/** The words of a plan: its steps can come from a path, a job or a card in the way. */
export const loadPlanWords = (lang: Language): Promise<Words> =>
	loadWords(lang, ['plan', 'steps', 'jobs', 'obstacles', 'care', 'strengths', 'own']);

/** The words of letters, with those of the plan that they show. */
export const loadLetterWords = async (lang: Language): Promise<Words> => {
	await loadPlanWords(lang);
	return loadWords(lang, ['letters']);
};

type Said = Pick<Step | Did, 'job' | 'fact' | 'text' | 'obstacle'> & { part?: Step['part'] };

/** What a step says in the language of now; facts are kept, words are not, so a change of language changes them too. */
export function stepText(words: Words, step: Said): string {
	const text = step.text || words.t(keyOf(step));
	if (!step.part) return text;
	return words.t(step.part === 'begin' ? 'plan:begin' : 'plan:rest', { step: text });
}

function keyOf({ job, fact, obstacle }: Said): string {
	if (obstacle) return `obstacles:cards.${obstacle}.steps.${fact}`;
	if (job) return jobStep(job, fact);
	return `steps:steps.${fact}`;
}

/** The key of a job's step; talking about it is said the same way for every job. */
export const jobStep = (job: string, step: string): string =>
	step === 'meet' ? 'jobs:meet' : `jobs:${job}.steps.${step}`;

export function milestoneText(words: Words, milestone: Pick<Milestone, 'path' | 'fact'>): string {
	if (milestone.path === 'obstacle') return words.t(`obstacles:cards.${milestone.fact}.say`);
	return words.t(`steps:milestones.${milestone.path}.${milestone.fact}`);
}

/** Own words first, else the job, else "I don't know yet". */
export function goalText(words: Words, goal: Pick<Goal, 'text' | 'job'>): string {
	if (goal.text) return goal.text;
	return goal.job ? words.t(`jobs:${goal.job}.title`) : words.t('young:want.unknownGoal');
}
