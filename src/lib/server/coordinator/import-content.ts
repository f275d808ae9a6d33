import * as v from 'valibot';
import { CentreContent } from '$lib/contract';
import { failure, success, type Result } from '$lib/domain/result';
import { note } from '../audit';
import { within, type House } from '../db';
import { sha256 } from '../hash';
import { makeSlotsOfCentre } from '../slots';
import type { StaffMember } from '../staff';
import { shrinkPhoto } from './photo';

/** What a file brings, part by part: rows that are new, that change, and that are the same already. */
export type Report = Record<'places' | 'photos' | 'opening' | 'closed' | 'partners' | 'stories' | 'people', Change> & {
	/** `zone`: the clock that changes, when it does. Clock times stay what they are; talks that somebody booked do not move. */
	centre: { changed: boolean; zone: { from: string; to: string } | null };
};
type Change = { added: number; changed: number; same: number };

export type ImportRefusal = { code: 'not-json' } | { code: 'not-content'; where: string[] };

/** Undoes the transaction of a dry run. */
class OnlyLooked extends Error {
	constructor(readonly report: Report) {
		super('only looked');
	}
}

/**
 * Brings a file of content in: what is there is changed, what is new is added, nothing is removed; all of it or nothing. With
 * `look` it does the same work and takes all of it back, so that the report is what really would happen. Ids of another centre
 * or installation get new ones. Pictures are made small and lose what a camera wrote, as any that is sent in. Free moments are
 * made again where the clock or the closed days change. Refuses `not-json`, and `not-content` with the places in the file (at most
 * 8) to mend.
 */
export async function importContent(
	house: House,
	who: StaffMember,
	text: string,
	look: boolean
): Promise<Result<Report, ImportRefusal>> {
	let json: unknown;
	try {
		if (/\\u0000|\0/.test(text)) return failure({ code: 'not-json' });
		json = JSON.parse(text);
	} catch {
		return failure({ code: 'not-json' });
	}
	const parsed = v.safeParse(CentreContent, json);
	if (!parsed.success) return failure({ code: 'not-content', where: placesOf(parsed.issues) });
	const content = parsed.output;
	if (!Intl.supportedValuesOf('timeZone').includes(content.centre.zone)) {
		return failure({ code: 'not-content', where: ['centre.zone'] });
	}
	const odd = content.places.findIndex(({ photo }) => photo && !isPicture(photo));
	if (odd >= 0) return failure({ code: 'not-content', where: [`places.${odd}.photo`] });
	const loose = content.closed.findIndex(({ place }) => place && !content.places.some(({ id }) => id === place));
	if (loose >= 0) return failure({ code: 'not-content', where: [`closed.${loose}.place`] });
	const clean = await cleanPictures(house, content);
	if (!clean.ok) return failure({ code: 'not-content', where: [`places.${clean.error.place}.photo`] });
	try {
		const report = await within(house, async (inside) => {
			const done = await bringIn(inside, who.centreId, clean.value);
			if (look) throw new OnlyLooked(done);
			await note(inside, who, 'import');
			return done;
		});
		if (report.centre.zone || report.closed.added) await makeSlotsOfCentre(house, who.centreId);
		return success(report);
	} catch (error) {
		if (error instanceof OnlyLooked) return success(error.report);
		throw error;
	}
}

/**
 * The same content with every picture as `shrinkPhoto` makes it. One that hangs on this installation already went through that
 * and stays as it is, so that the same file changes nothing the second time. Refuses with the number of the place.
 */
async function cleanPictures(
	{ db }: House,
	content: CentreContent
): Promise<Result<CentreContent, { code: 'photo-wrong'; place: number }>> {
	const places = [...content.places];
	for (const [at, place] of places.entries()) {
		if (!place.photo) continue;
		const bytes = Buffer.from(place.photo.base64, 'base64');
		const known = await db.selectFrom('photo').select('id').where('id', '=', sha256(bytes)).executeTakeFirst();
		if (known) continue;
		const small = await shrinkPhoto(bytes);
		if (!small.ok) return failure({ code: 'photo-wrong', place: at });
		const photo = { type: 'image/webp' as const, base64: Buffer.from(small.value).toString('base64') };
		places[at] = { ...place, photo };
	}
	return success({ ...content, places });
}

/** True when the bytes begin as a picture of their kind does: what is served as a picture is one. */
function isPicture({ type, base64 }: { type: 'image/avif' | 'image/webp'; base64: string }): boolean {
	const bytes = Buffer.from(base64.slice(0, 24), 'base64').toString('latin1');
	return type === 'image/webp'
		? /^RIFF[^]{4}WEBP$/.test(bytes.slice(0, 12))
		: /^[^]{4}ftypavi[fs]$/.test(bytes.slice(0, 12));
}

/** "partners.3.phone": where in the file, and never what was there. */
const placesOf = (issues: readonly v.BaseIssue<unknown>[]): string[] =>
	[...new Set(issues.map((issue) => v.getDotPath(issue) ?? ''))].filter(Boolean).slice(0, 8);

