/** When somebody wants to be reminded of their plan: weekdays (1 Monday – 7 Sunday) and an hour, as their own phone has it. */
export type Rhythm = { days: readonly number[]; hour: number };

/** By own choice, 0–3 a week, and no end date (SEED row 38). */
export const mostDays = 3;

/** Adds a day or takes it off; a fourth is left out. Out: the days in the order of the week. */
export function withDay(days: readonly number[], day: number): number[] {
	if (days.includes(day)) return days.filter((one) => one !== day);
	return days.length < mostDays ? [...days, day].toSorted() : [...days];
}

/** The first time after now, in the zone of the caller's clock; without days, tomorrow. */
export function firstOf({ days, hour }: Rhythm, now: Date): Date {
	for (let count = 0; count <= 7; count++) {
		const at = new Date(now.getFullYear(), now.getMonth(), now.getDate() + count, hour);
		if (at > now && (days.includes(at.getDay() || 7) || (!days.length && count))) return at;
	}
	throw new RangeError('no day of the week');
}
