import type { Language } from '$lib/words/languages';

/** "ma 30": the day of a week strip, for a UTC instant seen in an IANA zone. */
export function dayInWeek(instant: string, zone: string, lang: Language): string {
	const locale = lang === 'en' ? 'en-GB' : `${lang}-BE`;
	return new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', timeZone: zone })
		.format(new Date(instant))
		.replace(/[.,]/g, '');
}

/** "14.00" of a clock time "14:00". */
export const clockText = (clock: string): string => clock.replace(':', '.');

/** "2026-12-01 14:00": what the clocks of a zone show at an instant, whatever zone this screen is in. */
export function wallClock(instant: string, zone: string): string {
	return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone }).format(
		new Date(instant)
	);
}
