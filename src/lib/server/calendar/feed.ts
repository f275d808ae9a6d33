import ical from 'ical-generator';
import { chooseLanguage, type Language } from '$lib/words/languages';
import { loadWords } from '$lib/words/words';
import { inLanguage } from '../centres';
import type { House } from '../db';
import { randomToken, sha256 } from '../hash';

const dayMilliseconds = 86_400_000;
/** Days that stay in the feed after a talk: enough to look back at the week. */
const daysBack = 7;
const daysOn = 90;

/** What a counsellor's page says of the feed and the busy times: never the secret, which is known once. */
export async function calendarOf(house: House, staffId: string) {
	const row = await house.db.selectFrom('calendar').selectAll().where('staff_id', '=', staffId).executeTakeFirst();
	return {
		feed: row?.feed_hash ? { names: row.feed_names === 1 } : null,
		busy: row?.busy_address
			? {
					host: new URL(row.busy_address.replace(/^webcals?:/i, 'https:')).host,
					at: row.busy_at,
					problem: row.busy_problem
				}
			: null
	};
}

/** Makes the address of a counsellor's feed, or a new one; the old one ends at once. Out: its secret, known now and never again. */
export async function makeFeed(house: House, staffId: string, lang: Language): Promise<string> {
	const secret = randomToken(32);
	const feed_hash = sha256(secret);
	await house.db
		.insertInto('calendar')
		.values({ staff_id: staffId, feed_hash, feed_names: 0, feed_lang: lang })
		.onConflict((conflict) => conflict.column('staff_id').doUpdateSet({ feed_hash, feed_names: 0, feed_lang: lang }))
		.execute();
	return secret;
}

/** Ends the feed: its address answers like one that never was. */
export async function endFeed(house: House, staffId: string): Promise<void> {
	await house.db
		.updateTable('calendar')
		.set({ feed_hash: null, feed_names: 0 })
		.where('staff_id', '=', staffId)
		.execute();
}

/** Names in the feed or not. They are off until the counsellor says so: whoever keeps that calendar could read them. */
export async function nameInFeed(house: House, staffId: string, names: boolean): Promise<void> {
	await house.db
		.updateTable('calendar')
		.set({ feed_names: names ? 1 : 0 })
		.where('staff_id', '=', staffId)
		.where('feed_hash', 'is not', null)
		.execute();
}

/**
 * A counsellor's booked moments as a calendar (RFC 5545), in UTC, so that no change of the clock moves them: a week back and all
 * that is ahead. Neutral titles; first names only when the counsellor switched them on. Null for an unknown secret, and for
 * somebody who left.
 */
export async function readFeed(house: House, secret: string): Promise<string | null> {
	const feed = await house.db
		.selectFrom('calendar')
		.innerJoin('staff', 'staff.id', 'calendar.staff_id')
		.select(['staff_id', 'feed_names', 'feed_lang'])
		.where('feed_hash', '=', sha256(secret))
		.where('left_at', 'is', null)
		.executeTakeFirst();
	if (!feed) return null;
	const now = Date.parse(house.now());
	const at = (days: number) => new Date(now + days * dayMilliseconds).toISOString();
	const rows = await house.db
		.selectFrom('booking')
		.innerJoin('slot', 'slot.id', 'booking.slot_id')
		.innerJoin('place', 'place.id', 'slot.place_id')
		.select(['slot.id', 'slot.kind', 'slot.title', 'start_at', 'end_at', 'place.name as place', 'call_me'])
		.where('slot.staff_id', '=', feed.staff_id)
		.where('booking.state', '=', 'booked')
		.where('booking.friend_of', 'is', null)
		.where('end_at', '>', at(-daysBack))
		.where('start_at', '<', at(daysOn))
		.orderBy('start_at')
		.orderBy('seat')
		.execute();
	const lang = chooseLanguage(feed.feed_lang);
	const { t } = await loadWords(lang, ['calendar']);
	const calendar = ical({
		name: t('calendar:feed.name'),
		prodId: { company: 'Trampoline', product: 'Trampoline' },
		ttl: 3600
	});
	const moments = new Map<string, { row: (typeof rows)[number]; names: string[] }>();
	for (const row of rows) {
		const moment = moments.get(row.id) ?? { row, names: [] };
		if (row.call_me) moment.names.push(row.call_me);
		moments.set(row.id, moment);
	}
	for (const { row, names } of moments.values()) {
		const what = (row.title && inLanguage(row.title, lang)) || t(`calendar:feed.kind.${row.kind}`);
		calendar.createEvent({
			id: row.id,
			stamp: new Date(now),
			start: new Date(row.start_at),
			end: new Date(row.end_at),
			summary: feed.feed_names && names.length ? `${what}: ${names.join(', ')}` : what,
			location: row.place
		});
	}
	return calendar.toString();
}
