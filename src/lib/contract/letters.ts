import * as v from 'valibot';
import { mostSealed } from '$lib/domain/letter';
import { CallMe } from './bookings';
import { Instant, LanguageTag, Uuid } from './common';

/** 16 random bytes as base64url: the address of a letter, made by whoever sends it. */
export const LetterId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/, 'bad-id'));
const Key = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/, 'bad-key'));
const Sha256 = v.pipe(v.string(), v.regex(/^[a-f0-9]{64}$/, 'bad-hash'));
const mostText = Math.ceil((mostSealed * 4) / 3);

/** `PUT /api/letters/<id>`: bytes the server cannot read, and the hashes of who may read and who may take back (TRUST 5). */
export const LetterRequest = v.strictObject({
	sealed: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/, 'bad-letter'), v.maxLength(mostText, 'too-large')),
	opens: Sha256,
	removes: Sha256,
	/** Read once: "I have it" removes the bytes. */
	once: v.boolean(),
	expires: Instant
});
export type LetterRequest = v.InferOutput<typeof LetterRequest>;

/** `GET /api/letters/<id>` with the proof. */
export const SealedAnswer = v.object({ sealed: v.string(), expires: Instant });

/** `GET /api/letters/<id>/opened` with the secret that takes it back. */
export const SeenAnswer = v.object({ opened: v.nullable(Instant), takenBack: v.boolean() });

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const card = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,60}$/));
/** The words of a fact in whatever language is read; what somebody typed stands instead of them. */
const said = { job: text(60), fact: text(60), obstacle: text(60), text: text(300) };
/** Where an answer goes: the address of a letter that does not exist yet. */
const ReplyTo = v.strictObject({ id: LetterId, key: Key });
const kinds = v.picklist(['note', 'look', 'ask', 'meet', 'try']);
const name = text(40);

/** What a young person shows somebody: only what they ticked. Health, papers, a record and the like cannot be in it. */
export const ShowLetter = v.strictObject({
	v: v.literal(1),
	from: name,
	to: name,
	lang: LanguageTag,
	goal: v.optional(v.strictObject({ door: text(20), text: text(300), job: text(60) })),
	strengths: v.pipe(
		v.array(v.strictObject({ card, text: text(300), proof: text(300), from: name, role: name })),
		v.maxLength(80)
	),
	wishes: v.pipe(v.array(card), v.maxLength(40)),
	milestones: v.pipe(
		v.array(v.strictObject({ path: text(60), fact: text(60), reached: v.boolean() })),
		v.maxLength(40)
	),
	steps: v.pipe(v.array(v.strictObject({ ...said, part: v.picklist(['', 'begin', 'rest']) })), v.maxLength(60)),
	did: v.pipe(v.array(v.strictObject({ ...said, note: text(300) })), v.maxLength(60)),
	obstacles: v.pipe(v.array(card), v.maxLength(32)),
	/** Absent side by side, where one simply talks. */
	reply: v.optional(ReplyTo)
});
export type ShowLetter = v.InferOutput<typeof ShowLetter>;

/** "What did you see me do?" */
export const AskLetter = v.strictObject({ v: v.literal(1), from: name, lang: LanguageTag, reply: ReplyTo });
export type AskLetter = v.InferOutput<typeof AskLetter>;

/** A moment that a counsellor keeps for this one person: the code of an invite, with what is needed to show it. */
export const KeptMoment = v.strictObject({
	code: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/)),
	start: Instant,
	zone: text(60),
	place: text(120)
});

/** `GET /desk/letter`: whose desk this is, and their free moments; an empty name for who is not signed in. */
export const DeskMoments = v.object({
	firstName: v.string(),
	moments: v.array(v.object({ id: v.string(), start: Instant, zone: v.string(), place: v.string() }))
});
export type DeskMoments = v.InferOutput<typeof DeskMoments>;

/** `POST /desk/letter`. */
export const KeepMoment = v.strictObject({ slot: v.pipe(v.string(), v.minLength(1), v.maxLength(80)) });

/** What comes back to the phone: at most three steps and a kept moment, or at most three strengths that somebody saw. */
export const ReplyLetter = v.variant('kind', [
	v.strictObject({
		v: v.literal(1),
		kind: v.literal('proposals'),
		from: CallMe,
		steps: v.pipe(
			v.array(
				v.strictObject({
					id: Uuid,
					text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300)),
					kind: kinds,
					minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60))
				})
			),
			v.maxLength(3)
		),
		moment: v.optional(KeptMoment)
	}),
	v.strictObject({
		v: v.literal(1),
		kind: v.literal('saw'),
		from: CallMe,
		role: name,
		cards: v.pipe(v.array(card), v.minLength(1), v.maxLength(3)),
		sentence: text(140)
	})
]);
export type ReplyLetter = v.InferOutput<typeof ReplyLetter>;
