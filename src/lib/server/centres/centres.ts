import type { Selectable } from 'kysely';
import * as v from 'valibot';
import { Drawing, type Centre, type Place } from '$lib/contract';
import type { House } from '../db';
import type { Database } from '../db/schema';
import { dateIn } from '../staff';

/** A text stored per language, read in the wanted one, else in Dutch, else in whichever there is. */
export const inLanguage = (json: string, lang: string): string => textsIn({ text: json }, lang).text ?? '';

/**
 * Texts per language, as the database holds them or read already, by name; each is read as `inLanguage` does, and empty ones are
 * left out. `langs` says in which language those
 * stand that are not in the wanted one, so that nobody hears them in the wrong voice (WCAG 3.1.2).
 */
export function textsIn<Name extends string>(
	stored: Partial<Record<Name, string | Record<string, string> | null>>,
	lang: string
): Partial<Record<Name, string>> & { langs?: Record<string, string> } {
	const texts: Record<string, string> = {};
	const langs: Record<string, string> = {};
	for (const [name, held] of Object.entries<string | Record<string, string> | null | undefined>(stored)) {
		const perLanguage = typeof held === 'string' ? (JSON.parse(held) as Record<string, string>) : (held ?? {});
		const tag = [lang, 'nl', ...Object.keys(perLanguage)].find((one) => perLanguage[one]);
		if (!tag) continue;
		texts[name] = perLanguage[tag]!;
		if (tag !== lang) langs[name] = tag;
	}
	return { ...(texts as Partial<Record<Name, string>>), ...(Object.keys(langs).length ? { langs } : {}) };
}

const columns = ['id', 'slug', 'name', 'town', 'zone', 'phone', 'sample', 'stopped_on', 'successor'] as const;

type Row = Pick<Database['centre'], (typeof columns)[number]>;

/** Who goes on when a project stops: a name and a number, and the id when it is a centre of this installation. */
export type Successor = { name: string; phone: string; centre?: string };

/** Longest row of centres that went on for one another. */
const mostHops = 5;

/**
 * What crosses the border of a centre. One that stopped is known by the name and number of who goes on, and says in `before`
 * whose place that is (SEED row 65): every screen that offers a number then offers one that answers. A centre of this
 * installation that goes on is read as it is today, with its own successor when it stopped too.
 */
async function asCentre(house: House, row: Row, hops = 0): Promise<Centre> {
	const stopped = row.stopped_on !== null && row.successor !== null && row.stopped_on <= dateIn(row.zone, house.now());
	const own = { slug: row.slug, town: row.town, zone: row.zone, sample: row.sample === 1 };
	if (!stopped) return { ...own, name: row.name, phone: row.phone };
	const after = JSON.parse(row.successor!) as Successor;
	const heir = after.centre && hops < mostHops ? await rowOf(house, after.centre) : undefined;
	if (!heir) return { ...own, name: after.name, phone: after.phone, before: row.name };
	const { name, phone, before, slug, after: further } = await asCentre(house, heir, hops + 1);
	// An heir that stopped in its turn has a centre after it, or a number alone.
	const last = before ? further : slug;
	return { ...own, name, phone, before: row.name, ...(last ? { after: last } : {}) };
}

const rowOf = (house: House, id: string): Promise<Row | undefined> =>
	house.db.selectFrom('centre').select(columns).where('id', '=', id).executeTakeFirst();

/**
 * Every centre, by town and name, for the person whom nobody invited. One without a number is not ready, and one that stopped
 * is not somewhere to go; its own links still work.
 */
export async function listCentres(house: House): Promise<Centre[]> {
	const rows = await house.db
		.selectFrom('centre')
		.select(columns)
		.where('phone', '!=', '')
		.orderBy('town')
		.orderBy('name')
		.execute();
	const centres = await Promise.all(rows.map((row) => asCentre(house, row)));
	return centres.filter(({ before }) => !before);
}

/** The centre with a slug, with its id; null when there is none. */
export async function findCentre(house: House, slug: string): Promise<(Centre & { id: string }) | null> {
	const row = await house.db.selectFrom('centre').select(columns).where('slug', '=', slug).executeTakeFirst();
	return row ? { ...(await asCentre(house, row)), id: row.id } : null;
}

/** The centre with an id. Throws when there is none: ids come from our own tables. */
export async function centreOf(house: House, id: string): Promise<Centre & { id: string }> {
	const row = await house.db.selectFrom('centre').select(columns).where('id', '=', id).executeTakeFirstOrThrow();
	return { ...(await asCentre(house, row)), id: row.id };
}

/** The places of a centre where people meet, in a language. */
export async function placesOf(house: House, centreId: string, lang = 'nl'): Promise<Place[]> {
	const rows = await house.db
		.selectFrom('place')
		.selectAll()
		.where('centre_id', '=', centreId)
		.where('stopped_at', 'is', null)
		.orderBy('name')
		.execute();
	return rows.map((row) => asPlace(row, lang));
}

/** What crosses the border of a place, in a language; what it does not have is left out, so that answers stay small. */
function asPlace(row: Selectable<Database['place']>, lang: string): Place {
	const { landmark, way, price, how } = row;
	const drawing = v.safeParse(Drawing, row.drawing ? JSON.parse(row.drawing) : null);
	return {
		id: row.id,
		name: row.name,
		kind: row.kind,
		stop: row.stop,
		minutesOnFoot: row.minutes_on_foot,
		landmark: '',
		way: '',
		...textsIn({ landmark, way, price, how }, lang),
		stepFree: row.step_free === 1,
		...(row.toilets ? { toilets: true } : {}),
		...(row.sit_outside ? { sitOutside: true } : {}),
		...(row.free_of_charge ? { free: true } : {}),
		...(row.lat !== null && row.lon !== null ? { at: [row.lat, row.lon] as [number, number] } : {}),
		...(drawing.success ? { drawing: drawing.output } : {}),
		...(row.door_photo ? { photo: true } : {})
	};
}
