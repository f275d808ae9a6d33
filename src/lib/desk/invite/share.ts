import { day, hour } from '$lib/words/format';
import type { Words } from '$lib/words/words';

/**
 * The text a counsellor sends from their own phone, in the young person's language, with names first and at most 160 characters
 * without the link's fragment (PRODUCT 5). `kept`: the UTC instant of the kept moment, read in the centre's `zone`.
 */
export function inviteText(
	words: Words,
	about: { firstName: string; link: string; zone: string; kept?: string | null; to?: string }
): string {
	const { t, lang } = words;
	const { firstName: name, link, zone, kept, to } = about;
	const text = kept
		? t('paper:text.kept', { name, link, day: day(kept, zone, lang), time: hour(kept, zone) })
		: t('paper:text.open', { name, link });
	return to ? t('paper:text.to', { first: to, text }) : text;
}

/** Opens the phone's own messages with the text in it; the number is chosen there and never known here. */
export const smsLink = (text: string): string => `sms:?&body=${encodeURIComponent(text)}`;

/** Opens the app itself: an address of theirs would hand the text to their server first. */
export const whatsappLink = (text: string): string => `whatsapp://send?text=${encodeURIComponent(text)}`;
