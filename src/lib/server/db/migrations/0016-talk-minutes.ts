import { PostgresAdapter, sql, type Kysely } from 'kysely';

/**
 * A new talk takes 20 to 60 minutes, whoever writes it (`isRightLength` of the domain). A trigger on both engines: SQLite adds no
 * check to a table that stands, and a talk of before this rule stays as it is, and can still be taken back.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	if (db.getExecutor().adapter instanceof PostgresAdapter) {
		await sql`create function talk_minutes() returns trigger language plpgsql as $$ begin
			if new.kind = 'talk' and extract(epoch from new.end_at::timestamptz - new.start_at::timestamptz) not between 1200 and 3600
			then raise exception 'talk_minutes' using errcode = 'check_violation', constraint = 'talk_minutes'; end if;
			return new; end $$`.execute(db);
		await sql`create trigger talk_minutes before insert on slot for each row execute function talk_minutes()`.execute(
			db
		);
		return;
	}
	await sql`create trigger talk_minutes before insert on slot
		when new.kind = 'talk' and round((julianday(new.end_at) - julianday(new.start_at)) * 86400) not between 1200 and 3600
		begin select raise(abort, 'talk_minutes'); end`.execute(db);
}
