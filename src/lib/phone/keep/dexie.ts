import { Dexie } from 'dexie';
import { tableNames, type Change, type Keep, type TableName, type Tables } from './keep';

/** Name of the database on the phone. Versions only ever add tables: phones of different ages meet the same data. */
export const databaseName = 'trampoline';

/** The store on a young person's own phone. Throws when the browser lets nothing be stored. */
export async function dexieKeep(): Promise<Keep> {
	const db = new Dexie(databaseName);
	db.version(1).stores(Object.fromEntries(tableNames.map((name) => [name, 'id'])));
	// Another tab upgrades or deletes: let go at once, the next call opens again.
	db.on('versionchange', () => db.close({ disableAutoOpen: false }));
	await db.open();
	return {
		async all<Name extends TableName>(table: Name) {
			return (await db.table(table).toArray()) as Tables[Name][];
		},
		async write(changes: readonly Change[]) {
			const touched = [...new Set(changes.map((change) => ('put' in change ? change.put : change.remove)))];
			if (!touched.length) return;
			await db.transaction('rw', touched, async () => {
				for (const change of changes) {
					if ('put' in change) await db.table(change.put).put(change.row);
					else await db.table(change.remove).delete(change.id);
				}
			});
		},
		async clear() {
			await db.delete({ disableAutoOpen: false });
		}
	};
}
