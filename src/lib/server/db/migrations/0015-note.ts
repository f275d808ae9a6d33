import type { Kysely } from 'kysely';

/** "Thinking of you": when the counsellor said so last, and whether the young person wants no more of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('booking').addColumn('note_at', 'text').execute();
	await db.schema
		.alterTable('booking')
		.addColumn('notes_off', 'integer', (column) => column.notNull().defaultTo(0))
		.execute();
}
