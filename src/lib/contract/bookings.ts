import * as v from 'valibot';
import { Instant, LanguageTag, Uuid } from './common';
import { RemindWish } from './reminding';
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
	comesWith: v.optional(v.boolean()),
	/** A friend comes too: two seats or none. */
	friend: v.optional(v.boolean()),
	tenMinutes: v.optional(v.boolean()),
	/** The language they would like to talk in, when it is not `lang`. */
	talkIn: v.optional(LanguageTag),
	remind: v.optional(RemindWish)
});
export type BookingRequest = v.InferOutput<typeof BookingRequest>;

/** `PUT /api/bookings/<uuid>/slot`. */
export const MoveRequest = v.strictObject({ slot: v.pipe(v.string(), v.minLength(1), v.maxLength(80)) });
export type MoveRequest = v.InferOutput<typeof MoveRequest>;

/** A booking with all that a slip needs, so that it can be read without a network. */
export const Booking = v.object({
	id: Uuid,
	/** `withdrawn`: the counsellor took the moment back; it waits for a new one. */
	state: v.picklist(['booked', 'cancelled', 'withdrawn']),
	callMe: v.string(),
	slot: v.omit(FreeSlot, ['counsellor', 'place', 'seatsLeft']),
	counsellor: Person,
	place: Place,
	centre: Centre,
	comesWith: v.optional(v.boolean()),
	friend: v.optional(v.boolean()),
	tenMinutes: v.optional(v.boolean()),
	talkIn: v.optional(v.string()),
	/** When they said "I am on my way, later". */
	lateAt: v.optional(Instant),
	/** When the counsellor last said "thinking of you"; it has no words of its own. */
	noteAt: v.optional(Instant),
	/** With `withdrawn`: at most three free moments nearest to it, and the people and places they name. */
	nearest: v.optional(v.array(FreeSlot)),
	people: v.optional(v.array(Person)),
	places: v.optional(v.array(Place))
});
export type Booking = v.InferOutput<typeof Booking>;

/** 409: somebody was first; the three nearest free moments come along, with the people and places they name. */
export const SlotTaken = v.object({
	error: v.literal('slot-taken'),
	nearest: v.array(FreeSlot),
	people: v.optional(v.array(Person)),
	places: v.optional(v.array(Place))
});
export type SlotTaken = v.InferOutput<typeof SlotTaken>;

/** `PUT /api/bookings/<uuid>/paper`: the eight signs for a slip of paper. */
export const PaperAnswer = v.object({ code: v.pipe(v.string(), v.length(8)) });

/** `POST /api/paper`: what somebody typed from a slip of paper, as they typed it. */
export const PaperRequest = v.strictObject({ code: v.pipe(v.string(), v.maxLength(40)), callMe: CallMe });

/** The talk that a slip opens, and the proof that moves and cancels it. */
export const PaperOpened = v.object({ id: Uuid, secret: Secret });

/** Largest body the server reads. */
export const bodyLimitBytes = 64 * 1024;
