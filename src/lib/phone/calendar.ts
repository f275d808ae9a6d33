import type { Booking } from '$lib/contract';
import type { Step } from '$lib/domain/plan';
import { firstOf, type Rhythm } from '$lib/domain/reminding';

/**
 * A calendar file of a talk, with two alarms (a day and two hours before) and a neutral title: who looks at the phone learns
 * nothing (TRUST 1.7, EVIDENCE 2 rule 7). In: the booking, the neutral title, now (UTC). Out: iCalendar text (RFC 5545).
 */
export async function calendarFile(booking: Booking, title: string, now: string): Promise<string> {
	const { default: ical, ICalAlarmType } = await import('ical-generator');
	const calendar = ical({ prodId: { company: 'Trampoline', product: 'Trampoline' } });
	const event = calendar.createEvent({
		id: booking.id,
		// A file made after a move replaces the one before it (RFC 5545, 3.8.7.4).
		sequence: Math.floor(Date.parse(now) / 60_000),
		stamp: new Date(now),
		start: new Date(booking.slot.start),
		end: new Date(booking.slot.end),
		summary: title,
		location: booking.place.name
	});
	for (const hours of [24, 2]) {
		event.createAlarm({ type: ICalAlarmType.display, trigger: hours * 3600, description: title });
	}
	return calendar.toString();
}

/** A calendar file of a planned step: one neutral title, its minutes, one alarm an hour before. In: a step with a `when` (UTC). */
export async function stepFile(step: Step, title: string): Promise<string> {
	const { default: ical, ICalAlarmType } = await import('ical-generator');
	const calendar = ical({ prodId: { company: 'Trampoline', product: 'Trampoline' } });
	const start = new Date(step.when);
	const end = new Date(start.getTime() + step.minutes * 60_000);
	const event = calendar.createEvent({ id: step.id, start, end, summary: title, location: step.where || null });
	event.createAlarm({ type: ICalAlarmType.display, trigger: 3600, description: title });
	return calendar.toString();
}

/**
 * A calendar file that reminds every week on days the young person chose, without an end: neutral title, at an hour of their own,
 * kept by the phone's calendar alone, so that no service knows (SEED row 38). In: weekdays (1 Monday – 7 Sunday; none takes the
 * reminders back), the hour (local), the neutral title, how often it was changed, now.
 */
export async function rhythmFile(rhythm: Rhythm, title: string, changed: number, now: Date): Promise<string> {
	const {
		default: ical,
		ICalAlarmType,
		ICalCalendarMethod,
		ICalEventRepeatingFreq,
		ICalEventStatus,
		ICalWeekday
	} = await import('ical-generator');
	const { MO, TU, WE, TH, FR, SA, SU } = ICalWeekday;
	const names = [MO, TU, WE, TH, FR, SA, SU];
	const off = rhythm.days.length === 0;
	const calendar = ical({
		prodId: { company: 'Trampoline', product: 'Trampoline' },
		method: off ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH
	});
	const first = firstOf(rhythm, now);
	// A time without a zone is written from its UTC fields.
	const start = new Date(first.getTime() - first.getTimezoneOffset() * 60_000);
	const event = calendar.createEvent({
		...{ id: 'trampoline-rhythm', sequence: changed, stamp: now, floating: true, summary: title },
		...{ start, end: new Date(start.getTime() + 15 * 60_000) }
	});
	if (off) event.status(ICalEventStatus.CANCELLED);
	else event.repeating({ freq: ICalEventRepeatingFreq.WEEKLY, byDay: rhythm.days.map((day) => names[day - 1]!) });
	if (!off) event.createAlarm({ type: ICalAlarmType.display, trigger: 0, description: title });
	return calendar.toString();
}

/** Hands a text to the phone as a file. */
export function handOver(text: string, name: string, type: string): void {
	const address = URL.createObjectURL(new Blob([text], { type }));
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	// In the page, so that a kiosk sees it and writes no file.
	document.body.append(link);
	link.click();
	link.remove();
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
