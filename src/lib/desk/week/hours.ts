/**
 * The hours that the drawn week shows: 7 to 22, and as much more as a moment of that week needs, so that none is out of sight.
 * In: wall clocks of the centre ("2026-12-01 14:00"). Out: whole hours, "00:00" to "24:00".
 */
export function hoursShown(moments: readonly { start: string; end: string }[]): { from: string; till: string } {
	let [from, till] = [7, 22];
	for (const { start, end } of moments) {
		const [startDay, startClock] = start.split(' ') as [string, string];
		const [endDay, endClock] = end.split(' ') as [string, string];
		from = Math.min(from, hour(startClock));
		till = Math.max(till, Math.ceil(hour(endClock) + minutes(endClock) / 60));
		// Past midnight it goes on at the top of the next day.
		if (endDay !== startDay) till = 24;
		if (endDay !== startDay && endClock !== '00:00') from = 0;
	}
	return { from: clock(from), till: clock(till) };
}

const hour = (text: string): number => Number(text.slice(0, 2));
const minutes = (text: string): number => Number(text.slice(3, 5));
const clock = (hours: number): string => `${String(hours).padStart(2, '0')}:00`;
