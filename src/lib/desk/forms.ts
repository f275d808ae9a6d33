import * as v from 'valibot';

const clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time-wrong'));
const whole = (least: number, most: number, code: string) =>
	v.pipe(v.string(), v.regex(/^\d{1,3}$/, code), v.transform(Number), v.minValue(least, code), v.maxValue(most, code));

/** How long a talk can be; a number of minutes that a counsellor can say aloud. */
export const talkLengths = [20, 30, 45, 60] as const;
const minutes = v.pipe(
	v.string(),
	v.transform(Number),
	v.picklist(talkLengths, 'minutes-wrong')
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
		kind: v.picklist(['talk', 'group', 'visit', 'walk-in'], 'kind-wrong'),
		seats: whole(1, 500, 'seats-wrong'),
		title: v.pipe(v.string(), v.trim(), v.maxLength(80, 'title-long')),
		place: v.pipe(v.string(), v.nonEmpty('place-wrong'))
	}),
	one: v.strictObject({ id: v.pipe(v.string(), v.nonEmpty('unknown'), v.maxLength(200, 'unknown')) }),
	met: v.strictObject({ id: v.pipe(v.string(), v.nonEmpty('unknown')), met: v.picklist(['yes', 'no'], 'unknown') }),
	invite: v.strictObject({ keep: v.pipe(v.string(), v.maxLength(200, 'unknown')) }),
	password: v.strictObject({
		secret: v.string(),
		name: v.string(),
		password: v.string(),
		code: v.string()
	}),
	signIn: v.strictObject({ next: v.string(), name: v.string(), password: v.string(), code: v.string() }),
	recovery: v.strictObject({ next: v.string(), recovery: v.pipe(v.string(), v.maxLength(80, 'recovery-wrong')) })
};

/** Reads a form. Out: the typed values, or the code of the first thing to mend; `unknown` for what no form of ours sends. */
export function readForm<Schema extends (typeof forms)[keyof typeof forms]>(
	schema: Schema,
	form: FormData
): { ok: true; value: v.InferOutput<Schema> } | { ok: false; code: string } {
	const parsed = v.safeParse(schema, Object.fromEntries(form));
	if (parsed.success) return { ok: true, value: parsed.output };
	const message = parsed.issues[0].message;
	return { ok: false, code: /^[a-z-]+$/.test(message) ? message : 'unknown' };
}
