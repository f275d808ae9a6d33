import * as v from 'valibot';
import { LanguageTag } from './common';
import { partnerKinds } from './partners';
import { Drawing } from './slots';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const line = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));
const texts = (most: number) => v.record(LanguageTag, v.pipe(v.string(), v.maxLength(most)));
const clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/));
const date = v.pipe(v.string(), v.isoDate());
const phone = v.pipe(v.string(), v.trim(), v.regex(/^[+\d][\d /.()-]{1,24}$/));
const languages = v.pipe(v.array(LanguageTag), v.maxLength(20));

/** A place in a file of content; `photo` is WebP or AVIF of at most 15 kB, base64. */
const ContentPlace = v.strictObject({
	id,
	name: line(60),
	kind: v.picklist(['building', 'cafe', 'park', 'library', 'street', 'sport', 'school', 'work']),
	stop: v.pipe(v.string(), v.maxLength(60)),
	minutesOnFoot: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(120)),
	landmark: texts(80),
	way: texts(400),
	price: texts(120),
	/** Files of before places said how they work have none. */
	how: v.optional(texts(240), {}),
	stepFree: v.boolean(),
	toilets: v.boolean(),
	sitOutside: v.boolean(),
	free: v.boolean(),
	at: v.nullable(v.tuple([v.number(), v.number()])),
	drawing: v.nullable(Drawing),
	photo: v.nullable(
		v.strictObject({
			type: v.picklist(['image/avif', 'image/webp']),
			base64: v.pipe(v.string(), v.base64(), v.maxLength(20_004))
		})
	),
	opening: v.pipe(
		v.array(
			v.strictObject({
				weekday: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7)),
				from: clock,
				till: clock
			})
		),
		v.maxLength(60),
		v.check((hours) => hours.every(({ from, till }) => from < till))
	)
});

/**
 * All that a centre wrote, as one file (SEED rows 62, 64): what it is, where, when it is open, who helps near it, what was told.
 * Nobody's account and nothing of a young person is in it, so that it can be given away.
 */
export const CentreContent = v.strictObject({
	format: v.literal('trampoline-centre'),
	version: v.literal(1),
	centre: v.strictObject({
		name: line(60),
		town: line(60),
		zone: v.pipe(v.string(), v.maxLength(60)),
		phone,
		keepDays: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(30))
	}),
	places: v.pipe(v.array(ContentPlace), v.maxLength(200)),
	closed: v.pipe(v.array(v.strictObject({ date, place: v.nullable(id) })), v.maxLength(500)),
	partners: v.pipe(
		v.array(
			v.strictObject({
				id,
				kind: v.picklist(partnerKinds),
				name: line(80),
				phone,
				languages,
				hours: texts(120),
				note: texts(200),
				checkedOn: date
			})
		),
		v.maxLength(500)
	),
	stories: v.pipe(
		v.array(v.strictObject({ id, callMe: line(30), words: texts(800), consentOn: date })),
		v.maxLength(200)
	),
	/** What is said of each counsellor on their card; matched by first name, so that a file makes nobody's account. */
	people: v.pipe(v.array(v.strictObject({ firstName: line(40), languages, line: texts(120) })), v.maxLength(200))
});
export type CentreContent = v.InferOutput<typeof CentreContent>;
