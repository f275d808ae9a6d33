import { Temporal } from 'temporal-polyfill';
import { readTypedLine, typedPlace, type TypedLine, type TypedProblem } from '$lib/domain/booking';
import { centreOf, placesOf } from '../centres';
import type { House } from '../db';
import { addHours, hoursOf } from './hours';
import { makeSlots } from './make';
import { addMoment } from './moments';
import { instantIn } from './zone';

export type LineProblem = TypedProblem['code'] | 'line-place' | 'line-past' | 'overlaps';

export type AddedLines = {
	/** How many free moments and how many weekly hours came of it. */
	moments: string[];
	hours: string[];
	/** The lines that stay in the box, each with what to mend. */
	left: { line: string; code: LineProblem }[];
};

/** A talk is half an hour when a line does not say otherwise (SEED row 54: 20 minutes at least). */
const minutes = 30;
const mostLines = 20;

/**
 * Adds what a counsellor typed, a line at a time: "elke vrijdag 9–12 Park" becomes weekly hours, "di 14–17" free moments of half
 * an hour on the next Tuesday. A line that cannot be read, or meets other moments everywhere, stays with the reason.
 */
export async function addLines(
	house: House,
	staff: { id: string; centreId: string },
	text: string
): Promise<AddedLines> {
	const { zone } = await centreOf(house, staff.centreId);
	const places = await placesOf(house, staff.centreId);
	const added: AddedLines = { moments: [], hours: [], left: [] };
	const lines = text
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean)
		.slice(0, mostLines);
	for (const line of lines) {
		const leave = (code: LineProblem) => added.left.push({ line, code });
		const read = readTypedLine(line);
		if (!read.ok) {
			leave(read.error.code);
			continue;
		}
		const { day, every, from, till } = read.value;
		const place = typedPlace(read.value.place, places);
		if (!place) leave('line-place');
		else if (every && 'weekday' in day) {
			const standing = await hoursOf(house, staff.id);
			const meets = standing.some((one) => one.weekday === day.weekday && one.from < till && one.till > from);
			if (meets) leave('overlaps');
			else
				added.hours.push(
					await addHours(house, staff.id, { weekday: day.weekday, from, till, minutes, place: place.id })
				);
		} else {
			const spans = spansOf(zone, house.now(), day, from, till);
			if (!spans.length) leave('line-past');
			const fresh: string[] = [];
			for (const span of spans) {
				const one = await addMoment(house, staff.id, { ...span, place: place.id, kind: 'talk', seats: 1 });
				if (one.ok) fresh.push(one.value.id);
			}
			if (spans.length && !fresh.length) leave('overlaps');
			added.moments.push(...fresh);
		}
	}
	if (added.hours.length) await makeSlots(house, staff.id);
	return added;
}

/** The half hours of a line on the day it means, as UTC instants; what is over is left out. */
function spansOf(zone: string, now: string, day: TypedLine['day'], from: string, till: string) {
	const date = dateOf(zone, now, day, from);
	if (!date) return [];
	const at = (clock: string) =>
		clock === '24:00'
			? instantIn(zone, date.add({ days: 1 }).toString(), '00:00')
			: instantIn(zone, date.toString(), clock);
	const [start, end] = [at(from), at(till)];
	if (!start || !end) return [];
	const spans: { start: string; end: string }[] = [];
	const step = minutes * 60_000;
	for (let time = Date.parse(start); time + step <= Date.parse(end); time += step) {
		const span = { start: new Date(time).toISOString(), end: new Date(time + step).toISOString() };
		if (span.start > now) spans.push(span);
	}
	return spans;
}

/** The date a line means, seen from today in the centre's zone: never one that is over. Null when there is no such date. */
function dateOf(zone: string, now: string, day: TypedLine['day'], from: string): Temporal.PlainDate | null {
	const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate();
	if ('ahead' in day) return today.add({ days: day.ahead });
	if ('weekday' in day) {
		const ahead = (day.weekday - today.dayOfWeek + 7) % 7;
		const start = instantIn(zone, today.toString(), from);
		return today.add({ days: ahead === 0 && start && start <= now ? 7 : ahead });
	}
	for (const year of [today.year, today.year + 1]) {
		try {
			const date = Temporal.PlainDate.from({ year, ...day.date }, { overflow: 'reject' });
			if (Temporal.PlainDate.compare(date, today) >= 0) return date;
		} catch {
			// 29 February, or a day the month does not have.
		}
	}
	return null;
}
