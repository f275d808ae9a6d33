/** Hours in which a place is open for whoever walks in, every week. Clock times HH:MM of the centre's zone; 1 Monday – 7 Sunday. */
type OpenHours = { place: string; weekday: number; from: string; till: string };

/** A date (YYYY-MM-DD in the centre's zone) on which a place, or the whole centre, is closed. */
type ClosedDay = { place: string | null; date: string };

/** "I am here now till …": a counsellor at a place until a UTC instant. */
type Here = { counsellor: string; place: string; till: string };

export type Opening = { hours: OpenHours[]; closed: ClosedDay[]; here: Here[] };

/** What walking in to a place means now. `till` and `from` are clock times of the centre's zone. */
export type WalkIn =
	| { place: string; open: true; till: string; counsellor?: string }
	| { place: string; open: false; next: { date: string; from: string; till: string } | null };

/** Further ahead nobody plans to walk in. */
const daysLookedAhead = 14;

/** To make a format takes a hundred times as long as to use it, and every place and day asks. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(zone: string): Intl.DateTimeFormat {
	const known = formats.get(zone);
	if (known) return known;
	const format = new Intl.DateTimeFormat('en-CA', {
		timeZone: zone,
		hourCycle: 'h23',
		...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' }
	});
	formats.set(zone, format);
	return format;
}

/** The date, weekday (1 Monday – 7 Sunday) and clock (HH:MM) of a UTC instant in an IANA zone. */
export function clockIn(zone: string, instant: string): { date: string; weekday: number; clock: string } {
	const parts = formatIn(zone).formatToParts(new Date(instant));
	const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)!.value;
	const date = `${part('year')}-${part('month')}-${part('day')}`;
	return { date, weekday: weekdayOf(date), clock: `${part('hour')}:${part('minute')}` };
}

/**
 * Where one can just walk in, and where later (SEED rows 18 and 30): open places first, those that stay open longest on top,
 * then the others by when they open. "I am here now" counts outside the hours and on a closed day too: somebody is there.
 * In: the hours, closed days and who is here; the centre's zone; now (UTC). Out: one line for each place that is ever open;
 * `next: null` when it does not open within two weeks.
 */
export function walkIns(opening: Opening, zone: string, now: string): WalkIn[] {
	const here = opening.here.filter((one) => one.till > now);
	const places = new Set([...here, ...opening.hours].map((one) => one.place));
	const { date, clock } = clockIn(zone, now);
	const lines = [...places].map((place): WalkIn => {
		let till = '';
		for (const span of hoursOn(opening, place, date)) {
			// Hours that touch are one span for whoever stands at the door.
			if (span.from <= (till || clock) && span.till > (till || clock)) till = span.till;
		}
		const person = here.filter((one) => one.place === place).sort((a, b) => b.till.localeCompare(a.till))[0];
		if (person) {
			const local = clockIn(zone, person.till);
			const theirs = local.date > date ? '24:00' : local.clock;
			return { place, open: true, till: theirs > till ? theirs : till, counsellor: person.counsellor };
		}
		if (till) return { place, open: true, till };
		return { place, open: false, next: nextOpening(opening, place, date, clock) };
	});
	return lines.sort((a, b) => {
		if (a.open && b.open) return b.till.localeCompare(a.till) || a.place.localeCompare(b.place);
		if (a.open || b.open) return a.open ? -1 : 1;
		return opensAt(a).localeCompare(opensAt(b)) || a.place.localeCompare(b.place);
	});
}

const opensAt = (line: Extract<WalkIn, { open: false }>) => (line.next ? `${line.next.date} ${line.next.from}` : '9');

function nextOpening(opening: Opening, place: string, today: string, clock: string) {
	for (let ahead = 0; ahead < daysLookedAhead; ahead++) {
		const date = dateAfter(today, ahead);
		const span = hoursOn(opening, place, date).find(({ from }) => ahead > 0 || from > clock);
		if (span) return { date, from: span.from, till: span.till };
	}
	return null;
}

/** The hours of a place on a date, in order; none on a closed day. */
function hoursOn(opening: Opening, place: string, date: string): OpenHours[] {
	if (opening.closed.some((day) => day.date === date && (day.place === null || day.place === place))) return [];
	const weekday = weekdayOf(date);
	return opening.hours
		.filter((span) => span.place === place && span.weekday === weekday)
		.sort((a, b) => a.from.localeCompare(b.from));
}

const weekdayOf = (date: string): number => new Date(`${date}T12:00Z`).getUTCDay() || 7;

/** Dates are counted at noon UTC, so that no change of the clock comes near. */
const dateAfter = (date: string, days: number): string =>
	new Date(Date.parse(`${date}T12:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
