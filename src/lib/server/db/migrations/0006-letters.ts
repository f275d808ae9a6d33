import type { Kysely } from 'kysely';

/** Sealed letters: bytes that the house carries and cannot read (TRUST 5). */
export async function up(db: Kysely<unknown>): Promise<void> {
	const text = 'text' as const;
	await db.schema
		.createTable('letter')
		.addColumn('id', text, (c) => c.primaryKey())
		.addColumn('sealed', text)
		.addColumn('proof_hash', text, (c) => c.notNull())
		.addColumn('remove_hash', text, (c) => c.notNull())
		.addColumn('body_hash', text, (c) => c.notNull())
		.addColumn('once', 'integer', (c) => c.notNull())
		.addColumn('expires_at', text, (c) => c.notNull())
		.addColumn('opened_at', text)
		.addColumn('taken_back_at', text)
		.execute();
	await db.schema.createIndex('letter_by_end').on('letter').column('expires_at').execute();
}
