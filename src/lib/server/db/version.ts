import { sql } from 'kysely';
import type { House } from './index';

/**
 * A text that is another one after every change that was written, by this process or another, and the same while there was none:
 * what was read after it is at least as new. SQLite counts its own rows and notices those of other connections; PostgreSQL says
 * which transactions are over, and since when it runs, because a standby that takes over counts on from another history.
 */
export async function versionOf({ db, engine }: House): Promise<string> {
	const { rows } = await (
		engine === 'sqlite'
			? sql<{ version: string }>`select total_changes() || '.' || data_version as version from pragma_data_version`
			: sql<{
					version: string;
				}>`select pg_current_snapshot()::text || '.' || pg_postmaster_start_time()::text as version`
	).execute(db);
	return rows[0]!.version;
}
