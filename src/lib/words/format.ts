import { isolated } from './isolated';
import type { Language } from './languages';

/** Belgian forms where a language has them: days and hours the way people here read them, digits too. */
const locales: Record<string, string> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB', ar: 'ar-u-nu-latn' };

const localeOf = (lang: Language): string => locales[lang] ?? lang;

const formats: Record<string, unknown> = {};

/** A format that was made before: to make one takes a hundred times as long as to use it, and a list of moments uses two a line. */
const once = <Format>(key: string, make: () => Format): Format => (formats[key] ??= make()) as Format;

/** "dinsdag 1 december" (or "di 1 december" when short) for a UTC instant, seen in an IANA zone. */
export function day(instant: string, zone: string, lang: Language, weekday: 'long' | 'short' = 'long'): string {
	return once(
		lang + weekday + zone,
		() => new Intl.DateTimeFormat(localeOf(lang), { weekday, day: 'numeric', month: 'long', timeZone: zone })
	)
		.format(new Date(instant))
		.replace(/[,،]/g, '');
}

/** "14.00": the 24-hour clock, with the full stop that reads as a time and not as a score (LANGUAGE 2.2, rule 6). */
export function hour(instant: string, zone: string): string {
	return once(
		zone,
		() => new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone })
	)
		.format(new Date(instant))
		.replace(':', '.');
}

const comma = (lang: Language): string => (lang === 'ar' ? '،' : ',');

/** "Karim, De Brug, 30 minuten": what is known of several things, each held together in its own direction. */
export function inARow(parts: readonly (string | false | null | undefined)[], lang: Language): string {
	const said = parts.filter((part) => typeof part === 'string' && part !== '') as string[];
	return said.map((part) => isolated(part, lang)).join(`${comma(lang)} `);
}

/** "di 1 december, 14.00". */
export function moment(instant: string, zone: string, lang: Language): string {
	return `${day(instant, zone, lang, 'short')}${comma(lang)} ${hour(instant, zone)}`;
}

/** Whole minutes from one UTC instant to another. */
export function minutesBetween(start: string, end: string): number {
	return Math.round((Date.parse(end) - Date.parse(start)) / 60_000);
}

/** "2 minuten": a number with its unit, in the language. */
export function minutes(count: number, lang: Language): string {
	return once(
		lang,
		() => new Intl.NumberFormat(localeOf(lang), { style: 'unit', unit: 'minute', unitDisplay: 'long' })
	).format(count);
}

/** "Nederlands, العربية en English", each held together in its own direction, so that the list runs as its language does. */
export function list(items: readonly string[], lang: Language): string {
	const held = items.map((item) => isolated(item, lang));
	return once(`list ${lang}`, () => new Intl.ListFormat(localeOf(lang), { type: 'conjunction' })).format(held);
}

/** "dinsdag" (or "di" when short): the name of a weekday, 1 Monday – 7 Sunday. */
export function weekdayName(weekday: number, lang: Language, length: 'long' | 'short' = 'long'): string {
	const format = once(
		`name ${lang} ${length}`,
		() => new Intl.DateTimeFormat(lang, { weekday: length, timeZone: 'UTC' })
	);
	// 5 January 1970 was a Monday.
	return format.format(Date.UTC(1970, 0, 4 + weekday));
}
