import type { Centre } from '$lib/contract';
import { centreOf, placesOf } from '../centres';
import type { House } from '../db';
import { openNow } from '../opening';
import { datesFrom, instantIn } from '../slots';
import type { Kiosk } from './device';

/** What the start screen of a kiosk shows: the centre with its number, and what is on today. Nothing about anybody. */
export type KioskScreen = {
	/** When this was true (UTC): a screen without a network says so (SEED row 18). */
	at: string;
	centre: Centre;
	/** Where one can just walk in now, and till which clock time of the centre's zone; else the next place and date. */
	open: { place: string; till: string }[];
	opens: { place: string; date: string; from: string; till: string } | null;
	/** Groups and visits that still begin or go on today in the centre's zone; `titles` by language. */
	groups: { id: string; titles: Record<string, string>; start: string; end: string; place: string }[];
};

/** The start screen of a paired device. */
export async function screenOf(house: House, kiosk: Kiosk): Promise<KioskScreen> {
	const now = house.now();
	const { id: centreId, ...centre } = await centreOf(house, kiosk.centreId);
	const morrow = datesFrom(centre.zone, now, 2)[1]!;
	// Where the clock skips midnight, a day from now is near enough.
	const tomorrow = instantIn(centre.zone, morrow.date, '00:00') ?? new Date(Date.parse(now) + 86_400_000).toISOString();
	const rows = await house.db
		.selectFrom('slot')
		.innerJoin('place', 'place.id', 'slot.place_id')
		.select(['slot.id', 'title', 'start_at', 'end_at', 'place.name as place'])
		.where('slot.centre_id', '=', centreId)
		.where('slot.kind', 'in', ['group', 'visit'])
		.where('open', '=', 1)
		.where('end_at', '>', now)
		.where('start_at', '<', tomorrow)
		.orderBy('start_at')
		.orderBy('slot.id')
		.execute();
	const [lines, places] = await Promise.all([
		openNow(house, { id: centreId, zone: centre.zone }),
		placesOf(house, centreId)
	]);
	const nameOf = (id: string) => places.find((place) => place.id === id)?.name ?? '';
	const next = lines.flatMap((line) =>
		!line.open && line.next ? [{ place: nameOf(line.place), ...line.next }] : []
	)[0];
	return {
		at: now,
		centre,
		open: lines.flatMap((line) => (line.open ? [{ place: nameOf(line.place), till: line.till }] : [])),
		opens: next ? { place: next.place, date: next.date, from: next.from, till: next.till } : null,
		groups: rows.map((row) => ({
			id: row.id,
			titles: JSON.parse(row.title ?? '{}') as Record<string, string>,
			start: row.start_at,
			end: row.end_at,
			place: row.place
		}))
	};
}
