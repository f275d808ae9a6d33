const pauseMilliseconds = 7 * 86_400_000;

/**
 * "Thinking of you" goes once in seven days at most (SEED row 38). In: when the last one went, and now, UTC instants. Out: the
 * instant from which another may go, or null when that is now.
 */
export function noteAgainFrom(last: string | null, now: string): string | null {
	const from = last && new Date(Date.parse(last) + pauseMilliseconds).toISOString();
	return from && from > now ? from : null;
}
