import * as v from 'valibot';
import { partnerKinds } from '$lib/contract';
import { languages } from '$lib/words/languages';
import { holdsZero } from './forms';

type Text = v.GenericSchema<string, string>;

const line = (least: number, most: number, code: string): Text =>
	v.pipe(v.string(), v.trim(), v.minLength(least, code), v.maxLength(most, code));
const whole = (least: number, most: number, code: string) =>
	v.pipe(v.string(), v.regex(/^\d{1,3}$/, code), v.transform(Number), v.minValue(least, code), v.maxValue(most, code));
const phone = v.pipe(v.string(), v.trim(), v.regex(/^[+\d][\d /.()-]{1,24}$/, 'phone-wrong'));
const clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'time-wrong'));
const date = v.pipe(v.string(), v.isoDate('date-wrong'));
const id = v.pipe(v.string(), v.maxLength(64, 'unknown'));
const known = v.pipe(id, v.nonEmpty('unknown'));
/** A tick is sent or it is not. */
const box = v.optional(v.literal('yes'));
const spoken = v.pipe(
	v.string(),
	v.trim(),
	v.maxLength(100, 'languages-wrong'),
	v.transform((text) =>
		text
			.toLowerCase()
			.split(/[\s,;]+/)
			.filter(Boolean)
	),
	v.array(v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[a-z]{2,4})?$/, 'languages-wrong'))),
	v.minLength(1, 'languages-wrong')
);
const role = v.picklist(['counsellor', 'coordinator'], 'unknown');

/** The fields of a text in each language: `way.nl`, `way.fr` … */
const perLanguage = <Name extends string>(name: Name, most: number) =>
	Object.fromEntries(languages.map((lang) => [`${name}.${lang}`, line(0, most, 'text-long')])) as Record<
		`${Name}.${(typeof languages)[number]}`,
		Text
	>;

/** The texts of such fields by language; empty ones are left out. */
export function textsOf(form: Record<string, unknown>, name: string): Record<string, string> {
	return Object.fromEntries(
		languages.flatMap((lang) => {
			const text = form[`${name}.${lang}`];
			return typeof text === 'string' && text ? [[lang, text]] : [];
		})
	);
}

const centre = {
	name: line(2, 60, 'name-missing'),
	town: line(2, 60, 'town-missing'),
	zone: line(3, 60, 'zone-wrong'),
	phone
};

/** What each form of a coordinator's pages sends. Every issue is a code with its words in messages/<lang>/office.json. */
export const centreForms = {
	start: v.strictObject({
		...centre,
		firstName: line(1, 40, 'first-name-missing'),
		ownPhone: v.union([v.literal(''), phone], 'phone-wrong'),
		languages: spoken
	}),
	settings: v.strictObject({ ...centre, keepDays: whole(2, 30, 'days-wrong') }),
	place: v.strictObject({
		id,
		name: line(2, 60, 'name-missing'),
		kind: v.picklist(['building', 'cafe', 'park', 'library', 'street', 'sport', 'school', 'work'], 'unknown'),
		stop: line(0, 60, 'text-long'),
		minutes: whole(0, 120, 'minutes-wrong'),
		...perLanguage('landmark', 80),
		...perLanguage('way', 400),
		...perLanguage('price', 120),
		...perLanguage('how', 240),
		stepFree: box,
		toilets: box,
		sitOutside: box,
		free: box
	}),
	one: v.strictObject({ id: known }),
	opening: v.pipe(
		v.strictObject({ place: known, weekday: whole(1, 7, 'date-wrong'), from: clock, till: clock }),
		v.check(({ from, till }) => from < till, 'till-before-from')
	),
	closed: v.strictObject({ place: id, date }),
	partner: v.strictObject({
		id,
		kind: v.picklist(partnerKinds, 'kind-missing'),
		name: line(2, 80, 'name-missing'),
		phone,
		languages: spoken,
		...perLanguage('hours', 120),
		...perLanguage('note', 200)
	}),
	story: v.strictObject({
		callMe: line(1, 30, 'call-me-missing'),
		...perLanguage('words', 800),
		consent: box
	}),
	text: v.strictObject({ column: known, id: known, ...perLanguage('text', 800) }),
	helpline: v.strictObject({ number: line(2, 30, 'unknown') }),
	colleague: v.strictObject({
		firstName: line(1, 40, 'first-name-missing'),
		role,
		phone: v.union([v.literal(''), phone], 'phone-wrong'),
		languages: spoken
	}),
	role: v.strictObject({ id: known, role }),
	handOver: v.strictObject({ id: known, to: known }),
	/** Who goes on: a centre of this installation, or a name and a number. */
	stop: v.pipe(
		v.strictObject({
			on: date,
			centre: v.optional(id, ''),
			name: line(0, 60, 'name-missing'),
			phone: line(0, 26, 'phone-wrong')
		}),
		v.check(({ centre, name }) => centre !== '' || name.length >= 2, 'name-missing'),
		v.check(({ centre, phone: number }) => centre !== '' || v.is(phone, number), 'phone-wrong')
	),
	firstName: v.strictObject({ firstName: line(1, 40, 'first-name-missing') })
};

/** Reads one of these forms. Out: the values, or the code of the first thing to mend with what was typed. */
export function readCentreForm<Schema extends (typeof centreForms)[keyof typeof centreForms]>(
	schema: Schema,
	form: FormData
):
	| { ok: true; value: v.InferOutput<Schema>; typed: Record<string, string> }
	| { ok: false; code: string; typed: Record<string, string> } {
	const sent: Record<string, string> = {};
	for (const [name, value] of form) {
		// Several ticks of one name are a list with spaces.
		if (typeof value === 'string') sent[name] = name in sent ? `${sent[name]} ${value}`.trim() : value;
	}
	const typed = Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, value.slice(0, 1_000)]));
	if (holdsZero(form)) return { ok: false, code: 'unknown', typed };
	const parsed = v.safeParse(schema, sent);
	if (parsed.success) return { ok: true, value: parsed.output as v.InferOutput<Schema>, typed };
	const message = parsed.issues[0].message;
	return { ok: false, code: /^[a-z-]+$/.test(message) ? message : 'unknown', typed };
}
