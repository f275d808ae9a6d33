import { PostgresDialect } from 'kysely';
import pg from 'pg';

/** A pool on a PostgreSQL address, in which a dead connection is replaced. In: how many connections, and how long to wait. */
export function openPool(
	connectionString: string,
	room: Required<Pick<pg.PoolConfig, 'max' | 'connectionTimeoutMillis' | 'statement_timeout'>>
): pg.Pool {
	// The name, so that a restore sees that the service still runs.
	const pool = new pg.Pool({ connectionString, application_name: 'trampoline', ...room });
	// Without listeners, losing a connection would end the process: an idle one, and one in the middle of its work, whose statement
	// fails all the same.
	pool.on('error', () => {});
	pool.on('connect', (client) => client.on('error', () => {}));
	return pool;
}

/** Opens a PostgreSQL address; a statement never waits longer than ten seconds. */
export function openPostgres(url: string): { dialect: PostgresDialect; close: () => void } {
	// Also the wait for a turn when two hundred phones ask at once; shorter, and some hear "later" without need.
	const pool = openPool(url, { max: 10, connectionTimeoutMillis: 8_000, statement_timeout: 10_000 });
	return { dialect: new PostgresDialect({ pool }), close: () => {} };
}
