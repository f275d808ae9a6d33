import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import * as first from './migrations/0001-first';
import type { Database } from './schema';

const migrations = { '0001-first': first };

/** Brings the database to today's tables; safe with several processes (Kysely takes a lock). Throws when a migration fails. */
export async function migrate(db: Kysely<Database>): Promise<void> {
	const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
	const { error } = await migrator.migrateToLatest();
	if (error) throw error;
}
