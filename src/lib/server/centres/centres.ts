import type { Centre, Place } from '$lib/contract';
import type { House } from '../db';
import type { Database } from '../db/schema';

/** A text stored per language, read in the wanted one, else in Dutch, else in whichever there is. */
export function inLanguage(json: string, lang: string): string {
	const texts = JSON.parse(json) as Record<string, string>;
	return texts[lang] ?? texts['nl'] ?? Object.values(texts)[0] ?? '';
}

const asCentre = (row: Database['centre'] | Omit<Database['centre'], 'keep_days'>): Centre => ({
	slug: row.slug,
	name: row.name,
	town: row.town,
	zone: row.zone,
	phone: row.phone,
	sample: row.sample === 1
});

const columns = ['id', 'slug', 'name', 'town', 'zone', 'phone', 'sample', 'created_at'] as const;

/** Every centre, by town and name, for the person whom nobody invited. */
export async function listCentres(house: House): Promise<Centre[]> {
	const rows = await house.db.selectFrom('centre').select(columns).orderBy('town').orderBy('name').execute();
	return rows.map(asCentre);
}

/** The centre with a slug, with its id; null when there is none. */
export async function findCentre(house: House, slug: string): Promise<(Centre & { id: string }) | null> {
	const row = await house.db.selectFrom('centre').select(columns).where('slug', '=', slug).executeTakeFirst();
	return row ? { ...asCentre(row), id: row.id } : null;
}

/** The centre with an id. Throws when there is none: ids come from our own tables. */
export async function centreOf(house: House, id: string): Promise<Centre & { id: string }> {
	const row = await house.db.selectFrom('centre').select(columns).where('id', '=', id).executeTakeFirstOrThrow();
	return { ...asCentre(row), id: row.id };
}

/** The places of a centre, in a language. */
export async function placesOf(house: House, centreId: string, lang = 'nl'): Promise<Place[]> {
	const rows = await house.db
		.selectFrom('place')
		.selectAll()
		.where('centre_id', '=', centreId)
		.orderBy('name')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		name: row.name,
		kind: row.kind,
		stop: row.stop,
		minutesOnFoot: row.minutes_on_foot,
		landmark: inLanguage(row.landmark, lang),
		way: inLanguage(row.way, lang),
		stepFree: row.step_free === 1
	}));
}
