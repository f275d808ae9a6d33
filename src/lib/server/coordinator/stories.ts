import { failure, success, type Result } from '$lib/domain/result';
import { note } from '../audit';
import type { House } from '../db';
import type { Texts } from './places';

type Who = { id: string; centreId: string };

/** The stories of a centre with their words in each language. */
export async function listStories(house: House, centreId: string) {
	const rows = await house.db
		.selectFrom('story')
		.selectAll()
		.where('centre_id', '=', centreId)
		.orderBy('consent_on')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		callMe: row.call_me,
		words: JSON.parse(row.words) as Texts,
		consentOn: row.consent_on
	}));
}

/**
 * Writes a story down. In: a first name or another word, the words, and the date on which who tells it said yes; without that
 * there is no story (SEED row 27). Refuses `consent-missing`.
 */
export async function addStory(
	house: House,
	who: Who,
	story: { callMe: string; words: Texts; consent: boolean }
): Promise<Result<string, { code: 'consent-missing' }>> {
	if (!story.consent) return failure({ code: 'consent-missing' });
	const id = house.id();
	await house.db
		.insertInto('story')
		.values({
			id,
			centre_id: who.centreId,
			call_me: story.callMe,
			words: JSON.stringify(story.words),
			consent_on: house.now().slice(0, 10)
		})
		.execute();
	await note(house, who, 'story');
	return success(id);
}

/** The teller takes it back, or it is old: the words are gone. */
export async function removeStory(house: House, who: Who, id: string): Promise<void> {
	await house.db.deleteFrom('story').where('id', '=', id).where('centre_id', '=', who.centreId).execute();
	await note(house, who, 'story');
}
