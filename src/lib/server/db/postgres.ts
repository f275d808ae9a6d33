import { PostgresDialect } from 'kysely';
import pg from 'pg';

/** Opens a pool on a PostgreSQL address; a dead connection is replaced, a statement never waits longer than ten seconds. */
export function openPostgres(url: string): { dialect: PostgresDialect; close: () => void } {
	const pool = new pg.Pool({
		connectionString: url,
		max: 10,
		connectionTimeoutMillis: 2_000,
		statement_timeout: 10_000
	});
	// Without a listener, losing an idle connection would end the process.
	pool.on('error', () => {});
	return { dialect: new PostgresDialect({ pool }), close: () => {} };
}
