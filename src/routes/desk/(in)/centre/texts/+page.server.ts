import { centreForms, textsOf } from '$lib/desk/centre-forms';
import { failure } from '$lib/domain/result';
import { coordinatorOf } from '$lib/server/auth';
import { isTextColumn, listTexts, saveText } from '$lib/server/coordinator';
import { house } from '$lib/server/house';
import { languages } from '$lib/words/languages';
import { act } from '../act.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const texts = await listTexts(house(), coordinatorOf(event).centreId, languages);
	return { texts: texts.map((text) => ({ ...text, column: text.column.replace('.', '-') })) };
};

export const actions: Actions = {
	save: act('text', centreForms.text, async (asked, who) => {
		const column = asked.column.replace('-', '.');
		if (!isTextColumn(column)) return failure({ code: 'unknown' });
		const all = Object.fromEntries(languages.map((lang) => [lang, '']));
		return saveText(house(), who, column, asked.id, { ...all, ...textsOf(asked, 'text') });
	})
};
