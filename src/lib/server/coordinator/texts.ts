import { failure, success, type Result } from '$lib/domain/result';
import type { MomentTexts } from '$lib/contract';
import { note } from '../audit';
import { inLanguage } from '../centres';
import type { House } from '../db';
import type { Texts } from './places';

type Who = { id: string; centreId: string };

/** The texts a centre writes per language, by table and column, with how long each may be. */
const columns = {
	'place.landmark': 80,
	'place.way': 400,
	'place.price': 120,
	'place.how': 240,
	'partner.hours': 120,
	'partner.note': 200,
	'story.words': 800,
	'staff.line': 120,
	'slot.title': 80,
	'slot.happens': 200,
	'slot.bring': 200,
	'slot.food': 200
} as const;
/** What a group or a visit says about itself beside its name (`slot.details`). */
const momentParts = ['happens', 'bring', 'food'] as const;
export type TextColumn = keyof typeof columns;
export const isTextColumn = (name: string): name is TextColumn => Object.hasOwn(columns, name);

export type LocalText = {
	column: TextColumn;
	id: string;
	of: string;
	/** When a group or visit is: a UTC instant. */
	at?: string;
	texts: Texts;
	missing: string[];
};

/**
 * Every text the centre wrote, with the languages it is not in yet; what misses most comes first. A text that stands nowhere
 * is not asked for, but for the line on a counsellor's card.
 * In: the languages young people read here.
 */
export async function listTexts(house: House, centreId: string, languages: readonly string[]): Promise<LocalText[]> {
	const { db } = house;
	const [places, partners, stories, staff, groups] = await Promise.all([
		db.selectFrom('place').selectAll().where('centre_id', '=', centreId).where('stopped_at', 'is', null).execute(),
		db.selectFrom('partner').selectAll().where('centre_id', '=', centreId).execute(),
		db.selectFrom('story').selectAll().where('centre_id', '=', centreId).execute(),
		db.selectFrom('staff').selectAll().where('centre_id', '=', centreId).where('left_at', 'is', null).execute(),
		// What is over is read by nobody any more.
		db
			.selectFrom('slot')
			.select(['id', 'title', 'details', 'start_at'])
			.where('centre_id', '=', centreId)
			.where('open', '=', 1)
			.where('title', 'is not', null)
			.where('start_at', '>', house.now())
			.orderBy('start_at')
			.execute()
	]);
	const all = [
		...places.flatMap((row) => [
			{ column: 'place.way' as const, id: row.id, of: row.name, json: row.way },
			{ column: 'place.landmark' as const, id: row.id, of: row.name, json: row.landmark },
			{ column: 'place.price' as const, id: row.id, of: row.name, json: row.price ?? '{}' },
			{ column: 'place.how' as const, id: row.id, of: row.name, json: row.how ?? '{}' }
		]),
		...partners.flatMap((row) => [
			{ column: 'partner.hours' as const, id: row.id, of: row.name, json: row.hours },
			{ column: 'partner.note' as const, id: row.id, of: row.name, json: row.note }
		]),
		...stories.map((row) => ({ column: 'story.words' as const, id: row.id, of: row.call_me, json: row.words })),
		...staff.map((row) => ({ column: 'staff.line' as const, id: row.id, of: row.first_name, json: row.line })),
		...groups.flatMap((row) => {
			const about = { id: row.id, of: inLanguage(row.title!, languages[0]!), at: row.start_at };
			const details = JSON.parse(row.details ?? '{}') as MomentTexts;
			return [
				{ ...about, column: 'slot.title' as const, json: row.title! },
				...momentParts.map((part) => ({
					...about,
					column: `slot.${part}` as const,
					json: JSON.stringify(details[part] ?? {})
				}))
			];
		})
	];
	return all
		.map(({ json, ...text }) => {
			const texts = JSON.parse(json) as Texts;
			return { ...text, texts, missing: languages.filter((lang) => !texts[lang]) };
		})
		.filter(({ texts, column }) => column === 'staff.line' || Object.values(texts).some(Boolean))
		.sort(
			(a, b) => b.missing.length - a.missing.length || a.of.localeCompare(b.of) || a.column.localeCompare(b.column)
		);
}

/**
 * Writes one text down in all its languages; an empty one is taken away, other languages stay. Refuses `unknown` for another
 * centre's, `text-long`, and `name-missing` for a group that would lose its name.
 */
export async function saveText(
	house: House,
	who: Who,
	column: TextColumn,
	id: string,
	texts: Texts
): Promise<Result<null, { code: 'unknown' | 'text-long' | 'name-missing' }>> {
	if (Object.values(texts).some((text) => text.length > columns[column])) return failure({ code: 'text-long' });
	const [table, name] = column.split('.') as ['place' | 'partner' | 'story' | 'staff' | 'slot', string];
	const part = table === 'slot' ? momentParts.find((one) => one === name) : undefined;
	const row = await house.db
		.selectFrom(table)
		.selectAll()
		.where('id', '=', id)
		.where('centre_id', '=', who.centreId)
		.executeTakeFirst();
	if (!row) return failure({ code: 'unknown' });
	const stored = part ? 'details' : name;
	const whole = JSON.parse(((row as unknown as Record<string, string | null>)[stored] ?? '{}') || '{}') as Texts;
	const before = part ? ((whole as MomentTexts)[part] ?? {}) : whole;
	const after = Object.fromEntries(Object.entries({ ...before, ...texts }).filter(([, text]) => text));
	// A group is found by its name.
	if (column === 'slot.title' && !Object.keys(after).length) return failure({ code: 'name-missing' });
	await house.db
		.updateTable(table)
		.set({ [stored]: JSON.stringify(part ? { ...whole, [part]: after } : after) })
		.where('id', '=', id)
		.execute();
	await note(house, who, 'texts');
	return success(null);
}
