import { failure, success, type Result } from '../result';

/**
 * A line as a counsellor would write it on paper: "di 14–17 Park", "elke vrijdag 9u30 tot 12u", "mar 14h-17h Parc",
 * "tomorrow 10-12". In any language of the desk, whatever the desk's own.
 */
export type TypedLine = {
	/** A weekday (1 Monday – 7 Sunday), days from today (0 today, 1 tomorrow), or a day of the year. */
	day: { weekday: number } | { ahead: number } | { date: { day: number; month: number } };
	/** True for hours that come back every week. */
	every: boolean;
	/** Clock times HH:MM. */
	from: string;
	till: string;
	/** What was left of the line: the place, as typed; empty when none was named. */
	place: string;
};

export type TypedProblem = { code: 'line-day' | 'line-time' | 'line-order' | 'line-every' };

// Names begin with these; nl "di" is Tuesday, so French Sunday is "dim". Marks do not count: "mar." is "mar", "šešt" is "sest".
const weekdays: readonly (readonly string[])[] = [
	['ma', 'maandag', 'lun', 'lundi', 'mon', 'monday', 'pr', 'pirm', 'pirmadienis', 'pirmadieni'],
	['di', 'din', 'dinsdag', 'mar', 'mardi', 'tue', 'tues', 'tuesday', 'an', 'antr', 'antradienis', 'antradieni'],
	['wo', 'woe', 'woensdag', 'mer', 'mercredi', 'wed', 'wednesday', 'tr', 'trec', 'treciadienis', 'treciadieni'],
	[
		'do',
		'don',
		'donderdag',
		'jeu',
		'jeudi',
		'thu',
		'thur',
		'thurs',
		'thursday',
		'kt',
		'ketv',
		'ketvirtadienis',
		'ketvirtadieni'
	],
	['vr', 'vrij', 'vrijdag', 'ven', 'vendredi', 'fri', 'friday', 'pn', 'penkt', 'penktadienis', 'penktadieni'],
	['za', 'zat', 'zaterdag', 'sam', 'samedi', 'sat', 'saturday', 'st', 'sest', 'sestadienis', 'sestadieni'],
	['zo', 'zon', 'zondag', 'dim', 'dimanche', 'sun', 'sunday', 'sk', 'sekm', 'sekmadienis', 'sekmadieni']
];
const ahead: readonly (readonly string[])[] = [
	['vandaag', 'aujourd’hui', "aujourd'hui", 'today', 'siandien'],
	['morgen', 'demain', 'tomorrow', 'rytoj']
];
const every = new Set(['elke', 'iedere', 'chaque', 'tous', 'every', 'each', 'kas', 'kiekviena']);
// "van 9 tot 12", "de 9h à 12h", "on Tuesday": small words that stand before the hours or the day, or before the place.
const beforeHours = new Set(['van', 'de', 'from', 'nuo', 'om', 'at', 'op']);
const beforeDay = new Set(['op', 'on', 'le', 'les', 'the']);
const beforePlace = new Set(['in', 'at', 'op', 'a', 'au', 'bij', 'chez']);

const plain = (word: string): string =>
	word
		.toLowerCase()
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/(?<![.,;:])[.,;:]+$/, '');

const clock = String.raw`(\d{1,2})(?:\s?[:.hHuU]\s?(\d{2})|\s?[hHuU](?:ur|rs|eures?)?)?`;
// "14–17", "14h30 à 17h", "van 9 tot 12". Lithuanian "iki"; English "till", "to".
const range = new RegExp(
	String.raw`(?<![\d/])${clock}\s*(?:-|–|—|tot|t\/m|à|a|jusqu’à|jusqu'à|to|till|until|iki)\s*${clock}(?![\d/])`,
	'i'
);

const clockOf = (hours: string, minutes: string | undefined): string | null => {
	const [h, m] = [Number(hours), Number(minutes ?? 0)];
	return h <= 24 && m <= 59 && (h < 24 || m === 0)
		? `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`
		: null;
};

/**
 * Reads one line. Out: what it says, or the first thing that could not be read: `line-day`, `line-time`, `line-order` (the end
 * lies before the begin), `line-every` (a date does not come back every week).
 */
export function readTypedLine(line: string): Result<TypedLine, TypedProblem> {
	const time = range.exec(line);
	// A sign that stands alone is no word: "di 14–17, Park".
	const words = (text: string) => text.split(/\s+/).filter(plain);
	const before = words(time ? line.slice(0, time.index) : line);
	const after = words(time ? line.slice(time.index + time[0].length) : '');
	if (time && beforeHours.has(plain(before.at(-1) ?? ''))) before.pop();
	if (beforePlace.has(plain(after[0] ?? ''))) after.shift();
	let day: TypedLine['day'] | null = null;
	let weekly = false;
	const left: string[] = [];
	for (const word of [...before, ...after]) {
		const bare = plain(word);
		const found: TypedLine['day'] | null = day ? null : dayOf(bare);
		if (found) day = found;
		else if (!day && every.has(bare)) weekly = true;
		else if (day || !beforeDay.has(bare)) left.push(word);
	}
	if (!day) return failure({ code: 'line-day' });
	if (!time) return failure({ code: 'line-time' });
	const from = clockOf(time[1]!, time[2]);
	const till = clockOf(time[3]!, time[4]);
	if (!from || !till || from === '24:00') return failure({ code: 'line-time' });
	if (from >= till) return failure({ code: 'line-order' });
	if (weekly && !('weekday' in day)) return failure({ code: 'line-every' });
	return success({ day, every: weekly, from, till, place: left.join(' ').replace(/(?<![,;])[,;]+$/, '') });
}

function dayOf(word: string): TypedLine['day'] | null {
	// English and French also write a day that comes back with an s: "Tuesdays", "mardis".
	const single = word.replace(/(day|di)s$/, '$1');
	const weekday = weekdays.findIndex((names) => names.includes(single)) + 1;
	if (weekday) return { weekday };
	const days = ahead.findIndex((names) => names.includes(word));
	if (days >= 0) return { ahead: days };
	const [, date, month] = /^(\d{1,2})\/(\d{1,2})$/.exec(word) ?? [];
	if (date && month && Number(date) >= 1 && Number(date) <= 31 && Number(month) >= 1 && Number(month) <= 12) {
		return { date: { day: Number(date), month: Number(month) } };
	}
	return null;
}

/**
 * The place a line means: the one whose name begins with what was typed, marks and capitals aside; the first of all when none
 * was named. Null when no name or more than one fits.
 */
export function typedPlace<Place extends { name: string }>(typed: string, places: readonly Place[]): Place | null {
	if (!typed) return places[0] ?? null;
	const same = places.filter(({ name }) => plain(name) === plain(typed));
	const begin = places.filter(({ name }) => plain(name).startsWith(plain(typed)));
	return (same.length ? same : begin).length === 1 ? (same.length ? same : begin)[0]! : null;
}
