import * as v from 'valibot';
import { Booking, FreeSlot } from '$lib/contract';
import { AskRow } from '$lib/contract/copy';
import { mayKeep, textLimit } from '$lib/domain/plan';
import type { CopyRow } from '$lib/domain/plan/merge';
import { obstacles } from '../../content/obstacles';
import { stepKinds } from '../../content/names';
import { tableNames, type TableName } from './keep';
import { mergeIn } from './letters/bring';
import type { Phone } from './phone.svelte';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const text = v.pipe(v.string(), v.maxLength(textLimit));
const time = v.pipe(v.string(), v.maxLength(40));
const later = v.optional(text, '');
const kept = new Set(obstacles.filter((one) => mayKeep(one.sensitivity)).map((one) => one.id));
/** A card that may not be kept here may not come in by a copy either (EVIDENCE §4). */
const card = v.pipe(
	text,
	v.check((one) => one === '' || kept.has(one))
);
const urgency = v.picklist([1, 2, 3, 4, 5, 6]);
const minutes = v.pipe(v.number(), v.minValue(1), v.maxValue(60));
/** What belongs to this phone and visit alone. */
const ownSettings = /^(lock|lastOpen|pack)$/;

/** What a row of a copy looks like, by table; null for what is sent or fetched here and is not another phone's to write. */
const rows = {
	goal: v.strictObject({
		id,
		door: v.picklist(['work', 'learn', 'first', 'looking']),
		text,
		job: text,
		state: v.picklist(['chosen', 'paused', 'reached', 'looked-at']),
		at: time
	}),
	milestone: v.strictObject({ id, goal: id, path: id, fact: id, order: v.number(), reachedAt: time }),
	step: v.strictObject({
		id,
		goal: id,
		milestone: text,
		fact: text,
		job: text,
		obstacle: v.optional(card, ''),
		kind: v.picklist(stepKinds),
		text: later,
		part: v.optional(v.picklist(['', 'begin', 'rest']), ''),
		minutes,
		by: time,
		when: v.optional(time, ''),
		where: later,
		order: v.number(),
		state: v.picklist(['chosen', 'today', 'done', 'later', 'changed', 'stopped'])
	}),
	did: v.strictObject({
		id,
		step: text,
		fact: text,
		job: text,
		obstacle: v.optional(card, ''),
		text: later,
		kind: v.picklist(stepKinds),
		note: text,
		strength: later,
		at: time
	}),
	strength: v.strictObject({ id, text, proof: text, from: text, role: text, at: time }),
	wish: v.strictObject({ id, at: time }),
	obstacle: v.strictObject({ id: v.pipe(id, card), urgency, at: time }),
	care: v.strictObject({
		id,
		job: text,
		startedAt: time,
		answers: v.record(v.picklist(['d1', 'd3', 'w1', 'w2', 'w4', 'w8']), v.picklist(['good', 'soso', 'hard', 'stopped']))
	}),
	setting: v.strictObject({
		id: v.pipe(
			id,
			v.check((one) => !ownSettings.test(one))
		),
		value: v.pipe(v.string(), v.maxLength(20_000))
	}),
	slip: v.looseObject({
		id,
		secret: id,
		state: v.picklist(['booked', 'cancelled']),
		booking: Booking,
		nearest: v.array(FreeSlot),
		refusal: text
	}),
	outbox: null,
	pack: null,
	ask: AskRow,
	letter: null
} satisfies Partial<Record<TableName, v.GenericSchema | null>> as Record<TableName, v.GenericSchema | null>;

const Copy = v.looseObject({
	app: v.literal('trampoline'),
	version: v.literal(1),
	...Object.fromEntries(tableNames.map((name) => [name, v.optional(v.array(v.unknown()), [])]))
});

/** A copy of ours has at most this many rows a table: more is no copy a person made. */
const mostRows = 20_000;

/**
 * Puts a copy back beside what is here, merged (`mergeCopies`): bringing the same copy twice changes nothing, and nothing that
 * was typed is lost. A row that is none of ours is left out; the others come.
 * Out: false when the text is no copy of ours.
 */
export async function bringCopy(phone: Phone, written: string): Promise<boolean> {
	let parsed: unknown;
	try {
		parsed = JSON.parse(written);
	} catch {
		return false;
	}
	const copy = v.safeParse(Copy, parsed);
	if (!copy.success) return false;
	await bringTables(phone, copy.output as Record<string, unknown>);
	return true;
}

/** The same for rows that came in a letter or by QR codes: what is no row of ours is left out, the others are merged. */
export async function bringTables(phone: Phone, tables: Record<string, unknown>): Promise<void> {
	const coming: Record<string, CopyRow[]> = {};
	for (const [name, schema] of Object.entries(rows)) {
		const given = tables[name];
		if (!schema || !Array.isArray(given)) continue;
		const read = (given as unknown[]).slice(0, mostRows).map((one) => v.safeParse(schema, one));
		coming[name] = read.flatMap((row) => (row.success ? [row.output as CopyRow] : []));
	}
	await mergeIn(phone, coming);
}
