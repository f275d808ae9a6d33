import type { House } from '../db';
import { log } from '../log';

type Totals = Map<string, { times: number; write: (times: number) => Promise<void> }>;

const waiting = new WeakMap<House, Totals>();
const longest = 1_000;

/**
 * Adds one to a total within a second, together with whoever else adds to it: an evening on television opens a link a hundred times
 * a second, and each writing would make everybody wait for the disk and the free moments be made again. A process that is
 * killed loses at most that second of a total; bookings never come this way.
 */
export function countSoon(house: House, total: string, write: (times: number) => Promise<void>): void {
	let totals = waiting.get(house);
	if (!totals) {
		waiting.set(house, (totals = new Map() as Totals));
		setTimeout(() => {
			writeTotals(house).catch((error: unknown) => {
				log.error({ kind: error instanceof Error ? error.name : 'unknown' }, 'totals were not written');
			});
		}, longest).unref();
	}
	totals.set(total, { times: (totals.get(total)?.times ?? 0) + 1, write });
}

/** Writes what waits now: before totals are read, and when the service ends. */
export async function writeTotals(house: House): Promise<void> {
	const totals = waiting.get(house);
	waiting.delete(house);
	for (const { times, write } of totals?.values() ?? []) await write(times);
}