/** Adds, changes or leaves a row that is found by its id in this centre; out: the id it has here. */
async function put(
	{ db, id: fresh }: House,
	table: 'place' | 'partner' | 'story',
	centreId: string,
	id: string,
	row: Record<string, unknown>,
	change: Change
): Promise<string> {
	const there = await db.selectFrom(table).selectAll().where('id', '=', id).executeTakeFirst();
	if (there && there.centre_id === centreId) {
		const now = there as unknown as Record<string, unknown>;
		if (Object.entries(row).every(([column, value]) => now[column] === value)) change.same++;
		else {
			await db.updateTable(table).set(row).where('id', '=', id).execute();
			change.changed++;
		}
		return id;
	}
	const made = there ? fresh() : id;
	await db
		.insertInto(table)
		.values({ id: made, centre_id: centreId, ...row } as never)
		.execute();
	change.added++;
	return made;
}

async function bringIn(house: House, centreId: string, content: CentreContent): Promise<Report> {
	const { db, id: fresh } = house;
	const none = (): Change => ({ added: 0, changed: 0, same: 0 });
	const report: Report = {
		centre: { changed: false, zone: null },
		places: none(),
		photos: none(),
		opening: none(),
		closed: none(),
		partners: none(),
		stories: none(),
		people: none()
	};
	const { name, town, zone, phone, keepDays } = content.centre;
	const centre = { name, town, zone, phone, keep_days: keepDays };
	const before = await db.selectFrom('centre').selectAll().where('id', '=', centreId).executeTakeFirstOrThrow();
	report.centre.changed = Object.entries(centre).some(([key, value]) => before[key as keyof typeof centre] !== value);
	if (before.zone !== zone) report.centre.zone = { from: before.zone, to: zone };
	if (report.centre.changed) await db.updateTable('centre').set(centre).where('id', '=', centreId).execute();

	const placeIds = new Map<string, string>();
	for (const { opening, photo, at, drawing, ...place } of content.places) {
		const picture = photo ? sha256(Buffer.from(photo.base64, 'base64')) : null;
		if (photo) {
			const door = await db
				.selectFrom('place')
				.select('door_photo')
				.where('id', '=', place.id)
				.where('centre_id', '=', centreId)
				.executeTakeFirst();
			if (door?.door_photo === picture) report.photos.same++;
			else report.photos[door?.door_photo ? 'changed' : 'added']++;
			await db
				.insertInto('photo')
				.values({ id: picture!, ...photo })
				.onConflict((conflict) => conflict.column('id').doNothing())
				.execute();
		}
		const here = await put(
			house,
			'place',
			centreId,
			place.id,
			{
				name: place.name,
				kind: place.kind,
				stop: place.stop,
				minutes_on_foot: place.minutesOnFoot,
				landmark: JSON.stringify(place.landmark),
				way: JSON.stringify(place.way),
				price: Object.keys(place.price).length ? JSON.stringify(place.price) : null,
				how: Object.keys(place.how).length ? JSON.stringify(place.how) : null,
				step_free: Number(place.stepFree),
				toilets: Number(place.toilets),
				sit_outside: Number(place.sitOutside),
				free_of_charge: Number(place.free),
				lat: at?.[0] ?? null,
				lon: at?.[1] ?? null,
				drawing: drawing ? JSON.stringify(drawing) : null,
				door_photo: picture
			},
			report.places
		);
		placeIds.set(place.id, here);
		for (const { weekday, from, till } of opening) {
			const row = { place_id: here, weekday, from_clock: from, till_clock: till };
			const there = await db
				.selectFrom('opening')
				.select('id')
				.where('place_id', '=', here)
				.where('weekday', '=', weekday)
				.where('from_clock', '=', from)
				.where('till_clock', '=', till)
				.executeTakeFirst();
			if (there) report.opening.same++;
			else {
				await db
					.insertInto('opening')
					.values({ id: fresh(), centre_id: centreId, ...row })
					.execute();
				report.opening.added++;
			}
		}
	}
	for (const { date, place } of content.closed) {
		const placeId = place ? placeIds.get(place)! : null;
		const there = await db
			.selectFrom('closed_day')
			.select('id')
			.where('centre_id', '=', centreId)
			.where('date', '=', date)
			.where((eb) => (placeId ? eb('place_id', '=', placeId) : eb('place_id', 'is', null)))
			.executeTakeFirst();
		if (there) report.closed.same++;
		else {
			await db.insertInto('closed_day').values({ id: fresh(), centre_id: centreId, place_id: placeId, date }).execute();
			report.closed.added++;
		}
	}
	for (const { id, kind, name, phone, languages, hours, note: said, checkedOn } of content.partners) {
		const row = {
			...{ kind, name, phone, languages: JSON.stringify(languages), hours: JSON.stringify(hours) },
			...{ note: JSON.stringify(said), checked_on: checkedOn }
		};
		await put(house, 'partner', centreId, id, row, report.partners);
	}
	for (const { id, callMe, words, consentOn } of content.stories) {
		const row = { call_me: callMe, words: JSON.stringify(words), consent_on: consentOn };
		await put(house, 'story', centreId, id, row, report.stories);
	}
	for (const person of content.people) {
		const row = { languages: JSON.stringify(person.languages), line: JSON.stringify(person.line) };
		const there = await db
			.selectFrom('staff')
			.select(['id', 'languages', 'line'])
			.where('centre_id', '=', centreId)
			.where('left_at', 'is', null)
			.where('first_name', '=', person.firstName)
			.execute();
		// Two of one name, or nobody: a file makes no account and guesses nobody.
		if (there.length !== 1) continue;
		if (there[0]!.languages === row.languages && there[0]!.line === row.line) report.people.same++;
		else {
			await db.updateTable('staff').set(row).where('id', '=', there[0]!.id).execute();
			report.people.changed++;
		}
	}
	return report;
}
