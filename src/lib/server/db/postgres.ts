import { PostgresDialect } from 'kysely';
import pg from 'pg';

/** Opens a pool on a PostgreSQL address; a dead connection is replaced, a statement never waits longer than ten seconds. */
export function openPostgres(url: string): { dialect: PostgresDialect; close: () => void } {
	const pool = new pg.Pool({
		connectionString: url,
		// So that a restore sees that the service still runs.
		application_name: 'trampoline',
		max: 10,
		// Also the wait for a turn when two hundred phones ask at once; shorter, and some hear "later" without need.
		connectionTimeoutMillis: 8_000,
		statement_timeout: 10_000
	});
	// Without listeners, losing a connection would end the process: an idle one, and one in the middle of its work, whose statement
	// fails all the same.
	pool.on('error', () => {});
	pool.on('connect', (client) => client.on('error', () => {}));
	return { dialect: new PostgresDialect({ pool }), close: () => {} };
}
