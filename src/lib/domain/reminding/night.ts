/**
 * Nothing that can wait knocks between 20.00 and 9.00 (EVIDENCE 2 rule 7). In: now, and the UTC instant of a clock time some days
 * before today, in the centre's zone. Out: now by day, else the next 9.00; UTC.
 */
export function notAtNight(now: string, clock: (daysBefore: number, time: string) => string): string {
	if (now < clock(0, '09:00')) return clock(0, '09:00');
	return now < clock(0, '20:00') ? now : clock(-1, '09:00');
}
