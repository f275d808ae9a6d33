import type { Kysely } from 'kysely';

/** A counsellor's calendar: the feed that goes out, and when they are busy elsewhere. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('calendar')
		.addColumn('staff_id', 'text', (c) => c.primaryKey().references('staff.id'))
		.addColumn('feed_hash', 'text', (c) => c.unique())
		.addColumn('feed_names', 'integer', (c) => c.notNull().defaultTo(0))
		.addColumn('feed_lang', 'text', (c) => c.notNull())
		.addColumn('busy_address', 'text')
		.addColumn('busy_at', 'text')
		.addColumn('busy_problem', 'text')
		.execute();
	await db.schema
		.createTable('busy')
		.addColumn('staff_id', 'text', (c) => c.notNull().references('staff.id'))
		.addColumn('start_at', 'text', (c) => c.notNull())
		.addColumn('end_at', 'text', (c) => c.notNull())
		.addPrimaryKeyConstraint('busy_pkey', ['staff_id', 'start_at'])
		.execute();
}
