import { RateLimiterMemory } from 'rate-limiter-flexible';
import { sha256 } from '../hash';
import { roomOf } from '../limits';

/** Five tries in 15 minutes, per name and per address (TRUST 6). In memory: a restart forgets whom it slowed down. */
const tries = new RateLimiterMemory({ points: 5, duration: 900 });

const keyOf = (kind: 'name' | 'address', value: string) =>
	`${kind}:${sha256(kind === 'address' ? roomOf(value) : value)}`;

/** Takes one sign-in try of a name or an address; false when there are none left. */
export async function takeTry(kind: 'name' | 'address', value: string): Promise<boolean> {
	try {
		await tries.consume(keyOf(kind, value));
		return true;
	} catch {
		return false;
	}
}

/** A right answer costs nothing: colleagues behind one address do not use up each other's tries. */
export async function giveTryBack(kind: 'name' | 'address', value: string): Promise<void> {
	await tries.reward(keyOf(kind, value), 1);
}
