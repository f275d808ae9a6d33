import type { House } from './db';

let current: House | undefined;

/** The open database, clock and chance of this process; set once when the service starts. */
export function house(): House {
	if (!current) throw new Error('The service has not started.');
	return current;
}

/** Called by `hooks.server.ts` at start, and by tests. */
export function setHouse(opened: House): void {
	current = opened;
}
