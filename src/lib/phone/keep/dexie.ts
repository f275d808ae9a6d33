import { Dexie } from 'dexie';
import { tableNames, tableOf, type Change, type Keep, type TableName, type Tables } from './keep';
import { memoryKeep } from './memory';

const databaseName = 'trampoline';

/** What each version added. Versions only ever add tables: phones of different ages meet the same data (ARCHITECTURE §3). */
export const versions: readonly (readonly TableName[])[] = [
	['goal', 'milestone', 'step', 'did', 'slip', 'setting', 'outbox', 'pack'],
	['strength', 'wish', 'obstacle', 'care'],
	['ask'],
	['letter']
];

/**
 * The store on a young person's own phone. Throws when the browser lets nothing be stored. A phone that is full, or whose
 * store breaks while it is open, loses nothing that was written: the page holds it, `full` hears true, and the next write takes
 * along what waits; when that works `full` hears false.
 */
export async function dexieKeep(full: (isFull: boolean) => void = () => {}): Promise<Keep> {
	const db = new Dexie(databaseName);
	for (const [at, added] of versions.entries()) {
		db.version(at + 1).stores(Object.fromEntries(added.map((name) => [name, 'id'])));
	}
	// Another tab upgrades or deletes: let go at once, the next call opens again.
	db.on('versionchange', () => db.close({ disableAutoOpen: false }));
	await db.open();

	const read = async <Name extends TableName>(table: Name) => (await db.table(table).toArray()) as Tables[Name][];
	async function store(changes: readonly Change[]): Promise<void> {
		const touched = [...new Set(changes.map(tableOf))];
		if (!touched.length) return;
		await db.transaction('rw', touched, async () => {
			for (const change of changes) {
				if ('put' in change) await db.table(change.put).put(change.row);
				else if ('patch' in change) await db.table(change.patch).update(change.id, change.row);
				else await db.table(change.remove).delete(change.id);
			}
		});
	}

	/** Everything as this page knows it, while the phone takes nothing more. */
	let held: Keep | null = null;
	let waiting: Change[] = [];
	/** Puts what waits and what is new on the disk, all of it or nothing. */
	async function persist(changes: readonly Change[]): Promise<void> {
		try {
			await store([...waiting, ...changes]);
		} catch (error) {
			// What no store can hold is a fault of ours.
			if ((error as Error).name === 'DataCloneError') throw error;
			throw new DOMException('The phone takes nothing more.', 'NotKept');
		}
		waiting = [];
		if (held) full(false);
		held = null;
	}
	async function writeOrHold(changes: readonly Change[]): Promise<void> {
		try {
			await persist(changes);
		} catch (error) {
			if ((error as Error).name !== 'NotKept') throw error;
			if (!held) {
				const memory = memoryKeep();
				for (const put of tableNames) await memory.write((await read(put)).map((row) => ({ put, row }) as Change));
				held = memory;
			}
			await held.write(changes);
			waiting.push(...structuredClone(changes));
			full(true);
		}
	}
	let writing = Promise.resolve();
	const inTurn = (act: typeof persist) => (changes: readonly Change[]) => {
		const written = writing.then(() => act(changes));
		writing = written.catch(() => {});
		return written;
	};
	return {
		all: (table) => held?.all(table) ?? read(table),
		write: inTurn(writeOrHold),
		persist: inTurn(persist),
		async clear() {
			await db.delete({ disableAutoOpen: false });
			held = null;
			waiting = [];
		}
	};
}
