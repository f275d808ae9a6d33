import type { Booking } from '$lib/contract';
import type { Step } from '$lib/domain/plan';

/**
 * A calendar file of a talk, with two alarms (a day and two hours before) and a neutral title: who looks at the phone learns
 * nothing (TRUST 1.7, EVIDENCE 2 rule 7). In: the booking, the neutral title, now (UTC). Out: iCalendar text (RFC 5545).
 */
export async function calendarFile(booking: Booking, title: string, now: string): Promise<string> {
	const { default: ical, ICalAlarmType } = await import('ical-generator');
	const calendar = ical({ prodId: { company: 'Trampoline', product: 'Trampoline' } });
	const event = calendar.createEvent({
		id: booking.id,
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
