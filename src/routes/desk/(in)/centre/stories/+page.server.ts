import { centreForms, textsOf } from '$lib/desk/centre-forms';
import { coordinatorOf } from '$lib/server/auth';
import { addStory, listStories, removeStory } from '$lib/server/coordinator';
import { inLanguage } from '$lib/server/centres';
import { failure } from '$lib/domain/result';
import { house } from '$lib/server/house';
import { act } from '../act.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const stories = await listStories(house(), coordinatorOf(event).centreId);
	return {
		stories: stories.map(({ words, ...story }) => ({
			...story,
			words: inLanguage(JSON.stringify(words), event.locals.lang)
		}))
	};
};

export const actions: Actions = {
	add: act('story', centreForms.story, async (asked, who) => {
		const words = textsOf(asked, 'words');
		if (!Object.keys(words).length) return failure({ code: 'words-missing' });
		return addStory(house(), who, { callMe: asked.callMe, words, consent: asked.consent === 'yes' });
	}),
	remove: act('story', centreForms.one, ({ id }, who) => removeStory(house(), who, id))
};
