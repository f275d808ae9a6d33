import type { Place, SlotsAnswer } from '$lib/contract';
import { clockIn, walkIns, type WalkIn } from '$lib/domain/opening';
import { day } from '$lib/words/format';
import type { Words } from '$lib/words/words';

export type WalkInLine = { place: Place; open: boolean; text: string };

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
		return place ? [{ place, open: line.open, text: textOf(words, known, line, zone, now) }] : [];
	});
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
