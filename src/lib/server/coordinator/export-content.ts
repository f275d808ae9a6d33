import type { CentreContent } from '$lib/contract';
import { note } from '../audit';
import type { House } from '../db';
import type { StaffMember } from '../staff';
import { listPartners } from './partners';
import { placesToEdit } from './places';
import { settingsOf } from './settings';
import { listStories } from './stories';

/** Everything the centre wrote, as one file: see `CentreContent`. The same content gives the same file. */
export async function readContent(house: House, centreId: string): Promise<CentreContent> {
	const { db } = house;
	const [centre, places, rows, photos, opening, closed, partners, stories, people] = await Promise.all([
		settingsOf(house, centreId),
		placesToEdit(house, centreId),
		db.selectFrom('place').select(['id', 'lat', 'lon', 'drawing']).where('centre_id', '=', centreId).execute(),
		db
			.selectFrom('photo')
			.innerJoin('place', 'place.door_photo', 'photo.id')
			.select(['photo.id', 'type', 'base64'])
			.where('centre_id', '=', centreId)
			.execute(),
		db
			.selectFrom('opening')
			.selectAll()
			.where('centre_id', '=', centreId)
			.orderBy('weekday')
			.orderBy('from_clock')
			.execute(),
		db
			.selectFrom('closed_day')
			.select(['date', 'place_id as place'])
			.where('centre_id', '=', centreId)
			.orderBy('date')
			.orderBy('id')
			.execute(),
		listPartners(house, centreId),
		listStories(house, centreId),
		db
			.selectFrom('staff')
			.select(['first_name', 'languages', 'line'])
			.where('centre_id', '=', centreId)
			.where('left_at', 'is', null)
			.orderBy('first_name')
			.orderBy('id')
			.execute()
	]);
	return {
		format: 'trampoline-centre',
		version: 1,
		centre,
		places: places.map(({ photo, ...place }) => {
			const { lat, lon, drawing } = rows.find((row) => row.id === place.id)!;
			const picture = photos.find(({ id }) => id === photo);
			return {
				...place,
				at: lat === null || lon === null ? null : [lat, lon],
				drawing: drawing ? (JSON.parse(drawing) as CentreContent['places'][number]['drawing']) : null,
				photo: picture ? { type: picture.type, base64: picture.base64 } : null,
				opening: opening
					.filter((row) => row.place_id === place.id)
					.map((row) => ({ weekday: row.weekday, from: row.from_clock, till: row.till_clock }))
			};
		}),
		closed: closed.filter(({ place }) => place === null || places.some(({ id }) => id === place)),
		partners: partners.map(({ old: _, ...partner }) => partner),
		stories,
		people: people.map((row) => ({
			firstName: row.first_name,
			languages: JSON.parse(row.languages) as string[],
			line: JSON.parse(row.line) as Record<string, string>
		}))
	};
}

/** The file to take along, with a line in the list of what was done. */
export async function exportContent(house: House, who: StaffMember): Promise<string> {
	const content = await readContent(house, who.centreId);
	await note(house, who, 'export');
	return JSON.stringify(content, null, '\t');
}
