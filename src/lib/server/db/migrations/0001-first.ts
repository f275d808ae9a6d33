import { sql, type Kysely } from 'kysely';

/** The tables of the main job. Written once, for SQLite and PostgreSQL. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const text = 'text' as const;
	const whole = 'integer' as const;

	await db.schema
		.createTable('centre')
		.addColumn('id', text, (c) => c.primaryKey())
		.addColumn('slug', text, (c) => c.notNull().unique())
		.addColumn('name', text, (c) => c.notNull())
		.addColumn('town', text, (c) => c.notNull())
		.addColumn('zone', text, (c) => c.notNull())
		.addColumn('phone', text, (c) => c.notNull())
		.addColumn('sample', whole, (c) => c.notNull())
		.addColumn('keep_days', whole, (c) =>
			c
				.notNull()
				.defaultTo(14)
				.check(sql`keep_days between 2 and 30`)
		)
		.addColumn('created_at', text, (c) => c.notNull())
		.execute();

	await db.schema
		.createTable('place')
		.addColumn('id', text, (c) => c.primaryKey())
		.addColumn('centre_id', text, (c) => c.notNull().references('centre.id'))
		.addColumn('name', text, (c) => c.notNull())
		.addColumn('kind', text, (c) => c.notNull())
		.addColumn('stop', text, (c) => c.notNull())
		.addColumn('minutes_on_foot', whole, (c) => c.notNull())
		.addColumn('landmark', text, (c) => c.notNull())
		.addColumn('way', text, (c) => c.notNull())
		.addColumn('step_free', whole, (c) => c.notNull())
		.execute();

	await db.schema
		.createTable('staff')
		.addColumn('id', text, (c) => c.primaryKey())
		.addColumn('centre_id', text, (c) => c.notNull().references('centre.id'))
		.addColumn('role', text, (c) => c.notNull())
		.addColumn('first_name', text, (c) => c.notNull())
		.addColumn('line', text, (c) => c.notNull())
		.addColumn('languages', text, (c) => c.notNull())
		.addColumn('phone', text, (c) => c.notNull())
		.addColumn('sign_in_name', text, (c) => c.unique())
		.addColumn('password_hash', text)
		.addColumn('totp_secret', text)
		.addColumn('totp_step', whole)
		.addColumn('created_at', text, (c) => c.notNull())
		.execute();

	await db.schema
		.createTable('passkey')
		.addColumn('id', text, (c) => c.primaryKey())
		.addColumn('staff_id', text, (c) => c.notNull().references('staff.id').onDelete('cascade'))
		.addColumn('public_key', text, (c) => c.notNull())
		.addColumn('counter', whole, (c) => c.notNull())
		.addColumn('transports', text, (c) => c.notNull())
		.addColumn('device', text, (c) => c.notNull())
		.addColumn('created_at', text, (c) => c.notNull())
		.execute();

	await db.schema
		.createTable('challenge')
		.addColumn('hash', text, (c) => c.primaryKey())
		.addColumn('expires_at', text, (c) => c.notNull())
		.execute();

	await db.schema
		.createTable('setup_link')
		.addColumn('hash', text, (c) => c.primaryKey())
		.addColumn('staff_id', text, (c) => c.notNull().references('staff.id').onDelete('cascade'))
		.addColumn('expires_at', text, (c) => c.notNull())
		.addColumn('used_at', text)
		.execute();

	await db.schema
		.createTable('recovery_code')
		.addColumn('hash', text, (c) => c.primaryKey())
		.addColumn('staff_id', text, (c) => c.notNull().references('staff.id').onDelete('cascade'))
		.addColumn('used_at', text)
		.execute();

	await db.schema
		.createTable('session')
		.addColumn('hash', text, (c) => c.primaryKey())
		.addColumn('id', text, (c) => c.notNull().unique())
		.addColumn('staff_id', text, (c) => c.notNull().references('staff.id').onDelete('cascade'))
		.addColumn('device', text, (c) => c.notNull())
		.addColumn('created_at', text, (c) => c.notNull())
		.addColumn('seen_at', text, (c) => c.notNull())
		.execute();

	await db.schema
		.createTable('availability')
		.addColumn('id', text, (c) => c.primaryKey())
		.addColumn('centre_id', text, (c) => c.notNull().references('centre.id'))
		.addColumn('staff_id', text, (c) => c.notNull().references('staff.id'))
		.addColumn('place_id', text, (c) => c.notNull().references('place.id'))
		.addColumn('kind', text, (c) => c.notNull())
		.addColumn('weekday', whole, (c) => c.notNull().check(sql`weekday between 1 and 7`))
		.addColumn('from_clock', text, (c) => c.notNull())
		.addColumn('till_clock', text, (c) => c.notNull())
		.addColumn('minutes', whole, (c) => c.notNull())
		.addColumn('seats', whole, (c) => c.notNull())
		.execute();

	await db.schema
		.createTable('absence')
		.addColumn('id', text, (c) => c.primaryKey())
		.addColumn('centre_id', text, (c) => c.notNull().references('centre.id'))
		.addColumn('staff_id', text, (c) => c.notNull().references('staff.id'))
		.addColumn('start_at', text, (c) => c.notNull())
		.addColumn('end_at', text, (c) => c.notNull())
		.execute();

	await db.schema
		.createTable('slot')
		.addColumn('id', text, (c) => c.primaryKey())
		.addColumn('centre_id', text, (c) => c.notNull().references('centre.id'))
		.addColumn('staff_id', text, (c) => c.notNull().references('staff.id'))
		.addColumn('place_id', text, (c) => c.notNull().references('place.id'))
		.addColumn('kind', text, (c) => c.notNull())
		.addColumn('title', text)
		.addColumn('start_at', text, (c) => c.notNull())
		.addColumn('end_at', text, (c) => c.notNull())
		.addColumn('seats', whole, (c) => c.notNull().check(sql`seats between 1 and 500`))
		.addColumn('availability_id', text)
		.addColumn('open', whole, (c) => c.notNull())
		.execute();
	await db.schema.createIndex('slot_by_centre').on('slot').columns(['centre_id', 'start_at']).execute();
	await db.schema.createIndex('slot_by_staff').on('slot').columns(['staff_id', 'start_at']).execute();

	await db.schema
		.createTable('slot_cell')
		.addColumn('staff_id', text, (c) => c.notNull().references('staff.id'))
		.addColumn('cell', whole, (c) => c.notNull())
		.addColumn('slot_id', text, (c) => c.notNull().references('slot.id').onDelete('cascade'))
		.addPrimaryKeyConstraint('slot_cell_once', ['staff_id', 'cell'])
		.execute();
	await db.schema.createIndex('slot_cell_by_slot').on('slot_cell').column('slot_id').execute();

	await db.schema
		.createTable('invite')
		.addColumn('id', text, (c) => c.primaryKey())
		.addColumn('centre_id', text, (c) => c.notNull().references('centre.id'))
		.addColumn('staff_id', text, (c) => c.notNull().references('staff.id'))
		.addColumn('code_hash', text, (c) => c.notNull().unique())
		.addColumn('kept_slot_id', text)
		.addColumn('kept_until', text)
		.addColumn('created_at', text, (c) => c.notNull())
		.addColumn('expires_at', text, (c) => c.notNull())
		.addColumn('revoked_at', text)
		.execute();
	await db.schema.createIndex('invite_by_kept_slot').on('invite').column('kept_slot_id').execute();

	await db.schema
		.createTable('booking')
		.addColumn('id', text, (c) => c.primaryKey())
		.addColumn('centre_id', text, (c) => c.notNull().references('centre.id'))
		.addColumn('slot_id', text, (c) => c.notNull().references('slot.id'))
		.addColumn('seat', whole, (c) => c.notNull())
		.addColumn('state', text, (c) => c.notNull())
		.addColumn('call_me', text)
		.addColumn('lang', text, (c) => c.notNull())
		.addColumn('message', text)
		.addColumn('comes_with', whole, (c) => c.notNull())
		.addColumn('secret_hash', text, (c) => c.notNull())
		.addColumn('body_hash', text, (c) => c.notNull())
		.addColumn('invite_id', text)
		.addColumn('created_at', text, (c) => c.notNull())
		.addColumn('cancelled_at', text)
		.addColumn('met_at', text)
		.addColumn('erased_at', text)
		.execute();
	await sql`create unique index booking_seat_once on booking (slot_id, seat) where state = 'booked'`.execute(db);
	await db.schema.createIndex('booking_by_invite').on('booking').columns(['invite_id', 'created_at']).execute();
	await db.schema.createIndex('booking_by_secret').on('booking').column('secret_hash').execute();

	await db.schema
		.createTable('job')
		.addColumn('name', text, (c) => c.primaryKey())
		.addColumn('ran_at', text, (c) => c.notNull())
		.execute();
}
