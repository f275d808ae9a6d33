import { aboutSlot } from '../slots';
import { inLanguage } from '../centres';

/**
 * Whom one sees, in a text message: "Léa", or "Léa (Samen koken)" for a group, so that it says which one. A visit or a day to
 * try at an employer's is not named: a text lights up where others look (TRUST 1.7).
 */
export function whatWith(talk: { first_name: string; kind: string; title: string | null }, lang: string): string {
	const title = talk.kind === 'group' && talk.title ? inLanguage(talk.title, lang) : '';
	return title ? `${talk.first_name} (${title})` : talk.first_name;
}

/** True when the text of the day before would say "bring nothing" although there is something to bring. */
export function bringsSomething(talk: { details: string | null }, about: string): boolean {
	const slot = { title: null, details: talk.details, employer: null, checkedBy: null };
	return about === 'day' && Boolean(aboutSlot(slot, 'nl').details?.bring);
}
