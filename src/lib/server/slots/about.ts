import * as v from 'valibot';
import { MomentTexts, type FreeSlot } from '$lib/contract';
import { inLanguage, textsIn } from '../centres';

/** What a slot row says of a group, a visit or a try-out; `checkedBy` is the first name of who checked the employer. */
type AboutRow = {
	title: string | null;
	details: string | null;
	employer: string | null;
	checkedBy: string | null;
};

/** What crosses the border of it, in a language; nothing for a talk. Texts that cannot be read are left out. */
export function aboutSlot(row: AboutRow, lang: string): Pick<FreeSlot, 'title' | 'details' | 'employer' | 'checkedBy'> {
	// A talk says nothing more, and a centre has thousands of them.
	if (!row.title && !row.details && !row.employer) return {};
	const texts = v.safeParse(MomentTexts, row.details ? JSON.parse(row.details) : {});
	const { watch, leads, ...said } = texts.success ? texts.output : {};
	const details = {
		...textsIn(said, lang),
		...(leads ? { leads } : {}),
		...(watch ? { watch } : {})
	};
	return {
		...(row.title ? { title: inLanguage(row.title, lang) } : {}),
		...(Object.keys(details).length ? { details } : {}),
		...(row.employer ? { employer: row.employer } : {}),
		...(row.employer && row.checkedBy ? { checkedBy: row.checkedBy } : {})
	};
}
