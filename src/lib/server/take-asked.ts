import type * as v from 'valibot';
import type { Centre } from '$lib/contract';
import { failure, success, type Result } from '$lib/domain/result';
import { findCentre, listCentres } from './centres';
import type { House } from './db';
import { takeWrite } from './limits';
import { parseAsked, type BadRequest } from './parse';

export type AskedRefusal =
	BadRequest | { code: 'id-reused' | 'not-found' } | { code: 'slow-down'; retryAfter: number; phone: string };

/**
 * How every ask of a phone begins, whether for an answer or to be told. In: its schema, how to find it again, its id and body as
 * they came, and the address. Out: what is asked with the hash of its body and its centre; or `before`, the row of the same ask
 * made earlier, which takes no room. Refuses a project that stopped as `not-found`, and over the limit of an address (TRUST 6)
 * `slow-down`, with a number to call.
 */
export async function takeAsked<
	Schema extends v.GenericSchema<unknown, { centre: string }>,
	Row extends { body_hash: string }
>(
	house: House,
	schema: Schema,
	rowOf: (house: House, id: string) => Promise<Row | undefined>,
	id: string,
	body: unknown,
	from: { address: string }
): Promise<
	Result<
		{ before: Row } | { asked: v.InferOutput<Schema>; hash: string; centre: Centre & { id: string } },
		AskedRefusal
	>
> {
	const parsed = parseAsked(schema, id, body);
	if (!parsed.ok) return failure(parsed.error);
	const { value: asked, hash } = parsed.value;
	const before = await rowOf(house, id);
	if (before) return before.body_hash === hash ? success({ before }) : failure({ code: 'id-reused' });
	const centre = await findCentre(house, asked.centre);
	const wait = await takeWrite(from.address, house.now());
	if (wait !== null) {
		const phone = centre?.phone ?? (await listCentres(house))[0]?.phone ?? '';
		return failure({ code: 'slow-down', retryAfter: wait, phone });
	}
	// Nobody reads it, and nothing comes free, at a project that stopped.
	if (!centre || centre.before) return failure({ code: 'not-found' });
	return success({ asked, hash, centre });
}
