import { Kysely, sql } from 'kysely';
import type { Engine } from './dialect';
import { migrate } from './migrate';
import { openPostgres } from './postgres';
import type { Database } from './schema';
import { openSqlite } from './sqlite';
import { together } from './together';

export { booked, brokenRule, locked, takeTurn, unreachable } from './dialect';
export { openPool } from './postgres';
export { DatabaseDamaged, DatabaseInUse } from './sqlite';
export type { Database } from './schema';
export { versionOf } from './version';

/** What every use case gets: the database and its engine, the time, and chance (so that tests can fix both). */
export type House = {
	db: Kysely<Database>;
	engine: Engine;
	/** Now, as a UTC instant. */
	now: () => string;
	/** A fresh random UUID. */
	id: () => string;
};

/**
 * Opens and migrates the database: PostgreSQL when `url` is given, else the embedded one in `folder`.
 * Throws `DatabaseInUse` when another process holds the folder.
 */
export async function openHouse(
	where: { url?: string | undefined; folder: string },
	clock: Partial<Pick<House, 'now' | 'id'>> = {}
): Promise<House & { close: () => Promise<void> }> {
	const engine: Engine = where.url ? 'postgres' : 'sqlite';
	const opened = where.url ? openPostgres(where.url) : openSqlite(where.folder);
	const db = new Kysely<Database>({ dialect: opened.dialect });
	try {
		await migrate(db);
	} catch (error) {
		await db.destroy();
		opened.close();
		throw error;
	}
	return {
		db,
		engine,
		now: clock.now ?? (() => new Date().toISOString()),
		id: clock.id ?? (() => crypto.randomUUID()),
		close: async () => {
			await db.destroy();
			opened.close();
		}
	};
}

/** Runs work in one transaction: all of it is written or nothing. Inside, use only the house that is given. */
export function within<Value>(house: House, work: (house: House) => Promise<Value>): Promise<Value> {
	const inside = (db: House['db']) => work({ ...house, db });
	return house.engine === 'sqlite' ? together(house.db, inside) : house.db.transaction().execute(inside);
}

/** True when the database answers. */
export async function answers(house: House): Promise<boolean> {
	try {
		await sql`select 1`.execute(house.db);
		return true;
	} catch {
		return false;
	}
}

/** Empties SQLite's write-ahead log after an erasure, so that no file holds the words any more (TRUST 1.5). */
export async function emptyLog(house: House): Promise<void> {
	if (house.engine === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(house.db);
}
