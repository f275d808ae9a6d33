import * as v from 'valibot';
import { textLimit } from '$lib/domain/plan';
import { Booking } from './bookings';
import { AlertAnswer, AskAnswer } from './requests';
import { FreeSlot } from './slots';

// A row keeps what a newer version of the app added to it; what this version knows is checked.
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const text = v.pipe(v.string(), v.maxLength(1_000));
const late = v.optional(text, '');
const number = v.pipe(v.number(), v.finite());
const kind = v.picklist(['note', 'look', 'ask', 'meet', 'try']);
const rows = <Schema extends v.GenericSchema>(row: Schema) => v.optional(v.pipe(v.array(row), v.maxLength(5_000)), []);

const short = v.pipe(v.string(), v.maxLength(textLimit));

/** Something asked for, as it comes along: what still waits for the network stays with the phone that sends it. */
export const AskRow = v.looseObject({
	id,
	secret: id,
	code: short,
	kind: v.picklist(['meet', 'call', 'alert']),
	state: v.picklist(['waiting', 'answered', 'accepted', 'called', 'watching', 'free', 'stopped']),
	about: short,
	callMe: short,
	answer: v.nullable(v.union([AskAnswer, AlertAnswer])),
	refusal: short,
	at: v.pipe(v.string(), v.maxLength(40))
});

/** A whole plan on its way to another phone of the same person, or in a backup: the rows of the phone's tables. */
export const PlanCopy = v.object({
	goal: rows(
		v.looseObject({
			id,
			door: v.picklist(['work', 'learn', 'first', 'looking']),
			text,
			job: text,
			state: v.picklist(['chosen', 'paused', 'reached', 'looked-at']),
			at: text
		})
	),
	milestone: rows(v.looseObject({ id, goal: text, path: text, fact: text, order: number, reachedAt: text })),
	step: rows(
		v.looseObject({
			id,
			goal: text,
			milestone: text,
			fact: text,
			job: text,
			obstacle: late,
			kind,
			text: late,
			part: v.optional(v.picklist(['', 'begin', 'rest']), ''),
			minutes: number,
			by: text,
			when: late,
			where: late,
			order: number,
			state: v.picklist(['chosen', 'today', 'done', 'later', 'changed', 'stopped'])
		})
	),
	did: rows(
		v.looseObject({
			id,
			step: text,
			fact: text,
			job: text,
			obstacle: late,
			text: late,
			kind,
			note: text,
			strength: late,
			at: text
		})
	),
	strength: rows(v.looseObject({ id, text, proof: text, from: text, role: text, at: text })),
	wish: rows(v.looseObject({ id, at: text })),
	obstacle: rows(v.looseObject({ id, urgency: v.picklist([1, 2, 3, 4, 5, 6]), at: text })),
	care: rows(
		v.looseObject({
			id,
			job: text,
			startedAt: text,
			answers: v.record(
				v.picklist(['d1', 'd3', 'w1', 'w2', 'w4', 'w8']),
				v.picklist(['good', 'soso', 'hard', 'stopped'])
			)
		})
	),
	slip: rows(
		v.looseObject({
			id,
			secret: text,
			state: v.picklist(['waiting', 'booked', 'changing', 'taken', 'refused', 'cancelled', 'withdrawn']),
			booking: Booking,
			nearest: v.array(FreeSlot),
			refusal: text
		})
	),
	ask: rows(AskRow),
	setting: rows(v.looseObject({ id, value: v.pipe(v.string(), v.maxLength(20_000)) }))
});
export type PlanCopy = v.InferOutput<typeof PlanCopy>;

/** Everything, to a new phone. */
export const MoveLetter = v.strictObject({ v: v.literal(1), copy: PlanCopy });
export type MoveLetter = v.InferOutput<typeof MoveLetter>;
