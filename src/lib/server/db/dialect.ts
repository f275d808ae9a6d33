import { sql, type Kysely, type SelectQueryBuilder } from 'kysely';

export type Engine = 'sqlite' | 'postgres';

/**
 * Locks the selected rows until the transaction ends. SQLite has one writer, so its transaction is the lock;
 * this is the only statement in which the two engines differ.
 */
export function locked<DB, Table extends keyof DB, Row>(
	engine: Engine,
	query: SelectQueryBuilder<DB, Table, Row>
): SelectQueryBuilder<DB, Table, Row> {
	return engine === 'postgres' ? query.forUpdate() : query;
}

/**
 * The state of a seat that is held. Written into the statement, because only then the index of held seats (`booking_seat_once`) is
 * looked at; as a parameter SQLite would plan the statement anew at each use.
 */
export const booked = sql.lit('booked' as const);

/** The name of a broken database rule (unique index or primary key), so that a use case can answer it; null for other errors. */
export function brokenRule(error: unknown): 'booking_seat_once' | 'slot_cell_once' | 'booking_pkey' | 'other' | null {
	if (!(error instanceof Error)) return null;
	const constraint = 'constraint' in error ? String(error.constraint) : '';
	const text = error.message;
	const unique = ('code' in error && error.code === '23505') || /UNIQUE constraint failed/.test(text);
	if (!unique) return null;
	if (constraint === 'booking_seat_once' || /booking\.slot_id, booking\.seat/.test(text)) return 'booking_seat_once';
	if (constraint === 'slot_cell_once' || /slot_cell\.staff_id, slot_cell\.cell/.test(text)) return 'slot_cell_once';
	if (constraint === 'booking_pkey' || /booking\.id/.test(text)) return 'booking_pkey';
	return 'other';
}

/**
 * Waits for one's turn under a name and keeps it until the transaction ends, so that counting and then writing is one act in
 * all processes. Take turns before row locks. On SQLite the transaction itself is the turn.
 */
export async function takeTurn<DB>(engine: Engine, db: Kysely<DB>, name: string): Promise<void> {
	if (engine === 'postgres') await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(db);
}

const connectionCodes = ['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EHOSTUNREACH', 'EAI_AGAIN'];
/** SQLite: busy, locked, read-only, input/output error, full, cannot open. */
const sqliteCodes = [5, 6, 8, 10, 13, 14];
/** PostgreSQL classes: connection, resources, shutdown and cancel, system, deadlock and serialisation, read-only standby. */
const postgresCodes = /^(08|53|57|58|40|25006)/;

/** True when the database could not do its work now and may later: the answer is "try later" and nothing was half written. */
export function unreachable(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	const code = 'code' in error ? String(error.code) : '';
	if (connectionCodes.includes(code)) return true;
	if ('errcode' in error && sqliteCodes.includes(Number(error.errcode) & 0xff)) return true;
	if (/^[0-9A-Z]{5}$/.test(code) && postgresCodes.test(code)) return true;
	return /Connection terminated|timeout exceeded when trying to connect|not queryable/.test(error.message);
}
