import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { backUp, copyName, type Where } from './backup.ts';
import { postgresEnvironment } from './postgres-tools.ts';

/**
 * Puts a copy back. What is there now is copied first, into the same folder of copies, so that a wrong copy can be undone.
 * Nothing changes when the copy is not whole or the service still runs. The next start erases what is too old before it serves
 * (TRUST 1.5). In: where the data is, the copy, the folder for copies, now. Out: the copy of what was there before, or null.
 * Throws an Error with one sentence.
 */
export async function restore(where: Where, copy: string, copies: string, now: Date): Promise<string | null> {
	if (!existsSync(copy)) throw new Error('There is no copy at that path.');
	return where.databaseUrl
		? restorePostgres(where, where.databaseUrl, copy, copies, now)
		: restoreSqlite(where.folder, copy, copies, now);
}

function restoreSqlite(folder: string, copy: string, copies: string, now: Date): string | null {
	lookAt(copy);
	mkdirSync(folder, { recursive: true });
	const free = hold(folder);
	try {
		const file = join(folder, 'trampoline.db');
		let before: string | null = null;
		if (existsSync(file)) {
			// Opening it empties the write-ahead log into the file, which is then all there is.
			const current = new DatabaseSync(file);
			current.exec('pragma wal_checkpoint(truncate)');
			current.close();
			mkdirSync(copies, { recursive: true, mode: 0o700 });
			before = join(copies, copyName(now, 'db', '-before-restore'));
			copyFileSync(file, before);
		}
		copyFileSync(copy, `${file}.coming`);
		for (const left of [`${file}-wal`, `${file}-shm`]) rmSync(left, { force: true });
		renameSync(`${file}.coming`, file);
		return before;
	} finally {
		free();
	}
}

/** A copy that was cut off or changed on its way is refused before anything is touched. */
function lookAt(copy: string): void {
	const broken = new Error('This copy is not whole, or not of this service. Take another one.');
	let db: DatabaseSync | undefined;
	try {
		db = new DatabaseSync(copy, { readOnly: true });
		const [verdict] = db.prepare('pragma integrity_check').all() as { integrity_check: string }[];
		if (verdict?.integrity_check !== 'ok') throw broken;
		db.prepare('select id from centre limit 1').all();
	} catch {
		throw broken;
	} finally {
		db?.close();
	}
}

/** The same lock as the service holds while it runs. */
function hold(folder: string): () => void {
	const lock = new DatabaseSync(join(folder, 'process.lock'));
	try {
		lock.exec('pragma busy_timeout = 0; begin exclusive');
	} catch {
		lock.close();
		throw new Error('The service runs on this data. Stop it first.');
	}
	return () => lock.close();
}

async function restorePostgres(
	where: Where,
	url: string,
	copy: string,
	copies: string,
	now: Date
): Promise<string | null> {
	const env = postgresEnvironment(url);
	const listed = spawnSync('pg_restore', ['--list', copy], { env, encoding: 'utf8' });
	if (listed.error)
		throw new Error('pg_restore is not on this machine. Install the PostgreSQL client of your server’s version.');
	if (listed.status !== 0 || !/TABLE \S+ booking /.test(listed.stdout))
		throw new Error('This copy is not whole, or not of this service. Take another one.');
	if (serviceRuns(env)) throw new Error('The service runs on this data. Stop it first.');
	const before = await backUp(where, copies, now);
	// One transaction: the old data stands until the last row of the copy is in.
	const done = spawnSync(
		'pg_restore',
		[
			'--clean',
			'--if-exists',
			'--no-owner',
			'--single-transaction',
			'--exit-on-error',
			`--dbname=${env['PGDATABASE']}`,
			copy
		],
		{ env, encoding: 'utf8' }
	);
	if (done.status !== 0) throw new Error('pg_restore stopped, and the data is as it was. Check DATABASE_URL.');
	return before;
}

function serviceRuns(env: NodeJS.ProcessEnv): boolean {
	const asked = `select count(*) from pg_stat_activity where datname = current_database() and application_name = 'trampoline'`;
	const done = spawnSync('psql', ['--no-psqlrc', '--tuples-only', '--no-align', `--command=${asked}`], {
		env,
		encoding: 'utf8'
	});
	if (done.status !== 0) throw new Error('The database does not answer. Check DATABASE_URL.');
	return Number(done.stdout.trim()) > 0;
}
