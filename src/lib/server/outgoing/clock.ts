import { notAtNight } from '$lib/domain/reminding';
import { centreOf } from '../centres';
import type { House } from '../db';
import { instantIn } from '../slots';
import { dateAfter, dateIn } from '../staff';

/** The UTC instant of a clock time some days before the day of a talk; when the clock skips that time, an hour on. */
export function clockOf(zone: string, start: string): (daysBefore: number, time: string) => string {
	const date = dateIn(zone, start);
	return (daysBefore, time) => {
		const day = dateAfter(date, -daysBefore);
		const next = `${String(Number(time.slice(0, 2)) + 1).padStart(2, '0')}${time.slice(2)}`;
		return instantIn(zone, day, time) ?? instantIn(zone, day, next)!;
	};
}

/** When a message about something of a centre may go: now, or at 9.00 there when it is night (EVIDENCE 7). UTC. */
export async function nextDaytime(house: House, centreId: string): Promise<string> {
	const now = house.now();
	const { zone } = await centreOf(house, centreId);
	return notAtNight(now, clockOf(zone, now));
}
