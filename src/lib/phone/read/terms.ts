import type { Words } from '$lib/words/words';

/** A word of the plan, with what it means. `forms`: how it can stand in a text. */
export type Term = { id: string; word: string; forms: string[]; means: string };

/** The words that are explained on a tap: 40 at most. */
const ids = [
	'step',
	'talk',
	'moment',
	'plan',
	'coach',
	'youthCentre',
	'interpreter',
	'benefit',
	'agency',
	'contract',
	'debt',
	'shift',
	'warehouse',
	'internship'
];

/** Those words in a language; its `read` and `glossary` are loaded. */
export function termsOf({ t }: Words): Term[] {
	return ids.map((id) => {
		const forms = t(`glossary:terms.${id}.word`).split(', ');
		return { id, word: forms[0]!, forms, means: t(`glossary:terms.${id}.means`) };
	});
}
