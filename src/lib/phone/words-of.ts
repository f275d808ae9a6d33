import type { Did, Goal, Milestone, Step } from '$lib/domain/plan';
import type { Words } from '$lib/words/words';

/** What a step says in the language of now; facts are kept, words are not, so a change of language changes them too. */
export function stepText(words: Words, step: Pick<Step | Did, 'job' | 'fact'>): string {
	return step.job ? words.t(`jobs:${step.job}.steps.${step.fact}`) : words.t(`steps:steps.${step.fact}`);
}

export function milestoneText(words: Words, milestone: Milestone): string {
	return words.t(`steps:milestones.${milestone.path}.${milestone.fact}`);
}

/** Own words first, else the job, else "I don't know yet". */
export function goalText(words: Words, goal: Goal): string {
	if (goal.text) return goal.text;
	return goal.job ? words.t(`jobs:${goal.job}.title`) : words.t('young:want.unknownGoal');
}
