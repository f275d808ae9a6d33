import type { IncomingMessage } from 'node:http';

/** An answer that is ready to go over the wire. */
export type WireAnswer = { status: number; headers: Record<string, string>; body: Buffer | null };

/** Looks at a request before the framework does. Out: its answer, or null for what the framework answers. */
type Early = (request: IncomingMessage) => Promise<WireAnswer | null>;

// The entry is not built and the house is, so each has its own copy of this file: they meet in the process.
const meeting = globalThis as { [door]?: Early };
const door = Symbol.for('trampoline.early');

/** Called by the house when it opens. */
export function answerEarly(early: Early): void {
	meeting[door] = early;
}

/** Called by the entry: null while the house is not open, and when something goes wrong, so that the framework says what. */
export async function early(request: IncomingMessage): Promise<WireAnswer | null> {
	try {
		return (await meeting[door]?.(request)) ?? null;
	} catch {
		return null;
	}
}
