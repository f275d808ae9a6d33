import { sql, type Kysely } from 'kysely';

/** Asking, being told, reminders, and what goes out. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const text = 'text' as const;
	const whole = 'integer' as const;

	await db.schema
		.createTable('request')
		.addColumn('id', text, (c) => c.primaryKey())
		.addColumn('centre_id', text, (c) => c.notNull().references('centre.id'))
		.addColumn('staff_id', text, (c) => c.references('staff.id'))
		.addColumn('kind', text, (c) => c.notNull().check(sql`kind in ('meet', 'call')`))
		.addColumn('state', text, (c) =>
			c.notNull().check(sql`state in ('waiting', 'answered', 'accepted', 'called', 'stopped')`)
		)
		.addColumn('call_me', text, (c) => c.notNull())
		.addColumn('lang', text, (c) => c.notNull())
		.addColumn('words', text)
		.addColumn('place_kind', text)
		.addColumn('day_parts', text, (c) => c.notNull())
		.addColumn('phone', text, (c) => c.check(sql`phone is null or (kind = 'call' and state = 'waiting')`))
		.addColumn('secret_hash', text, (c) => c.notNull())
		.addColumn('body_hash', text, (c) => c.notNull())
		.addColumn('code_hash', text, (c) => c.notNull())
		.addColumn('invite_id', text)
		.addColumn('slot_id', text)
		.addColumn('push', text)
		.addColumn('created_at', text, (c) => c.notNull())
		.addColumn('settled_at', text)
		.execute();
	await db.schema
		.createIndex('request_by_centre')
		.on('request')
		.columns(['centre_id', 'state', 'created_at'])
		.execute();
	await db.schema.createIndex('request_by_secret').on('request').column('secret_hash').execute();

	await db.schema
		.createTable('alert')
		.addColumn('id', text, (c) => c.primaryKey())
		.addColumn('centre_id', text, (c) => c.notNull().references('centre.id'))
		.addColumn('staff_id', text)
		.addColumn('place_id', text)
		.addColumn('slot_id', text)
		.addColumn('before_at', text)
		.addColumn('lang', text, (c) => c.notNull())
		.addColumn('secret_hash', text, (c) => c.notNull())
		.addColumn('body_hash', text, (c) => c.notNull())
		.addColumn('push', text)
		.addColumn('created_at', text, (c) => c.notNull())
		.addColumn('ends_at', text, (c) => c.notNull())
		.addColumn('stopped_at', text)
		.execute();
	await db.schema.createIndex('alert_by_secret').on('alert').column('secret_hash').execute();

	await db.schema
		.createTable('reminder')
		.addColumn('booking_id', text, (c) => c.primaryKey().references('booking.id').onDelete('cascade'))
		.addColumn('way', text, (c) => c.notNull().check(sql`way in ('push', 'sms', 'mail')`))
		.addColumn('address', text, (c) => c.notNull())
		.addColumn('since', text, (c) => c.notNull())
		.execute();

	await db.schema
		.createTable('outgoing')
		.addColumn('key', text, (c) => c.primaryKey())
		.addColumn('about', text, (c) => c.notNull())
		.addColumn('subject_id', text, (c) => c.notNull())
		.addColumn('number', whole, (c) => c.check(sql`number between 1 and 3`))
		.addColumn('state', text, (c) => c.notNull().check(sql`state in ('waiting', 'sent', 'dropped')`))
		.addColumn('next_at', text, (c) => c.notNull())
		.addColumn('until_at', text, (c) => c.notNull())
		.addColumn('claim', text)
		.addColumn('tries', whole, (c) => c.notNull())
		.execute();
	await sql`create unique index outgoing_number_once on outgoing (subject_id, number)`.execute(db);
	await db.schema.createIndex('outgoing_by_state').on('outgoing').columns(['state', 'next_at']).execute();

	await db.schema
		.createTable('kept_key')
		.addColumn('name', text, (c) => c.primaryKey())
		.addColumn('value', text, (c) => c.notNull())
		.execute();
}
