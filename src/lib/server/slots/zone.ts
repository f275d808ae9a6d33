import { Temporal } from 'temporal-polyfill';

/**
 * The UTC instant of a clock time on a date in an IANA zone. Null when the clock skips that time (spring DST night);
 * the first of the two when it happens twice (autumn).
 */
export function instantIn(zone: string, date: string, clock: string): string | null {
	const plain = Temporal.PlainDateTime.from(`${date}T${clock}`);
	const zoned = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
	if (!zoned.toPlainDateTime().equals(plain)) return null;
	return new Date(zoned.epochMilliseconds).toISOString();
}

/** The dates from the day of an instant in a zone, `count` of them: YYYY-MM-DD with the weekday (1 Monday – 7 Sunday). */
export function datesFrom(zone: string, instant: string, count: number): { date: string; weekday: number }[] {
	const first = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate();
	return Array.from({ length: count }, (_, index) => {
		const day = first.add({ days: index });
		return { date: day.toString(), weekday: day.dayOfWeek };
	});
}
