import * as v from 'valibot';
import { CallMe, Secret } from './bookings';
import { PhoneNumber, PushTarget } from './channels';
import { Instant, LanguageTag, Uuid } from './common';
import { Centre, FreeSlot, Person, Place } from './slots';

/** When somebody can come, as people say it. */
export const dayParts = ['morning', 'afternoon', 'evening', 'weekend'] as const;
export const DayPart = v.picklist(dayParts);
export type DayPart = v.InferOutput<typeof DayPart>;

/** A centre as phones name it, and a person or place of it. */
const Slug = v.pipe(v.string(), v.minLength(1), v.maxLength(80));
const Named = v.pipe(v.string(), v.minLength(1), v.maxLength(80));

const asked = {
	centre: Slug,
	counsellor: v.optional(Named),
	callMe: CallMe,
	lang: LanguageTag,
	secret: Secret,
	/** 16 random bytes as base64url: opens the moment that is kept as the answer. The server keeps its hash only. */
	code: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/, 'bad-code')),
	words: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(280, 'too-long'))),
	push: v.optional(PushTarget)
};

/** `PUT /api/requests/<uuid>`: another moment or place, or a call. A number only for a call (decision 0011). */
export const AskRequest = v.variant('kind', [
	v.strictObject({
		kind: v.literal('meet'),
		...asked,
		placeKind: v.optional(Place.entries.kind),
		dayParts: v.optional(v.pipe(v.array(DayPart), v.maxLength(4)))
	}),
	v.strictObject({ kind: v.literal('call'), ...asked, phone: PhoneNumber })
]);
export type AskRequest = v.InferOutput<typeof AskRequest>;

/** What became of a request. With an answer: the moment that is kept, with whom and where, and until when. */
export const AskAnswer = v.object({
	id: Uuid,
	kind: v.picklist(['meet', 'call']),
	state: v.picklist(['waiting', 'answered', 'accepted', 'called', 'stopped']),
	centre: Centre,
	slot: v.optional(FreeSlot),
	counsellor: v.optional(Person),
	place: v.optional(Place),
	until: v.optional(Instant)
});
export type AskAnswer = v.InferOutput<typeof AskAnswer>;

/** `PUT /api/alerts/<uuid>`: tell me when something comes free. Nobody's name is in it. */
export const AlertRequest = v.strictObject({
	centre: Slug,
	lang: LanguageTag,
	secret: Secret,
	counsellor: v.optional(Named),
	place: v.optional(Named),
	/** One full group or visit. */
	slot: v.optional(Named),
	/** Only what starts before this. */
	before: v.optional(Instant),
	push: v.optional(PushTarget)
});
export type AlertRequest = v.InferOutput<typeof AlertRequest>;

/** What came free, at most three moments, with the people and places they name. */
export const AlertAnswer = v.object({
	id: Uuid,
	state: v.picklist(['watching', 'free', 'stopped']),
	ends: Instant,
	centre: Centre,
	slots: v.array(FreeSlot),
	people: v.array(Person),
	places: v.array(Place)
});
export type AlertAnswer = v.InferOutput<typeof AlertAnswer>;
