import type { House } from '../db';

/** The picture of a place's door as it was uploaded, with the hash of its bytes as its tag; null when there is none. */
export async function doorPhoto(
	house: House,
	placeId: string
): Promise<{ tag: string; type: string; bytes: Buffer<ArrayBuffer> } | null> {
	const row = await house.db
		.selectFrom('place')
		.innerJoin('photo', 'photo.id', 'place.door_photo')
		.select(['photo.id', 'type', 'base64'])
		.where('place.id', '=', placeId)
		.executeTakeFirst();
	return row ? { tag: `"${row.id}"`, type: row.type, bytes: Buffer.from(row.base64, 'base64') } : null;
}
