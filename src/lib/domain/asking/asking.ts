/** What somebody wishes who asks for another moment or place: kinds of places and parts of days; none means any. */
type AskWish = { placeKind: string | null; dayParts: readonly string[] };

/** A free moment as the desk sees it: its weekday (1 Monday – 7 Sunday) and full hour in the centre's zone, and its place's kind. */
type OfferedMoment = { weekday: number; hour: number; placeKind: string };

const noon = 12;
const evening = 17;

/** True when a moment is what was asked for: one of the parts of the day, at the kind of place (SEED rows 28 and 29). */
export function fits(wish: AskWish, moment: OfferedMoment): boolean {
	if (wish.placeKind && wish.placeKind !== moment.placeKind) return false;
	const parts = wish.dayParts;
	if (!parts.length) return true;
	const weekend = moment.weekday >= 6;
	const part = moment.hour < noon ? 'morning' : moment.hour < evening ? 'afternoon' : 'evening';
	// Who says "weekend" and "morning" means a morning or a weekend: the more that fits, the sooner they meet.
	return parts.includes(part) || (weekend && parts.includes('weekend'));
}

const week = 7 * 86_400_000;

/** Until when a moment is kept as an answer: a week, or until it starts. In and out: UTC instants. */
export function keptUntil(now: string, start: string): string {
	const inAWeek = new Date(Date.parse(now) + week).toISOString();
	return inAWeek < start ? inAWeek : start;
}
