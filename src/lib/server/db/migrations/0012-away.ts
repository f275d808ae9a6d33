import type { Kysely } from 'kysely';

/** When an absence was said, so that taking it back brings back what it closed and nothing that was closed before. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('absence').addColumn('created_at', 'text').execute();
}
