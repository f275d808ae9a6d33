import { slipLink } from '$lib/contract';
import { day, hour } from '$lib/words/format';
import { chooseLanguage } from '$lib/words/languages';
import { loadWords } from '$lib/words/words';
import { pushOfAlert } from '../alerts';
import { slipCode } from '../bookings';
import type { House } from '../db';
import type { Due, Message } from '../outgoing';
import { pushOfRequest } from '../requests';
import { bringsSomething, whatWith } from './about';
import { shortest } from './gsm';

type Ready = { way: 'push' | 'sms' | 'mail'; message: Message };

const secondsTill = (now: string, until: string): number =>
	Math.max(Math.round((Date.parse(until) - Date.parse(now)) / 1000), 60);
const dayOfSeconds = 86_400;

/**
 * The message of something that is due, in the language of who reads it, written now: what moved or stopped meanwhile is not
 * told. Null when there is nobody to tell any more. `origin` is this service's own address.
 */
export async function messageFor(house: House, due: Due, origin: string): Promise<Ready | null> {
	if (due.about === 'answer' || due.about === 'free') {
		const found = await (due.about === 'answer' ? pushOfRequest : pushOfAlert)(house, due.subject);
		if (!found) return null;
		const lang = chooseLanguage(found.lang);
		const { t } = await loadWords(lang, ['texts']);
		const title = t(`texts:push.${due.about}`);
		const text = t('texts:push.look');
		return {
			way: 'push',
			message: { key: due.key, to: found.push, title, text, link: `/${lang}`, seconds: dayOfSeconds }
		};
	}
	const talk = await house.db
		.selectFrom('reminder')
		.innerJoin('booking', 'booking.id', 'reminder.booking_id')
		.innerJoin('slot', 'slot.id', 'booking.slot_id')
		.innerJoin('staff', 'staff.id', 'slot.staff_id')
		.innerJoin('place', 'place.id', 'slot.place_id')
		.innerJoin('centre', 'centre.id', 'booking.centre_id')
		.select([
			'booking.id',
			'call_me',
			'lang',
			'reminder.way',
			'address',
			'booking.state',
			'start_at',
			'end_at',
			'slot.kind',
			'slot.title',
			'slot.details',
			'first_name',
			'stop',
			'minutes_on_foot',
			'zone'
		])
		.where('booking.id', '=', due.subject)
		.executeTakeFirst();
	const now = house.now();
	if (!talk) return null;
	const takenBack = due.about === 'withdrawn';
	if (takenBack && (talk.state !== 'withdrawn' || talk.end_at <= now)) return null;
	const sure = due.about === 'sure';
	const onAgain = due.about === 'onAgain';
	const changed = takenBack || onAgain;
	// Moved after it was planned: the new hour has messages of its own.
	if (!takenBack && (talk.state !== 'booked' || talk.start_at <= now || !(sure || due.key.endsWith(talk.start_at))))
		return null;
	const lang = chooseLanguage(talk.lang);
	const { t } = await loadWords(lang, ['texts']);
	const time = hour(talk.start_at, talk.zone);
	const when = { day: day(talk.start_at, talk.zone, lang, 'short'), time };
	const seconds = secondsTill(now, takenBack ? talk.end_at : talk.start_at);
	if (talk.way === 'push') {
		const title = t(`texts:push.${changed ? 'withdrawn' : sure ? 'answer' : due.about}`, when);
		const link = `/${lang}/talk?b=${talk.id}`;
		return {
			way: 'push',
			message: {
				key: due.key,
				to: talk.address,
				title,
				text: t(`texts:push.${takenBack ? 'notYou' : onAgain ? 'onAgain' : sure ? 'look' : 'change'}`),
				link,
				seconds
			}
		};
	}
	// Which of three wishes it became is told where the phone asked for a knock; a text message was asked for about the talk itself.
	if (sure) return null;
	const link = slipLink(origin, lang, talk.id, await slipCode(house.db, talk.id));
	const said = {
		...when,
		name: talk.call_me ?? '',
		person: whatWith(talk, lang),
		stop: talk.stop,
		count: talk.minutes_on_foot,
		link
	};
	const lengths = ['long', 'short', 'shortest'].filter(
		(length) => length !== 'long' || !bringsSomething(talk, due.about)
	);
	const texts = lengths.map((length) => t(`texts:${due.about}.${length}`, said));
	const way = talk.way === 'mail' ? ('mail' as const) : ('sms' as const);
	const text = way === 'mail' ? texts[0]! : shortest(texts);
	return {
		way,
		message: {
			key: due.key,
			to: talk.address,
			title: changed ? t('texts:push.withdrawn') : t('texts:mailTitle', when),
			text,
			link,
			seconds
		}
	};
}
