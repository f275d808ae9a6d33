import type { Kysely } from 'kysely';

/** A slip of paper opens its talk too: the hash of its code together with the name that was given. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('booking').addColumn('paper_hash', 'text').execute();
	await db.schema.createIndex('booking_paper').unique().on('booking').column('paper_hash').execute();
}
