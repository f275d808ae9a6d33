import { slipLink, type Booking } from '$lib/contract';
import { failure, success, type Result } from '$lib/domain/result';
import { day, hour, minutes, minutesBetween } from '$lib/words/format';
import { chooseLanguage, direction, type Language } from '$lib/words/languages';
import { loadWords } from '$lib/words/words';
import type { House } from '../db';
import { book, type BookRefusal } from './book';
import { handedSecret, slipCode } from './slip-code';

/** A slip to give to somebody, as it stands on paper: in their language, with a link that their phone adopts the talk by. */
type Handed = {
	lang: Language;
	dir: 'ltr' | 'rtl';
	link: string;
	/** What a camera finds, in words. */
	label: string;
	callMe: string;
	head: string;
	lines: { term: string; text: string }[];
	scan: string;
	change: string;
	call: string;
};

/**
 * Books for somebody else: a member of staff at the desk, or a partner with the link they were given. In: the id the form
 * brought, so that sending it twice books once; the wish without a secret. Out: the slip to hand over. Nobody keeps a proof of it
 * but who gets the slip, so whoever booked learns nothing of what becomes of the talk (SEED row 32).
 */
export async function bookForSomebody(
	house: House,
	id: string,
	wish: { slot: string; callMe: string; lang: string; invite?: string; comesWith?: boolean },
	by: Parameters<typeof book>[3],
	origin: string
): Promise<Result<Handed, BookRefusal>> {
	const secret = await handedSecret(house.db, id);
	const booked = await book(house, id, { ...wish, secret }, by);
	return booked.ok ? success(await slipToHand(house, booked.value.booking, wish.lang, origin)) : failure(booked.error);
}

async function slipToHand(house: House, booking: Booking, wanted: string, origin: string): Promise<Handed> {
	const lang = chooseLanguage(wanted);
	const { t } = await loadWords(lang, ['young', 'handed']);
	const { slot, place, counsellor, centre } = booking;
	const when = day(slot.start, centre.zone, lang);
	const stop = place.stop ? t('young:meet.stop', { stop: place.stop, count: place.minutesOnFoot }) : '';
	return {
		lang,
		dir: direction(lang),
		link: slipLink(origin, lang, booking.id, await slipCode(house.db, booking.id)),
		label: t('handed:label'),
		callMe: booking.callMe,
		head: `${when.charAt(0).toLocaleUpperCase(lang)}${when.slice(1)}, ${hour(slot.start, centre.zone)}`,
		lines: [
			{ term: t('handed:who'), text: [counsellor.firstName, slot.employer ?? slot.title].filter(Boolean).join(' · ') },
			{
				term: t('handed:where'),
				text: [[place.name, stop].filter(Boolean).join(', '), place.way].filter(Boolean).join('. ')
			},
			{ term: t('young:slip.what'), text: slot.details?.happens ?? t(`young:slip.happens.${slot.kind}`) },
			{ term: t('young:slip.bring'), text: slot.details?.bring ?? t('young:slip.nothing') },
			{
				term: t('young:slip.long'),
				text: `${minutes(minutesBetween(slot.start, slot.end), lang)}. ${t('young:slip.leave')}`
			}
		],
		scan: t('handed:scan'),
		change: t('handed:change'),
		call: t('handed:call', { name: counsellor.firstName, phone: counsellor.phone })
	};
}
