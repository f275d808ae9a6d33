import { sql, type RawBuilder } from 'kysely';
import { failure, success, type Result } from '$lib/domain/result';
import { note } from '../audit';
import { within, type House } from '../db';
import { emptyCentre } from './new-centre';
import type { StaffMember } from '../staff';

type Link = { table: string; column: string; to: string; toColumn: string };

/** Which table leans on which, as the database itself says, so that a new table is never forgotten. */
async function linksOf({ db, engine }: House): Promise<Link[]> {
	const query =
		engine === 'sqlite'
			? sql<Link>`select m.name as "table", f."from" as "column", f."table" as "to", f."to" as "toColumn"
				from sqlite_master m join pragma_foreign_key_list(m.name) f where m.type = 'table'`
			: sql<Link>`select k.table_name as "table", k.column_name as "column", c.table_name as "to", c.column_name as "toColumn"
				from information_schema.table_constraints t
				join information_schema.key_column_usage k using (constraint_name, constraint_schema)
				join information_schema.constraint_column_usage c using (constraint_name, constraint_schema)
				where t.constraint_type = 'FOREIGN KEY' and t.table_schema = current_schema()`;
	return (await query.execute(db)).rows;
}

/** Deletes rows of a table, and before that whatever leans on them. */
async function deleteFrom(house: House, links: Link[], table: string, which: RawBuilder<unknown>): Promise<void> {
	for (const link of links.filter(({ to }) => to === table)) {
		const below = sql`${sql.ref(link.column)} in (select ${sql.ref(link.toColumn)} from ${sql.table(table)} where ${which})`;
		if (link.table !== table) await deleteFrom(house, links, link.table, below);
	}
	await sql`delete from ${sql.table(table)} where ${which}`.execute(house.db);
}

/**
 * Takes the sample centre away with everybody and everything in it, and starts a real, empty one in its place: who asks keeps
 * their way to sign in and looks after the new one. Refuses `not-sample`: a real centre never goes like this.
 */
export async function removeSample(house: House, who: StaffMember): Promise<Result<null, { code: 'not-sample' }>> {
	return within(house, async (inside) => {
		const { db } = inside;
		const centre = await db
			.selectFrom('centre')
			.select(['id', 'sample'])
			.where('id', '=', who.centreId)
			.executeTakeFirstOrThrow();
		if (!centre.sample) return failure({ code: 'not-sample' as const });
		const links = await linksOf(inside);
		const made = await emptyCentre(inside);
		// What leans on this person and is theirs alone moves with them: ways to sign in and sessions. Their moments and links go.
		const theirs = ['passkey', 'recovery_code', 'session', 'setup_link'];
		for (const link of links.filter(({ to, table }) => to === 'staff' && !theirs.includes(table))) {
			await deleteFrom(inside, links, link.table, sql`${sql.ref(link.column)} = ${who.id}`);
		}
		await db
			.updateTable('staff')
			.set({ centre_id: made, role: 'admin', line: '{}', phone: '' })
			.where('id', '=', who.id)
			.execute();
		const photos = db.selectFrom('place').select('door_photo').where('centre_id', '=', centre.id);
		await db
			.deleteFrom('photo')
			.where('id', 'in', photos.where('door_photo', 'is not', null).$castTo<{ door_photo: string }>())
			.execute();
		await deleteFrom(inside, links, 'centre', sql`id = ${centre.id}`);
		await note(inside, { id: who.id, centreId: made }, 'sample');
		return success(null);
	});
}
