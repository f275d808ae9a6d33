import { memoryKeep, type Keep } from './keep';
import type { Locked } from './keep/open';

const usedMark = 'trampoline-used';
export const discreetMark = 'trampoline-discreet';

/** Tells, without opening the database, whether this phone holds anything. */
export const wasUsed = () => marked(usedMark);

export function marked(mark: string): boolean {
	try {
		return localStorage.getItem(mark) !== null;
	} catch {
		return false;
	}
}

/** A phone that blocks storage still works until the page closes, and says so. */
export async function openKeep(
	kiosk: boolean,
	ask: (locked: Locked | null) => void,
	forget: (forgets: boolean) => void
): Promise<Keep> {
	if (kiosk) return memoryKeep();
	try {
		const { openPhone } = await import('./keep/open');
		const keep = await openPhone(ask, forget);
		localStorage.setItem(usedMark, '1');
		void navigator.storage?.persist?.();
		return keep;
	} catch {
		forget(true);
		return memoryKeep();
	}
}
