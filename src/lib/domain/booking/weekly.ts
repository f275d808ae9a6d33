/** Hours a counsellor keeps every week. Clock times are of the centre's zone; weekday 1 is Monday, 7 is Sunday. */
export type WeeklyHours = {
	id: string;
	weekday: number;
	from: string;
	till: string;
	minutes: number;
};

/** A span in which a counsellor is away; UTC instants. */
export type Away = { start: string; end: string };

/** A moment that weekly hours give; the id is the same each time it is made, so that making again changes nothing. */
export type MadeSlot = { hours: string; start: string; end: string };

/**
 * The moments that weekly hours give on one date.
 * In: the hours, the date (YYYY-MM-DD in the centre's zone) with its weekday, absences, and `instantOf`, which turns a clock
 * time of that date into a UTC instant or null when that clock time does not exist (spring DST night).
 * Out: slots in order. A clock time that does not exist gives no slot; one that happens twice gives its first.
 */
export function slotsOnDate(
	hours: readonly WeeklyHours[],
	weekday: number,
	away: readonly Away[],
	instantOf: (clock: string) => string | null
): MadeSlot[] {
	const made: MadeSlot[] = [];
	for (const each of hours) {
		if (each.weekday !== weekday) continue;
		const till = minuteOfDay(each.till);
		for (let minute = minuteOfDay(each.from); minute + each.minutes <= till; minute += each.minutes) {
			const start = instantOf(clockOf(minute));
			if (!start) continue;
			const end = new Date(Date.parse(start) + each.minutes * 60_000).toISOString();
			if (away.some((span) => span.start < end && span.end > start)) continue;
			if (made.some((other) => other.start < end && other.end > start)) continue;
			made.push({ hours: each.id, start, end });
		}
	}
	return made.sort((a, b) => a.start.localeCompare(b.start));
}

/** Minutes since midnight of "HH:MM". */
function minuteOfDay(clock: string): number {
	const [hours, minutes] = clock.split(':').map(Number);
	return hours! * 60 + minutes!;
}

/** "HH:MM" of minutes since midnight. */
function clockOf(minute: number): string {
	return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
