/* How long a visit lasts (TRUST 4). Instants are milliseconds of a clock that only goes forward, such as performance.now(). */

const idle = 90_000;
const countdown = 20_000;
const longest = 30 * 60_000;
const more = 10 * 60_000;

/** When somebody last touched the screen, and until when the visit lasts unless they ask for more time. */
export type Visit = { touched: number; until: number };

export type VisitState = { is: 'on' } | { is: 'asking'; why: 'idle' | 'maximum'; seconds: number } | { is: 'over' };

/** A visit that begins now. */
export const visitFrom = (now: number): Visit => ({ touched: now, until: now + longest });

/** A touch or key: the countdown stops, whatever it counted down for; at the maximum it also asks for ten more minutes. */
export const touched = (visit: Visit, now: number): Visit => ({
	touched: now,
	until: now >= visit.until ? now + more : visit.until
});

/** The device slept, or its clock was set: nobody knows how long nobody was here, so it asks at once. */
export const woken = (visit: Visit, now: number): Visit => ({ ...visit, touched: Math.min(visit.touched, now - idle) });

/** 90 quiet seconds, then 20 that can be seen and stopped, then over; and the same 20 after 30 minutes. */
export function stateOf(visit: Visit, now: number): VisitState {
	const quiet = visit.touched + idle;
	const asks = Math.min(quiet, visit.until);
	if (now < asks) return { is: 'on' };
	const left = asks + countdown - now;
	if (left <= 0) return { is: 'over' };
	return { is: 'asking', why: quiet <= visit.until ? 'idle' : 'maximum', seconds: Math.ceil(left / 1000) };
}
