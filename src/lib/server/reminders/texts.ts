import { slipLink } from '$lib/contract';
import { day, hour } from '$lib/words/format';
import { chooseLanguage } from '$lib/words/languages';
import { loadWords } from '$lib/words/words';
import { slipCode } from '../bookings';
import { centreOf } from '../centres';
import type { House } from '../db';
import { whatWith } from './about';
import { shortest } from './gsm';

/**
 * The texts a counsellor can send from their own phone about talks between two UTC instants: in the young person's language,
 * name first, one SMS long where the script allows, with the way to move or stop (EVIDENCE 7). Nothing is written down.
 */
export async function textsFor(house: House, staffId: string, from: string, to: string, origin: string) {
	const rows = await house.db
		.selectFrom('booking')
		.innerJoin('slot', 'slot.id', 'booking.slot_id')
		.innerJoin('staff', 'staff.id', 'slot.staff_id')
		.select(['booking.id', 'call_me', 'lang', 'start_at', 'first_name', 'slot.kind', 'slot.title', 'booking.centre_id'])
		.where('slot.staff_id', '=', staffId)
		.where('booking.state', '=', 'booked')
		.where('erased_at', 'is', null)
		.where('call_me', 'is not', null)
		.where('start_at', '>=', from)
		.where('start_at', '<', to)
		.orderBy('start_at')
		.orderBy('seat')
		.execute();
	return Promise.all(
		rows.map(async (row) => {
			const { zone } = await centreOf(house, row.centre_id);
			return {
				id: row.id,
				callMe: row.call_me ?? '',
				lang: row.lang,
				start: row.start_at,
				text: await textForTalk(house, { ...row, zone }, 'hand', origin)
			};
		})
	);
}

/**
 * The same for talks that were taken back and whose young person does not know yet: nobody may set out for nothing. Left out is
 * who gets, or got, a message from the service. Talks of somebody who left are with who followed them.
 */
export async function textsTakenBack(house: House, staffId: string, origin: string) {
	const rows = await house.db
		.selectFrom('booking')
		.innerJoin('slot', 'slot.id', 'booking.slot_id')
		.innerJoin('staff', 'staff.id', 'slot.staff_id')
		.select(['booking.id', 'call_me', 'lang', 'start_at', 'first_name', 'slot.kind', 'slot.title', 'booking.centre_id'])
		.where(({ or, eb }) => or([eb('slot.staff_id', '=', staffId), eb('staff.successor_id', '=', staffId)]))
		.where('booking.state', '=', 'withdrawn')
		.where('erased_at', 'is', null)
		.where('call_me', 'is not', null)
		.where('end_at', '>', house.now())
		.where(({ or, not, exists, selectFrom }) => {
			const said = selectFrom('outgoing').select('key').whereRef('subject_id', '=', 'booking.id');
			const about = said.where('about', '=', 'withdrawn');
			return or([
				not(exists(selectFrom('reminder').select('way').whereRef('booking_id', '=', 'booking.id'))),
				exists(about.where('outgoing.state', '=', 'dropped'))
			]);
		})
		.orderBy('start_at')
		.orderBy('seat')
		.execute();
	return Promise.all(
		rows.map(async (row) => {
			const { zone } = await centreOf(house, row.centre_id);
			return {
				id: row.id,
				callMe: row.call_me ?? '',
				lang: row.lang,
				start: row.start_at,
				text: await textForTalk(house, { ...row, zone }, 'withdrawn', origin)
			};
		})
	);
}

type Talk = {
	id: string;
	call_me: string | null;
	lang: string;
	start_at: string;
	first_name: string;
	kind: string;
	title: string | null;
	zone: string;
};

/** "Amina, I kept a place for you", or that it is off: one talk's text with the way to its slip. */
async function textForTalk(house: House, talk: Talk, about: 'hand' | 'withdrawn', origin: string): Promise<string> {
	const lang = chooseLanguage(talk.lang);
	const { t } = await loadWords(lang, ['texts']);
	const said = {
		name: talk.call_me ?? '',
		person: whatWith(talk, lang),
		day: day(talk.start_at, talk.zone, lang, 'short'),
		time: hour(talk.start_at, talk.zone),
		link: slipLink(origin, lang, talk.id, await slipCode(house.db, talk.id))
	};
	return shortest(['long', 'short', 'shortest'].map((length) => t(`texts:${about}.${length}`, said)));
}
