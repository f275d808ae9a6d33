import type { SlotsAnswer } from '$lib/contract';
import { dexieKeep } from './dexie';
import type { Keep } from './keep';

/** A store that asks for its code. Trying is free: a wrong code loses nothing and is not counted. */
export type Locked = {
	/** The centre whose number stands beside the question, when this phone knows one. */
	centre: SlotsAnswer['centre'] | undefined;
	/** Out: false when the code is another one. */
	open(code: string): Promise<boolean>;
	/** Forgotten: delete everything and start again. */
	forget(): Promise<void>;
};

/**
 * Opens the store of this phone; with a code on it, once the code was given. `ask` gets the closed store, and null when it
 * opened; `full` hears when the phone takes nothing more, and when it does again. Throws when the browser lets nothing be stored.
 */
export async function openPhone(ask: (locked: Locked | null) => void, full: (isFull: boolean) => void): Promise<Keep> {
	const keep = await dexieKeep(full);
	const kept = (await keep.all('setting')).find(({ id }) => id === 'lock');
	if (!kept) return keep;
	const [{ openLock, readLock }, { SealedKeep }, packs] = await Promise.all([
		import('./lock'),
		import('./sealed'),
		keep.all('pack')
	]);
	const lock = readLock(kept.value)!;
	return new Promise((resolve) =>
		ask({
			centre: packs[0]?.answer.centre,
			async open(code) {
				const keys = await openLock(lock, code);
				if (!keys) return false;
				const sealed = new SealedKeep(keep, keys);
				await sealed.sweep();
				closeWhenAway();
				ask(null);
				resolve(sealed);
				return true;
			},
			forget: () => keep.clear()
		})
	);
}

const awayMinutes = 5;

/** A phone left on the table closes: the page starts again, and the key was only in its memory. */
export function closeWhenAway(): void {
	let since = 0;
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'hidden') since = Date.now();
		else if (since && Date.now() - since > awayMinutes * 60_000) location.reload();
	});
}
