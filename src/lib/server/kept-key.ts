import type { Kysely } from 'kysely';
import type { Database } from './db/schema';

/**
 * A key that the service makes for itself once and keeps, the same in all its processes. Two that make it at the same moment
 * agree on the first. In: its name, and how to make it.
 */
export async function keptKey(db: Kysely<Database>, name: string, make: () => string): Promise<string> {
	const read = () => db.selectFrom('kept_key').select('value').where('name', '=', name).executeTakeFirst();
	const known = await read();
	if (known) return known.value;
	await db
		.insertInto('kept_key')
		.values({ name, value: make() })
		.onConflict((conflict) => conflict.column('name').doNothing())
		.execute();
	return (await read())!.value;
}
