import type { Kysely } from 'kysely';

/** Devices that stand in a centre for everybody. Nothing here is about a young person. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const text = 'text' as const;
	await db.schema
		.createTable('kiosk')
		.addColumn('id', text, (c) => c.primaryKey())
		.addColumn('centre_id', text, (c) => c.notNull().references('centre.id'))
		.addColumn('name', text, (c) => c.notNull())
		.addColumn('link_hash', text, (c) => c.unique())
		.addColumn('code_hash', text, (c) => c.unique())
		.addColumn('code_until', text)
		.addColumn('device_hash', text, (c) => c.unique())
		.addColumn('created_at', text, (c) => c.notNull())
		.addColumn('seen_at', text)
		.addColumn('fault_at', text)
		.addColumn('revoked_at', text)
		.execute();
	await db.schema.createIndex('kiosk_centre').on('kiosk').column('centre_id').execute();
}
