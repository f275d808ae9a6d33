import { Temporal } from 'temporal-polyfill';

/** A day of a counsellor as the desk shows it: its date in the centre's zone, and the UTC instants it begins and ends. */
export type DeskDay = { date: string; start: string; end: string };

const instantOf = (date: Temporal.PlainDate, zone: string): string =>
	new Date(date.toZonedDateTime(zone).epochMilliseconds).toISOString();

/** The date of an instant in a zone, YYYY-MM-DD. */
export function dateIn(zone: string, instant: string): string {
	return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The date some days after another. */
export function dateAfter(date: string, days: number): string {
	return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** The Monday of the week of a date; today's week when the text is not a date. */
export function mondayOf(text: string | null, today: string): string {
	let date = Temporal.PlainDate.from(today);
	try {
		if (text && /^\d{4}-\d{2}-\d{2}$/.test(text)) date = Temporal.PlainDate.from(text);
	} catch {
		// A date that does not exist shows this week.
	}
	return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}

/** `count` days from a date; a day is 23 or 25 hours long when the clock changes. */
export function daysFrom(zone: string, date: string, count: number): DeskDay[] {
	const first = Temporal.PlainDate.from(date);
	return Array.from({ length: count }, (_, index) => {
		const day = first.add({ days: index });
		return { date: day.toString(), start: instantOf(day, zone), end: instantOf(day.add({ days: 1 }), zone) };
	});
}

/** The weekday (1 Monday – 7 Sunday) and the full hour of an instant in a zone. */
export function clockIn(zone: string, instant: string): { weekday: number; hour: number } {
	const there = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
	return { weekday: there.dayOfWeek, hour: there.hour };
}
