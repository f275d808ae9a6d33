import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';

/** UTC instants, `end` not included. Never what it is or with whom. */
export type Span = { start: string; end: string };

/** A calendar that repeats more often than this in all is not one of somebody's working days. */
const mostOccurrences = 20_000;
const mostSpans = 2_000;

type Window = {
	/** IANA zone for hours that come without one, and for whole days. */
	zone: string;
	/** UTC instants. */
	from: string;
	to: string;
};

const knownZones = new Map<string, boolean>();
function isZone(name: string): boolean {
	const known = knownZones.get(name);
	if (known !== undefined) return known;
	let is = true;
	try {
		Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
	} catch {
		is = false;
	}
	if (knownZones.size < 1_000) knownZones.set(name, is);
	return is;
}

/** The instant of a time, in milliseconds: the named IANA zone knows best, then the file's own zone, then the centre's. */
function instantOf(time: ICAL.Time, tzid: string | undefined, zone: string): number {
	if (time.zone === ICAL.Timezone.utcTimezone) return time.toUnixTime() * 1000;
	const named = tzid && isZone(tzid) ? tzid : null;
	if (!named && !time.isDate && time.zone !== ICAL.Timezone.localTimezone) return time.toUnixTime() * 1000;
	const { year, month, day, hour, minute, second } = time;
	const clock = { year, month, day, ...(time.isDate ? {} : { hour, minute, second }) };
	return Temporal.PlainDateTime.from(clock).toZonedDateTime(named ?? zone).epochMilliseconds;
}

const tzidOf = (event: ICAL.Component, name: string): string | undefined =>
	event.getFirstProperty(name)?.getFirstParameter('tzid') || undefined;

function isFree(event: ICAL.Component): boolean {
	const says = (name: string) => String(event.getFirstPropertyValue(name) ?? '').toUpperCase();
	return (
		says('status') === 'CANCELLED' || says('transp') === 'TRANSPARENT' || says('x-microsoft-cdo-busystatus') === 'FREE'
	);
}

/** How long one occurrence lasts, in milliseconds; a whole day has none of its own, it follows the clock. */
function lengthOf(event: ICAL.Component, start: number, zone: string): number {
	const end = event.getFirstPropertyValue('dtend');
	if (end instanceof ICAL.Time) return instantOf(end, tzidOf(event, 'dtend'), zone) - start;
	const duration = event.getFirstPropertyValue('duration');
	if (duration instanceof ICAL.Duration) return duration.toSeconds() * 1000;
	const begin = event.getFirstPropertyValue('dtstart');
	return begin instanceof ICAL.Time && begin.isDate ? 86_400_000 : 0;
}

/**
 * When a calendar says that somebody is busy (RFC 5545), between two instants: events with their repetitions and exceptions, and
 * free-busy lists. What is cancelled or marked as free is left out. In: the text of the calendar. Out: spans in order that do not touch.
 * Throws when the text is no calendar, or repeats beyond reason.
 */
export function busyFrom(text: string, { zone, from, to }: Window): Span[] {
	const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
	if (calendar.name !== 'vcalendar') throw new Error('not a calendar');
	const [first, last] = [Date.parse(from), Date.parse(to)];
	const found: [number, number][] = [];
	const add = (start: number, end: number) => {
		if (end > start && end > first && start < last) found.push([start, end]);
	};
	const events = calendar.getAllSubcomponents('vevent');
	const idOf = (event: ICAL.Component) => String(event.getFirstPropertyValue('uid') ?? '');
	/** Occurrences that were moved or cancelled by themselves, by the instant they stood at. */
	const apart = new Map<string, Set<number>>();
	for (const event of events) {
		const at = event.getFirstPropertyValue('recurrence-id');
		if (!(at instanceof ICAL.Time)) continue;
		const times = apart.get(idOf(event)) ?? new Set();
		times.add(instantOf(at, tzidOf(event, 'recurrence-id'), zone));
		apart.set(idOf(event), times);
	}
	let looked = 0;
	for (const event of events) {
		const begin = event.getFirstPropertyValue('dtstart');
		if (!(begin instanceof ICAL.Time) || isFree(event)) continue;
		const tzid = tzidOf(event, 'dtstart');
		const start = instantOf(begin, tzid, zone);
		const length = lengthOf(event, start, zone);
		const repeats = event.hasProperty('rrule') || event.hasProperty('rdate');
		if (!repeats || event.hasProperty('recurrence-id')) {
			add(start, start + length);
			continue;
		}
		const moved = apart.get(idOf(event));
		const steps = new ICAL.RecurExpansion({ component: event, dtstart: begin });
		for (let next = steps.next(); next; next = steps.next()) {
			if (++looked > mostOccurrences) throw new Error('repeats beyond reason');
			const at = instantOf(next, tzid, zone);
			if (at >= last) break;
			if (!moved?.has(at)) add(at, at + length);
		}
	}
	for (const list of calendar.getAllSubcomponents('vfreebusy')) {
		for (const property of list.getAllProperties('freebusy')) {
			if (String(property.getFirstParameter('fbtype') || 'BUSY').toUpperCase() === 'FREE') continue;
			for (const period of property.getValues() as ICAL.Period[])
				add(period.start.toUnixTime() * 1000, period.getEnd().toUnixTime() * 1000);
		}
	}
	return joined(found).map(([start, end]) => ({
		start: new Date(start).toISOString(),
		end: new Date(end).toISOString()
	}));
}

/** Spans in order, those that touch as one; the first ones when there are too many. */
function joined(spans: [number, number][]): [number, number][] {
	const out: [number, number][] = [];
	for (const [start, end] of spans.sort((a, b) => a[0] - b[0])) {
		const before = out.at(-1);
		if (before && start <= before[1]) before[1] = Math.max(before[1], end);
		else out.push([start, end]);
	}
	return out.slice(0, mostSpans);
}
