import { PostgresAdapter, sql, type Kysely } from 'kysely';

/**
 * How much of its room an address has used (TRUST 6), for several processes together: on PostgreSQL alone, as the embedded database
 * has one process. In the form of rate-limiter-flexible. Unlogged: it is in no log, on no standby and in no copy, and empty after a crash.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return;
	await sql`create unlogged table address_room
		(key varchar(255) primary key, points integer not null default 0, expire bigint)`.execute(db);
}
