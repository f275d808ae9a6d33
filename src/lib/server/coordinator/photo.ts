import { failure, success, type Result } from '$lib/domain/result';
import { note } from '../audit';
import type { House } from '../db';
import { sha256 } from '../hash';

/** A picture of a door weighs this much at most (EVIDENCE 2.3: it travels over little data). */
const mostBytes = 15_000;
/** What may be sent in, and how large a picture may be before it is made small; more is a trap, not a photo. */
const mostSentBytes = 8_000_000;
const mostPixels = 50_000_000;
const kinds = new Set(['jpeg', 'png', 'webp', 'heif']);

/** Largest first; the first that is light enough is taken. */
const tries = [480, 400, 320, 240].flatMap((width) => [60, 45, 32, 22].map((quality) => ({ width, quality })));

/**
 * Makes a picture of a door small, and takes everything else out of it: where and with what it was taken, and the rest of
 * what a camera writes. In: the bytes as sent. Out: WebP of at most 15 kB. Refuses `photo-large` and `photo-wrong` (not a
 * picture, or one that does not get small enough).
 */
export async function shrinkPhoto(
	bytes: Uint8Array
): Promise<Result<Uint8Array, { code: 'photo-large' | 'photo-wrong' }>> {
	if (bytes.byteLength > mostSentBytes) return failure({ code: 'photo-large' });
	// 16 MB of memory that a service does without until somebody puts a picture on a door.
	const { default: sharp } = await import('sharp');
	try {
		const { format } = await sharp(bytes, { limitInputPixels: mostPixels }).metadata();
		if (!kinds.has(format)) return failure({ code: 'photo-wrong' });
		for (const { width, quality } of tries) {
			// Turned as the camera held it, since the note that says so goes too.
			const small = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
				.autoOrient()
				.resize({ width, height: width, fit: 'inside', withoutEnlargement: true })
				.webp({ quality, effort: 5 })
				.toBuffer();
			if (small.byteLength <= mostBytes) return success(small);
		}
	} catch {
		// Bytes that no picture reader can read.
	}
	return failure({ code: 'photo-wrong' });
}

/** Puts a picture on the door of a place of this centre; null takes it away. Refuses as `shrinkPhoto`, and `no-such-place`. */
export async function setDoorPhoto(
	house: House,
	who: { id: string; centreId: string },
	placeId: string,
	bytes: Uint8Array | null
): Promise<Result<null, { code: 'photo-large' | 'photo-wrong' | 'no-such-place' }>> {
	const { db } = house;
	const place = await db
		.selectFrom('place')
		.select('door_photo')
		.where('id', '=', placeId)
		.where('centre_id', '=', who.centreId)
		.executeTakeFirst();
	if (!place) return failure({ code: 'no-such-place' });
	let id: string | null = null;
	if (bytes) {
		const small = await shrinkPhoto(bytes);
		if (!small.ok) return small;
		id = sha256(small.value);
		await db
			.insertInto('photo')
			.values({ id, type: 'image/webp', base64: Buffer.from(small.value).toString('base64') })
			.onConflict((conflict) => conflict.column('id').doNothing())
			.execute();
	}
	await db.updateTable('place').set({ door_photo: id }).where('id', '=', placeId).execute();
	if (place.door_photo && place.door_photo !== id) {
		// The same picture may hang on another door.
		await db
			.deleteFrom('photo')
			.where('id', '=', place.door_photo)
			.where(
				'id',
				'not in',
				db
					.selectFrom('place')
					.select('door_photo')
					.where('door_photo', 'is not', null)
					.$castTo<{ door_photo: string }>()
			)
			.execute();
	}
	await note(house, who, 'place');
	return success(null);
}
