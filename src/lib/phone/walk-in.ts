import type { Place, SlotsAnswer } from '$lib/contract';
import { clockIn, walkIns, type WalkIn } from '$lib/domain/opening';
import { day } from '$lib/words/format';
import type { Words } from '$lib/words/words';

/** `closed`: it does not open within two weeks. */
export type WalkInLine = { place: Place; open: boolean; closed: boolean; text: string };

/** "13.00": a clock time reads with a full stop, like all times here (LANGUAGE 2.2, rule 6). */
const clock = (time: string): string => time.replace(':', '.');

/**
 * Where one can just go, in words; computed on the phone from the hours it knows, so that it is true without a network.
 * In: the words with namespace `meet`; what the phone knows of a centre; now (UTC). Out: open places first; nothing when the
 * centre keeps no hours for walking in.
 */
export function walkInLines(words: Words, known: SlotsAnswer, now: string): WalkInLine[] {
	if (!known.opening) return [];
	const { zone } = known.centre;
	return walkIns(known.opening, zone, now).flatMap((line) => {
		const place = known.places.find((one) => one.id === line.place);
		return place
			? [{ place, open: line.open, closed: !line.open && !line.next, text: textOf(words, known, line, zone, now) }]
			: [];
	});
}

/** Further ahead than this the first moment is called far (SEED row 30). */
const farDays = 7;

/** Whole days, by the calendar of a zone, from now until an instant: 0 is today. */
export function daysUntil(zone: string, instant: string, now: string): number {
	const noon = (one: string) => Date.parse(`${clockIn(zone, one).date}T12:00Z`);
	return Math.round((noon(instant) - noon(now)) / 86_400_000);
}

/**
 * What an invite says before its moments: open now, or honestly that the first one is far, with where one can just go before
 * it (SEED rows 18 and 30). In: the words with namespace `meet`; what is known; the first moment, or undefined when there is
 * none; now (UTC). Out: a sentence or two, or '' when there is nothing to add.
 */
export function onArrival(words: Words, known: SlotsAnswer, first: string | undefined, now: string): string {
	const [soonest] = walkInLines(words, known, now);
	const walk = soonest && !soonest.closed ? `${soonest.place.name}: ${soonest.text}` : '';
	if (soonest?.open) return walk;
	const days = first ? daysUntil(known.centre.zone, first, now) : 0;
	const far = days > farDays ? words.t('meet:first.far', { count: days }) : '';
	return far || !first ? [far, walk].filter(Boolean).join(' ') : '';
}

function textOf(words: Words, known: SlotsAnswer, line: WalkIn, zone: string, now: string): string {
	if (line.open) {
		const name = known.people.find((person) => person.id === line.counsellor)?.firstName;
		const till = clock(line.till);
		return name ? words.t('meet:walkIn.here', { name, till }) : words.t('meet:walkIn.open', { till });
	}
	if (!line.next) return words.t('meet:walkIn.closed');
	const { date } = line.next;
	const hours = { from: clock(line.next.from), till: clock(line.next.till) };
	const noon = `${date}T12:00:00.000Z`;
	if (date === clockIn(zone, now).date) return words.t('meet:walkIn.today', hours);
	const tomorrow = clockIn(zone, new Date(Date.parse(now) + 86_400_000).toISOString()).date;
	if (date === tomorrow) return words.t('meet:walkIn.tomorrow', hours);
	return words.t('meet:walkIn.day', { day: day(noon, 'UTC', words.lang), ...hours });
}
