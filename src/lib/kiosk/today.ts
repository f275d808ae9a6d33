import { clockIn } from '$lib/domain/opening';

/** A start screen as the server knew it at `at` (UTC). `till` and `from` are clock times of the zone. */
type Known<Group> = {
	at: string;
	open: { place: string; till: string }[];
	opens: { place: string; date: string; from: string; till: string } | null;
	groups: Group[];
};

/**
 * What of a start screen still holds later (SEED row 18): without a network nothing says "open" past its hour or on another
 * day, hours that began meanwhile are open, and a group that is over goes. In: the screen, the centre's zone, now (UTC).
 */
export function stillTrue<Group extends { end: string }>(
	screen: Known<Group>,
	zone: string,
	now: string
): Known<Group> {
	const { date, clock } = clockIn(zone, now);
	const sameDay = clockIn(zone, screen.at).date === date;
	const open = sameDay ? screen.open.filter(({ till }) => till > clock) : [];
	const { opens } = screen;
	const begun = opens?.date === date && opens.from <= clock && opens.till > clock;
	const ahead = opens && `${opens.date} ${opens.from}` > `${date} ${clock}`;
	return {
		at: screen.at,
		open: begun ? [...open, { place: opens.place, till: opens.till }] : open,
		opens: ahead ? opens : null,
		groups: screen.groups.filter(({ end }) => end > now)
	};
}
