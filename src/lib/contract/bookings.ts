import * as v from 'valibot';
import { Instant, LanguageTag, SlotKind, Uuid } from './common';
import { Centre, FreeSlot, Person, Place } from './slots';

/** What a person may be called by: a first name, a nickname or a picture-word; 40 characters are enough for all three. */
export const CallMe = v.pipe(v.string(), v.trim(), v.minLength(1, 'empty'), v.maxLength(40, 'too-long'));

/** 32 random bytes as base64url, made on the phone; the server keeps its hash only (TRUST 1.1). */
export const Secret = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/, 'bad-secret'));

/**
 * `PUT /api/bookings/<uuid>`: one seat, wanted by a phone. Everything the server learns about a young person is here
 * (TRUST 1.1). `then` holds up to two other moments, in order of liking.
 */
export const BookingRequest = v.strictObject({
	slot: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
	then: v.optional(v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(80))), v.maxLength(2))),
	callMe: CallMe,
	lang: LanguageTag,
	secret: Secret,
	invite: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/, 'bad-invite'))),
	message: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(280, 'too-long'))),
	comesWith: v.optional(v.boolean())
});
export type BookingRequest = v.InferOutput<typeof BookingRequest>;

/** `PUT /api/bookings/<uuid>/slot`. */
export const MoveRequest = v.strictObject({ slot: v.pipe(v.string(), v.minLength(1), v.maxLength(80)) });
export type MoveRequest = v.InferOutput<typeof MoveRequest>;

/** A booking with all that a slip needs, so that it can be read without a network. */
export const Booking = v.object({
	id: Uuid,
	state: v.picklist(['booked', 'cancelled']),
	callMe: v.string(),
	slot: v.object({
		id: v.string(),
		kind: SlotKind,
		start: Instant,
		end: Instant,
		title: v.optional(v.string())
	}),
	counsellor: Person,
	place: Place,
	centre: Centre
});
export type Booking = v.InferOutput<typeof Booking>;

/** 409: somebody was first; the three nearest free moments come along, with the people and places they name. */
export const SlotTaken = v.object({ error: v.literal('slot-taken'), nearest: v.array(FreeSlot) });
export type SlotTaken = v.InferOutput<typeof SlotTaken>;

/** Largest body the server reads. */
export const bodyLimitBytes = 64 * 1024;
