import { notAtNight } from './night';

const minute = 60_000;
/** As long as a counsellor needs to see that they took back the wrong one. */
const regret = 2 * minute;
/** As long before a talk as somebody sets out for it. */
const setOut = 120 * minute;

/**
 * When to tell that a counsellor took a moment back: two minutes later, by day (EVIDENCE 2 rule 7); by night only when the
 * morning would be too late for whoever sets out. In: when it was taken back, when the talk was to start, now (UTC), and the
 * clock of the centre's zone as `notAtNight` has it. Out: UTC.
 */
export function takenBackAt(
	talk: { takenBack: string; start: string },
	now: string,
	clock: (daysBefore: number, time: string) => string
): string {
	const asked = Math.max(Date.parse(now), Date.parse(talk.takenBack) + regret);
	const byDay = Date.parse(notAtNight(new Date(asked).toISOString(), clock));
	const inTime = Math.max(asked, Date.parse(talk.start) - setOut);
	return new Date(Math.min(byDay, inTime)).toISOString();
}
