/** `days`: three days before. `day`: the evening before. `hours`: two hours before. */
type ReminderKind = 'days' | 'day' | 'hours';

/** One message about a talk: when it goes, and from when it is of no use any more. UTC instants. */
type Reminder = { kind: ReminderKind; at: string; until: string };

const minute = 60_000;
const hour = 60 * minute;

/**
 * The messages about a talk, at most three: three days before if it was booked four days ahead or more, the day before between
 * 16.00 and 19.00, and two hours before; nothing between 20.00 and 9.00 (EVIDENCE 2 rule 7, 7: two reminders beat one).
 * In: when it was booked (or reminders were asked for) and when it starts, UTC; a number 0–1 that spreads messages over their
 * window; and the clock: the UTC instant of a clock time some days before the day of the talk, in the centre's zone.
 * Nothing that was due before somebody asked for it.
 */
export function remindersOf(
	talk: { booked: string; start: string },
	spread: number,
	clock: (daysBefore: number, time: string) => string
): Reminder[] {
	const start = Date.parse(talk.start);
	const booked = Date.parse(talk.booked);
	const all: { kind: ReminderKind; at: number; until: number }[] = [];

	const window = (daysBefore: number) => {
		const from = Date.parse(clock(daysBefore, '16:00'));
		const till = Date.parse(clock(daysBefore, '19:00'));
		// Over two of the three hours, so that one that has to be tried again still comes in time.
		return { at: from + Math.floor(spread * 120) * minute, until: till };
	};
	if (booked <= Date.parse(clock(4, '23:59'))) all.push({ kind: 'days', ...window(3) });
	all.push({ kind: 'day', ...window(1) });

	const morning = Date.parse(clock(0, '09:00'));
	const evening = Date.parse(clock(0, '20:00'));
	const wanted = start - 2 * hour;
	const at = wanted < morning ? morning : wanted >= evening ? evening - 45 * minute : wanted;
	// Who would read it on the way, or at the door, does not need it.
	const until = Math.min(start - 30 * minute, evening);
	if (at < until) all.push({ kind: 'hours', at, until });

	return all
		.filter((one) => one.at >= booked)
		.map(({ kind, at: from, until: till }) => ({
			kind,
			at: new Date(from).toISOString(),
			until: new Date(till).toISOString()
		}));
}
