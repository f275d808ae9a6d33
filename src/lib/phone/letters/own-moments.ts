import * as v from 'valibot';
import { DeskMoments, KeptMoment } from '$lib/contract/letters';

export type OwnMoment = v.InferOutput<typeof DeskMoments>['moments'][number];

/** The free moments of whoever is signed in at the desk in this browser. Out: null for everybody else. */
export async function ownMoments(): Promise<{ firstName: string; moments: OwnMoment[] } | null> {
	const read = v.safeParse(DeskMoments, await asked('GET'));
	return read.success && read.output.firstName ? read.output : null;
}

/** Keeps one of them for a week. Out: its invite, `taken` when it is no longer free, null when the network is away. */
export async function keepMoment(slot: string): Promise<v.InferOutput<typeof KeptMoment> | 'taken' | null> {
	const answer = await asked('POST', JSON.stringify({ slot }));
	const read = v.safeParse(KeptMoment, answer);
	if (read.success) return read.output;
	return answer === null ? null : 'taken';
}

const asked = (method: string, body?: string): Promise<unknown> =>
	fetch('/desk/letter', { method, ...(body ? { body, headers: { 'content-type': 'application/json' } } : {}) })
		.then((answer) => answer.json() as Promise<unknown>)
		.catch(() => null);
