import * as v from 'valibot';
import { Instant, LanguageTag, SlotKind } from './common';

/** Which texts of a thing stand in another language than was asked for, and in which: a reader needs to know (WCAG 3.1.2). */
export const OtherLanguages = v.optional(v.record(v.string(), LanguageTag));

/** A counsellor as a young person meets them (EVIDENCE 2.2): first name, languages, one line of their own, a number. */
export const Person = v.object({
	id: v.string(),
	firstName: v.string(),
	languages: v.array(v.string()),
	line: v.string(),
	phone: v.string(),
	langs: OtherLanguages
});
export type Person = v.InferOutput<typeof Person>;

const Coordinates = v.tuple([
	v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
	v.pipe(v.number(), v.minValue(-180), v.maxValue(180))
]);

/** What the map of a place is drawn from: the stop, the bends of the way to the door, and what one sees beside it. */
export const Drawing = v.strictObject({
	stop: Coordinates,
	bends: v.pipe(v.array(Coordinates), v.maxLength(8)),
	marks: v.pipe(
		v.array(
			v.strictObject({
				kind: v.picklist(['park', 'water', 'church', 'shop', 'school', 'square', 'bridge', 'tower']),
				at: Coordinates,
				name: v.pipe(v.string(), v.maxLength(40))
			})
		),
		v.maxLength(6)
	)
});
export type Drawing = v.InferOutput<typeof Drawing>;

/** A spot to meet with how to get there, in words (SEED row 17). */
export const Place = v.object({
	id: v.string(),
	name: v.string(),
	kind: v.picklist(['building', 'cafe', 'park', 'library', 'street', 'sport', 'school', 'work']),
	stop: v.string(),
	minutesOnFoot: v.number(),
	landmark: v.string(),
	way: v.string(),
	stepFree: v.boolean(),
	toilets: v.optional(v.boolean()),
	sitOutside: v.optional(v.boolean()),
	/** Free unless it says otherwise; `price` says what costs something. */
	free: v.optional(v.boolean()),
	price: v.optional(v.string()),
	/** How people work there, in their own words (SEED row 63). */
	how: v.optional(v.string()),
	langs: OtherLanguages,
	/** Latitude and longitude of the door. */
	at: v.optional(Coordinates),
	drawing: v.optional(Drawing),
	/** True when `GET /api/places/<id>/photo` has a picture of the door. */
	photo: v.optional(v.boolean())
});
export type Place = v.InferOutput<typeof Place>;

/** The organisation, with the number that is on every screen (PRODUCT law 1). */
export const Centre = v.object({
	slug: v.string(),
	name: v.string(),
	town: v.string(),
	zone: v.string(),
	phone: v.string(),
	sample: v.boolean(),
	/** The name of a project that stopped, when name and phone are those of who goes on (SEED row 65). */
	before: v.optional(v.string()),
	/** The slug of who goes on, when that is a centre of this installation: their moments can be chosen. */
	after: v.optional(v.string())
});
export type Centre = v.InferOutput<typeof Centre>;

/** What a group, a visit or a try-out is (SEED rows 19, 51 and 53). */
const MomentDetails = v.object({
	happens: v.optional(v.string()),
	/** A first name, when somebody else than the counsellor leads. */
	leads: v.optional(v.string()),
	bring: v.optional(v.string()),
	food: v.optional(v.string()),
	/** "You may only watch." */
	watch: v.optional(v.boolean()),
	langs: OtherLanguages
});

/** The same, in every language, as the desk writes it down (`slot.details`). */
export const MomentTexts = v.strictObject({
	happens: v.optional(v.record(v.string(), v.string())),
	leads: v.optional(v.string()),
	bring: v.optional(v.record(v.string(), v.string())),
	food: v.optional(v.record(v.string(), v.string())),
	watch: v.optional(v.boolean())
});
export type MomentTexts = v.InferOutput<typeof MomentTexts>;

/** A free moment. `title` names a group, a visit or a try-out; a talk has none. */
export const FreeSlot = v.object({
	id: v.string(),
	kind: SlotKind,
	start: Instant,
	end: Instant,
	counsellor: v.string(),
	place: v.string(),
	seatsLeft: v.number(),
	title: v.optional(v.string()),
	details: v.optional(MomentDetails),
	employer: v.optional(v.string()),
	/** First name of who checked that employer. */
	checkedBy: v.optional(v.string())
});
export type FreeSlot = v.InferOutput<typeof FreeSlot>;

const clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/));

/** When people can just walk in: see `walkIns` of the domain. Clock times and dates are of the centre's zone. */
const Opening = v.object({
	hours: v.array(v.object({ place: v.string(), weekday: v.number(), from: clock, till: clock })),
	closed: v.array(v.object({ place: v.nullable(v.string()), date: v.pipe(v.string(), v.isoDate()) })),
	here: v.array(v.object({ counsellor: v.string(), place: v.string(), till: Instant }))
});

/** `GET /api/slots`: the free moments of a centre with the people and places they name. */
export const SlotsAnswer = v.object({
	at: Instant,
	centre: Centre,
	slots: v.array(FreeSlot),
	/** Groups and visits without a free seat: somebody can be told when one comes free. */
	full: v.optional(v.array(FreeSlot)),
	people: v.array(Person),
	places: v.array(Place),
	/** Absent in what a phone kept from before there were opening hours. */
	opening: v.optional(Opening)
});
export type SlotsAnswer = v.InferOutput<typeof SlotsAnswer>;

/** `GET /api/centres`: the centres a person can choose by name when nobody invited them. */
export const CentresAnswer = v.object({ centres: v.array(Centre) });
export type CentresAnswer = v.InferOutput<typeof CentresAnswer>;
