import { sql, type Kysely } from 'kysely';

/** Invites that hang somewhere or go through a partner, that can be said aloud, and that lead on when they are replaced. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const add = db.schema.alterTable('invite');
	await add
		.addColumn('kind', 'text', (c) =>
			c
				.notNull()
				.defaultTo('person')
				.check(sql`kind in ('person', 'partner', 'place')`)
		)
		.execute();
	await add.addColumn('partner_id', 'text').execute();
	await add.addColumn('partner_name', 'text').execute();
	await add.addColumn('language', 'text').execute();
	await add.addColumn('spoken_hash', 'text').execute();
	await add.addColumn('spoken_until', 'text').execute();
	await add.addColumn('opened', 'integer', (c) => c.notNull().defaultTo(0)).execute();
	await add.addColumn('booked', 'integer', (c) => c.notNull().defaultTo(0)).execute();
	await add.addColumn('replaced_by', 'text').execute();
	await db.schema.createIndex('invite_spoken_once').on('invite').column('spoken_hash').unique().execute();
	await db.schema.createIndex('invite_by_staff').on('invite').columns(['staff_id', 'created_at']).execute();
}
