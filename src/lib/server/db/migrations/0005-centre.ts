import { sql, type Kysely } from 'kysely';

/** What a coordinator looks after: partners, stories, checked numbers, who leaves, an end with a successor, totals, who did what. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const text = 'text' as const;
	const whole = 'integer' as const;

	await db.schema.alterTable('centre').addColumn('stopped_on', text).execute();
	await db.schema.alterTable('centre').addColumn('successor', text).execute();
	await db.schema.alterTable('place').addColumn('stopped_at', text).execute();
	await db.schema.alterTable('staff').addColumn('left_at', text).execute();
	await db.schema.alterTable('staff').addColumn('successor_id', text).execute();

	await db.schema
		.createTable('partner')
		.addColumn('id', text, (c) => c.primaryKey())
		.addColumn('centre_id', text, (c) => c.notNull().references('centre.id').onDelete('cascade'))
		.addColumn('kind', text, (c) => c.notNull())
		.addColumn('name', text, (c) => c.notNull())
		.addColumn('phone', text, (c) => c.notNull().check(sql`phone <> ''`))
		.addColumn('languages', text, (c) => c.notNull())
		.addColumn('hours', text, (c) => c.notNull())
		.addColumn('note', text, (c) => c.notNull())
		.addColumn('checked_on', text, (c) => c.notNull())
		.execute();
	await db.schema.createIndex('partner_by_centre').on('partner').columns(['centre_id', 'kind']).execute();

	await db.schema
		.createTable('story')
		.addColumn('id', text, (c) => c.primaryKey())
		.addColumn('centre_id', text, (c) => c.notNull().references('centre.id').onDelete('cascade'))
		.addColumn('call_me', text, (c) => c.notNull())
		.addColumn('words', text, (c) => c.notNull())
		.addColumn('consent_on', text, (c) => c.notNull().check(sql`consent_on <> ''`))
		.execute();
	await db.schema.createIndex('story_by_centre').on('story').column('centre_id').execute();

	await db.schema
		.createTable('helpline_check')
		.addColumn('centre_id', text, (c) => c.notNull().references('centre.id').onDelete('cascade'))
		.addColumn('number', text, (c) => c.notNull())
		.addColumn('checked_on', text, (c) => c.notNull())
		.addPrimaryKeyConstraint('helpline_check_once', ['centre_id', 'number'])
		.execute();

	await db.schema
		.createTable('audit')
		.addColumn('id', text, (c) => c.primaryKey())
		.addColumn('centre_id', text, (c) => c.notNull().references('centre.id').onDelete('cascade'))
		.addColumn('staff_id', text, (c) => c.notNull())
		.addColumn('did', text, (c) => c.notNull())
		.addColumn('at', text, (c) => c.notNull())
		.execute();
	await db.schema.createIndex('audit_by_centre').on('audit').columns(['centre_id', 'at']).execute();

	await db.schema
		.createTable('month_count')
		.addColumn('centre_id', text, (c) => c.notNull().references('centre.id').onDelete('cascade'))
		.addColumn('month', text, (c) => c.notNull())
		.addColumn('what', text, (c) => c.notNull())
		.addColumn('kind', text, (c) => c.notNull())
		.addColumn('lang', text, (c) => c.notNull())
		.addColumn('total', whole, (c) => c.notNull().check(sql`total >= 0`))
		.addPrimaryKeyConstraint('month_count_once', ['centre_id', 'month', 'what', 'kind', 'lang'])
		.execute();
}
