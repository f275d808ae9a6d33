import * as v from 'valibot';
import { Instant, SlotKind } from './common';

/** A counsellor as a young person meets them (EVIDENCE 2.2): first name, languages, one line of their own, a number. */
export const Person = v.object({
	id: v.string(),
	firstName: v.string(),
	languages: v.array(v.string()),
	line: v.string(),
	phone: v.string()
});
export type Person = v.InferOutput<typeof Person>;

/** A spot to meet with how to get there, in words (SEED row 17). */
export const Place = v.object({
	id: v.string(),
	name: v.string(),
	kind: v.picklist(['building', 'cafe', 'park', 'library', 'street']),
	stop: v.string(),
	minutesOnFoot: v.number(),
	landmark: v.string(),
	way: v.string(),
	stepFree: v.boolean()
});
export type Place = v.InferOutput<typeof Place>;

/** The organisation, with the number that is on every screen (PRODUCT law 1). */
export const Centre = v.object({
	slug: v.string(),
	name: v.string(),
	town: v.string(),
	zone: v.string(),
	phone: v.string(),
	sample: v.boolean()
});
export type Centre = v.InferOutput<typeof Centre>;

/** A free moment. `title` names a group or a visit; a talk has none. */
export const FreeSlot = v.object({
	id: v.string(),
	kind: SlotKind,
	start: Instant,
	end: Instant,
	counsellor: v.string(),
	place: v.string(),
	seatsLeft: v.number(),
	title: v.optional(v.string())
});
export type FreeSlot = v.InferOutput<typeof FreeSlot>;

/** `GET /api/slots`: the free moments of a centre with the people and places they name. */
export const SlotsAnswer = v.object({
	at: Instant,
	centre: Centre,
	slots: v.array(FreeSlot),
	people: v.array(Person),
	places: v.array(Place)
});
export type SlotsAnswer = v.InferOutput<typeof SlotsAnswer>;

/** `GET /api/centres`: the centres a person can choose by name when nobody invited them. */
export const CentresAnswer = v.object({ centres: v.array(Centre) });
export type CentresAnswer = v.InferOutput<typeof CentresAnswer>;
