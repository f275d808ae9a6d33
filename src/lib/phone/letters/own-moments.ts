import * as v from 'valibot';
import { DeskMoments, KeptMoment } from '$lib/contract/letters';
import { failure, success, type Result } from '$lib/domain/result';

export type OwnMoment = v.InferOutput<typeof DeskMoments>['moments'][number];

/** The free moments of whoever is signed in at the desk in this browser. Out: null for everybody else. */
export async function ownMoments(): Promise<{ firstName: string; moments: OwnMoment[] } | null> {
	const read = v.safeParse(DeskMoments, await asked('GET'));
	return read.success && read.output.firstName ? read.output : null;
}

export type Kept = v.InferOutput<typeof KeptMoment>;

/**
 * Keeps one of them for two weeks. Out: its invite. Refuses `slot-taken` when it is no longer free, `network` when nothing
 * answered, `try-later` while the house does not answer, `slow-down`, and `unknown` for the rest: who has signed out meanwhile.
 */
export async function keepMoment(
	slot: string
): Promise<Result<Kept, { code: 'slot-taken' | 'network' | 'try-later' | 'slow-down' | 'unknown' }>> {
	const answer = await asked('POST', JSON.stringify({ slot }));
	if (answer === null) return failure({ code: 'network' });
	const read = v.safeParse(KeptMoment, answer);
	if (read.success) return success(read.output);
	const refused = v.safeParse(Refused, answer);
	return failure({ code: refused.success ? refused.output.error : 'unknown' });
}

const Refused = v.object({ error: v.picklist(['slot-taken', 'try-later', 'slow-down']) });

const asked = (method: string, body?: string): Promise<unknown> =>
	fetch('/desk/letter', { method, ...(body ? { body, headers: { 'content-type': 'application/json' } } : {}) })
		.then((answer) => answer.json() as Promise<unknown>)
		.catch(() => null);
