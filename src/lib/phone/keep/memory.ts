import { tableNames, type Change, type Keep, type TableName, type Tables } from './keep';

/** A store that lives as long as the page: for a kiosk, and for a phone that lets nothing be stored. */
export function memoryKeep(): Keep {
	const tables = new Map<TableName, Map<string, unknown>>(tableNames.map((name) => [name, new Map()]));
	return {
		async all<Name extends TableName>(table: Name) {
			return [...tables.get(table)!.values()].map((row) => structuredClone(row)) as Tables[Name][];
		},
		async write(changes: readonly Change[]) {
			const copies = structuredClone(changes);
			for (const change of copies) {
				if ('put' in change) tables.get(change.put)!.set(change.row.id, change.row);
				else if ('patch' in change) {
					const rows = tables.get(change.patch)!;
					const row = rows.get(change.id);
					if (row) rows.set(change.id, { ...row, ...change.row });
				} else tables.get(change.remove)!.delete(change.id);
			}
		},
		async clear() {
			for (const rows of tables.values()) rows.clear();
		}
	};
}
