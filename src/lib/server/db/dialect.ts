import type { SelectQueryBuilder } from 'kysely';

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
