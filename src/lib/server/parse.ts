import * as v from 'valibot';
import { Uuid } from '$lib/contract';
import { failure, success, type Result } from '$lib/domain/result';
import { sha256 } from './hash';

export type BadRequest = { code: 'bad-request'; fields: string[] };

/**
 * Reads what a phone sent under an id it made. Out: the typed value with the hash that tells a repeat from another body; or
 * `bad-request` with the names of the fields, never their content.
 */
export function parseAsked<Schema extends v.GenericSchema<unknown, object>>(
	schema: Schema,
	id: string,
	body: unknown
): Result<{ value: v.InferOutput<Schema>; hash: string }, BadRequest> {
	const parsed = v.safeParse(schema, body);
	const fields = (parsed.issues ?? []).map((issue) => String(issue.path?.[0]?.key ?? 'body'));
	if (!v.is(Uuid, id)) fields.unshift('id');
	if (!parsed.success || fields.length) return failure({ code: 'bad-request', fields: [...new Set(fields)] });
	const sorted = Object.entries(parsed.output).sort(([a], [b]) => a.localeCompare(b));
	return success({ value: parsed.output, hash: sha256(JSON.stringify(sorted)) });
}
