import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import type { TestServer } from './server';

/**
 * One statement in the database of a service that runs, for what no screen can bring about (a talk that passed, a calendar that
 * said busy). In: `?` for each value. Out: the rows.
 */
export async function inDatabase(
	app: TestServer,
	statement: string,
	...values: string[]
): Promise<Record<string, unknown>[]> {
	const url = app.env['DATABASE_URL'];
	if (!url) {
		const db = new DatabaseSync(join(app.folder, 'trampoline.db'));
		try {
			db.exec('pragma busy_timeout = 5000');
			return db.prepare(statement).all(...values) as Record<string, unknown>[];
		} finally {
			db.close();
		}
	}
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		let nth = 0;
		return (
			await client.query(
				statement.replaceAll('?', () => `$${++nth}`),
				values
			)
		).rows as Record<string, unknown>[];
	} finally {
		await client.end();
	}
}
