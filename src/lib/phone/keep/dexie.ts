import { Dexie } from 'dexie';
import { tableOf, type Change, type Keep, type TableName, type Tables } from './keep';

const databaseName = 'trampoline';

/** What each version added. Versions only ever add tables: phones of different ages meet the same data (ARCHITECTURE §3). */
export const versions: readonly (readonly TableName[])[] = [
	['goal', 'milestone', 'step', 'did', 'slip', 'setting', 'outbox', 'pack'],
	['strength', 'wish', 'obstacle', 'care'],
	['ask'],
	['letter']
];

/** The store on a young person's own phone. Throws when the browser lets nothing be stored. */
export async function dexieKeep(): Promise<Keep> {
	const db = new Dexie(databaseName);
	for (const [at, added] of versions.entries()) {
		db.version(at + 1).stores(Object.fromEntries(added.map((name) => [name, 'id'])));
	}
	// Another tab upgrades or deletes: let go at once, the next call opens again.
	db.on('versionchange', () => db.close({ disableAutoOpen: false }));
	await db.open();
	return {
		async all<Name extends TableName>(table: Name) {
			return (await db.table(table).toArray()) as Tables[Name][];
		},
		async write(changes: readonly Change[]) {
			const touched = [...new Set(changes.map(tableOf))];
			if (!touched.length) return;
			await db.transaction('rw', touched, async () => {
				for (const change of changes) {
					if ('put' in change) await db.table(change.put).put(change.row);
					else if ('patch' in change) await db.table(change.patch).update(change.id, change.row);
					else await db.table(change.remove).delete(change.id);
				}
			});
		},
		async clear() {
			await db.delete({ disableAutoOpen: false });
		}
	};
}
