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
	const rows = await talksWithAName(house)
		.where('slot.staff_id', '=', staffId)
		.where('booking.state', '=', 'booked')
		.where('start_at', '>=', from)
		.where('start_at', '<', to)
		.execute();
	return textsOf(house, rows, 'hand', origin);
}

/**
 * The same for talks that were taken back and whose young person does not know yet: nobody may set out for nothing. Left out is
 * who gets, or got, a message from the service. Talks of somebody who left are with who followed them.
 */
export async function textsTakenBack(house: House, staffId: string, origin: string) {
	const rows = await talksWithAName(house)
		.where(({ or, eb }) => or([eb('slot.staff_id', '=', staffId), eb('staff.successor_id', '=', staffId)]))
		.where('booking.state', '=', 'withdrawn')
		.where('end_at', '>', house.now())
		.where(({ or, not, exists, selectFrom }) => {
			const said = selectFrom('outgoing').select('key').whereRef('subject_id', '=', 'booking.id');
			const about = said.where('about', '=', 'withdrawn');
			return or([
				not(exists(selectFrom('reminder').select('way').whereRef('booking_id', '=', 'booking.id'))),
				exists(about.where('outgoing.state', '=', 'dropped'))
			]);
		})
		.execute();
	return textsOf(house, rows, 'withdrawn', origin);
}

/** Talks that still have a name to write to, in the order in which they begin. */
const talksWithAName = ({ db }: House) =>
	db
		.selectFrom('booking')
		.innerJoin('slot', 'slot.id', 'booking.slot_id')
		.innerJoin('staff', 'staff.id', 'slot.staff_id')
		.select(['booking.id', 'call_me', 'lang', 'start_at', 'first_name', 'slot.kind', 'slot.title', 'booking.centre_id'])
		.where('erased_at', 'is', null)
		.where('call_me', 'is not', null)
		.orderBy('start_at')
		.orderBy('seat');

/** Each talk with its text. */
function textsOf(house: House, talks: Omit<Talk, 'zone'>[], about: 'hand' | 'withdrawn', origin: string) {
	return Promise.all(
		talks.map(async (talk) => {
			const { zone } = await centreOf(house, talk.centre_id);
			return {
				id: talk.id,
				callMe: talk.call_me ?? '',
				lang: talk.lang,
				start: talk.start_at,
				text: await textForTalk(house, { ...talk, zone }, about, origin)
			};
		})
	);
}

type Talk = {
	centre_id: string;
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
