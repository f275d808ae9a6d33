import * as v from 'valibot';
import { isLanguage } from '$lib/words/languages';

const clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time-wrong'));
const whole = (least: number, most: number, code: string) =>
	v.pipe(v.string(), v.regex(/^\d{1,3}$/, code), v.transform(Number), v.minValue(least, code), v.maxValue(most, code));

/** How long a talk can be; a number of minutes that a counsellor can say aloud. */
export const talkLengths = [20, 30, 45, 60] as const;
const minutes = v.pipe(v.string(), v.transform(Number), v.picklist(talkLengths, 'minutes-wrong'));

const one = v.pipe(v.string(), v.nonEmpty('unknown'), v.maxLength(200, 'unknown'));
const inviteCode = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/, 'unknown'));

/** A sentence of the desk that young people read. */
const sentence = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(120, 'text-long')), '');

const isoDate = v.pipe(v.string(), v.isoDate('date-wrong'));
/** Ids with a space between them, as one hidden field carries them. */
const ids = v.pipe(
	v.string(),
	v.maxLength(40_000, 'unknown'),
	v.transform((text) => text.split(' ').filter(Boolean))
);

/** What each form of the desk sends. Every issue is a code with its words in messages/<lang>/desk.json. */
export const forms = {
	hours: v.pipe(
		v.strictObject({
			weekday: whole(1, 7, 'day-wrong'),
			from: clock,
			till: clock,
			minutes,
			place: v.pipe(v.string(), v.nonEmpty('place-wrong'))
		}),
		v.check(({ from, till }) => from < till, 'till-before-from')
	),
	moment: v.strictObject({
		date: v.pipe(v.string(), v.isoDate('date-wrong')),
		time: clock,
		minutes: whole(10, 480, 'minutes-wrong'),
		kind: v.picklist(['talk', 'group', 'visit', 'try-out', 'walk-in'], 'kind-wrong'),
		seats: whole(1, 500, 'seats-wrong'),
		title: v.pipe(v.string(), v.trim(), v.maxLength(80, 'title-long')),
		employer: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(80, 'title-long')), ''),
		checked: v.optional(v.literal('on', 'unknown')),
		happens: sentence,
		leads: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(40, 'title-long')), ''),
		bring: sentence,
		food: sentence,
		watch: v.optional(v.literal('on', 'unknown')),
		place: v.pipe(v.string(), v.nonEmpty('place-wrong'))
	}),
	one: v.strictObject({ id: one }),
	kiosk: v.strictObject({ name: v.pipe(v.string(), v.trim(), v.nonEmpty('name'), v.maxLength(40, 'name')) }),
	lines: v.strictObject({ lines: v.pipe(v.string(), v.maxLength(2_000, 'unknown')) }),
	move: v.strictObject({ id: one, date: isoDate, from: clock, till: clock }),
	drag: v.strictObject({ place: one, date: isoDate, from: clock, till: clock }),
	undo: v.strictObject({
		close: ids,
		restore: ids,
		hours: ids
	}),
	away: v.strictObject({ from: isoDate, fromTime: clock, till: isoDate, tillTime: clock }),
	here: v.strictObject({
		place: v.pipe(v.string(), v.maxLength(200, 'unknown')),
		till: v.union([clock, v.literal('')], 'time-wrong')
	}),
	answer: v.strictObject({
		id: one,
		slot: v.pipe(v.string(), v.nonEmpty('slot-taken'), v.maxLength(200, 'slot-taken'))
	}),
	again: v.strictObject({ id: one, keep: v.pipe(v.string(), v.maxLength(200, 'slot-taken')) }),
	bookFor: v.strictObject({
		id: v.pipe(v.string(), v.uuid('unknown')),
		slot: v.pipe(v.string(), v.nonEmpty('bad-request'), v.maxLength(200, 'unknown')),
		callMe: v.pipe(v.string(), v.trim(), v.nonEmpty('bad-request'), v.maxLength(40, 'bad-request')),
		lang: v.pipe(
			v.string(),
			v.check((tag) => isLanguage(tag), 'unknown')
		),
		comesWith: v.optional(v.literal('on', 'unknown'))
	}),
	feedNames: v.strictObject({ names: v.picklist(['yes', 'no'], 'unknown') }),
	busyAddress: v.strictObject({
		address: v.pipe(v.string(), v.trim(), v.nonEmpty('unknown'), v.maxLength(2_000, 'unknown'))
	}),
	met: v.strictObject({ id: v.pipe(v.string(), v.nonEmpty('unknown')), met: v.picklist(['yes', 'no'], 'unknown') }),
	invite: v.pipe(
		v.strictObject({
			kind: v.picklist(['person', 'partner', 'place'], 'unknown'),
			partner: v.pipe(v.string(), v.trim(), v.maxLength(60, 'unknown')),
			/** One of the centre's own list; empty when the name is typed. */
			partnerId: v.optional(v.pipe(v.string(), v.maxLength(64, 'unknown')), ''),
			language: v.pipe(
				v.string(),
				v.check((tag) => tag === '' || isLanguage(tag), 'unknown')
			),
			keep: v.pipe(v.string(), v.maxLength(200, 'unknown'))
		}),
		v.check(({ kind, partner, partnerId }) => kind !== 'partner' || `${partner}${partnerId}` !== '', 'partner-empty')
	),
	speak: v.strictObject({ id: one, code: inviteCode }),
	print: v.strictObject({
		code: inviteCode,
		what: v.picklist(['poster', 'cards'], 'unknown'),
		lang: v.pipe(
			v.string(),
			v.check((tag) => tag === 'all' || isLanguage(tag), 'unknown')
		)
	}),
	password: v.strictObject({
		secret: v.string(),
		name: v.string(),
		password: v.string(),
		code: v.string()
	}),
	signIn: v.strictObject({ next: v.string(), name: v.string(), password: v.string(), code: v.string() }),
	recovery: v.strictObject({ next: v.string(), recovery: v.pipe(v.string(), v.maxLength(80, 'recovery-wrong')) })
};

/** True when a field holds the sign 0, which no keyboard writes and PostgreSQL refuses as text. */
export const holdsZero = (fields: Iterable<readonly [string, unknown]>): boolean =>
	[...fields].some(([name, value]) => `${name}${typeof value === 'string' ? value : ''}`.includes('\0'));

/** Reads a form. Out: the typed values, or the code of the first thing to mend; `unknown` for what no form of ours sends. */
export function readForm<Schema extends (typeof forms)[keyof typeof forms]>(
	schema: Schema,
	form: FormData
): { ok: true; value: v.InferOutput<Schema> } | { ok: false; code: string } {
	if (holdsZero(form)) return { ok: false, code: 'unknown' };
	const parsed = v.safeParse(schema, Object.fromEntries(form));
	if (parsed.success) return { ok: true, value: parsed.output };
	const message = parsed.issues[0].message;
	return { ok: false, code: /^[a-z-]+$/.test(message) ? message : 'unknown' };
}
