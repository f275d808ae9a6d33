import * as v from 'valibot';

/** A UTC instant as phones and server exchange it: 2026-12-01T13:00:00.000Z. */
export const Instant = v.pipe(
	v.string(),
	v.check((text) => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text)), 'bad-instant')
);

/** Ids made by a phone are UUIDs and serve as idempotency keys. */
export const Uuid = v.pipe(v.string(), v.uuid('bad-id'));

export const SlotKind = v.picklist(['talk', 'group', 'visit', 'try-out', 'walk-in']);
export type SlotKind = v.InferOutput<typeof SlotKind>;

/** A language tag the person reads; what they read decides the words of reminders and the slip. */
export const LanguageTag = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/, 'bad-language'));

/** What a server says instead of an answer. `error` is a code with words in messages/<lang>/errors.json; input is never echoed. */
export const Refusal = v.object({
	error: v.string(),
	fields: v.optional(v.array(v.string())),
	retryAfter: v.optional(v.number()),
	phone: v.optional(v.string())
});
export type Refusal = v.InferOutput<typeof Refusal>;
