import { sql, type Kysely, type ColumnDataType } from 'kysely';

/** Walking in, groups and visits, what a place looks like, a second seat, and a moment that a counsellor takes back. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const text = 'text' as const;
	const whole = 'integer' as const;
	// One column a statement: SQLite adds them one by one.
	const add = async (table: string, columns: [string, ColumnDataType, number?][]) => {
		for (const [name, type, first] of columns)
			await db.schema
				.alterTable(table)
				.addColumn(name, type, (c) => (first === undefined ? c : c.notNull().defaultTo(first)))
				.execute();
	};

	await db.schema
		.createTable('opening')
		.addColumn('id', text, (c) => c.primaryKey())
		.addColumn('centre_id', text, (c) => c.notNull().references('centre.id'))
		.addColumn('place_id', text, (c) => c.notNull().references('place.id').onDelete('cascade'))
		.addColumn('weekday', whole, (c) => c.notNull().check(sql`weekday between 1 and 7`))
		.addColumn('from_clock', text, (c) => c.notNull())
		.addColumn('till_clock', text, (c) => c.notNull().check(sql`till_clock > from_clock`))
		.execute();
	await db.schema.createIndex('opening_by_centre').on('opening').column('centre_id').execute();

	await db.schema
		.createTable('closed_day')
		.addColumn('id', text, (c) => c.primaryKey())
		.addColumn('centre_id', text, (c) => c.notNull().references('centre.id'))
		.addColumn('place_id', text, (c) => c.references('place.id').onDelete('cascade'))
		.addColumn('date', text, (c) => c.notNull())
		.execute();
	await db.schema.createIndex('closed_day_by_centre').on('closed_day').columns(['centre_id', 'date']).execute();

	await db.schema
		.createTable('here')
		.addColumn('staff_id', text, (c) => c.primaryKey().references('staff.id').onDelete('cascade'))
		.addColumn('place_id', text, (c) => c.notNull().references('place.id').onDelete('cascade'))
		.addColumn('till_at', text, (c) => c.notNull())
		.execute();

	await db.schema
		.createTable('photo')
		.addColumn('id', text, (c) => c.primaryKey())
		.addColumn('type', text, (c) => c.notNull())
		.addColumn('base64', text, (c) => c.notNull())
		.execute();

	await add('place', [
		['toilets', whole, 0],
		['sit_outside', whole, 0],
		['free_of_charge', whole, 1],
		['price', text],
		['lat', 'double precision'],
		['lon', 'double precision'],
		['drawing', text],
		['door_photo', text]
	]);
	await add('slot', [
		['details', text],
		['employer', text],
		['checked_by', text],
		['withdrawn_at', text]
	]);
	await add('booking', [
		['friend_of', text],
		['ten_minutes', whole, 0],
		['language_wish', text],
		['late_at', text]
	]);
	await db.schema.createIndex('booking_by_friend').on('booking').column('friend_of').execute();
}
