import type { Kysely } from 'kysely';

/** "How we work" here (SEED row 63): every place has its own way, and says it itself, per language. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('place').addColumn('how', 'text').execute();
}
