import { spawnSync } from 'node:child_process';
import {
	chmodSync,
	closeSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readdirSync,
	renameSync,
	rmSync,
	statSync
} from 'node:fs';
import { join } from 'node:path';
import { backup as copyWhileInUse, DatabaseSync } from 'node:sqlite';
import { postgresEnvironment } from './postgres-tools.ts';

/** Where the data is: the embedded database of a folder, or a PostgreSQL address. */
export type Where = { folder: string; databaseUrl: string | undefined };

/** A copy is kept this long and then removed, like the bookings in it (TRUST 1.5). */
const keepDays = 14;
const ours = /^trampoline-[\dT-]+Z(-before-restore)?\.(db|dump)$/;

/** The file name of a copy made at a UTC instant: trampoline-2026-11-24T15-30-00Z.db (or .dump from PostgreSQL). */
export const copyName = (at: Date, ending: 'db' | 'dump', mark = ''): string =>
	`trampoline-${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z${mark}.${ending}`;

/**
 * Copies the whole database while the service goes on writing, checks the copy, and removes copies older than 14 days.
 * In: where the data is, the folder for copies, now. Out: the path of the copy, readable by its owner only.
 * Throws an Error with one sentence when the copy could not be made; a half copy never keeps the name of a whole one.
 */
export async function backUp(where: Where, into: string, now: Date): Promise<string> {
	mkdirSync(into, { recursive: true, mode: 0o700 });
	const target = join(into, copyName(now, where.databaseUrl ? 'dump' : 'db'));
	const half = `${target}.half`;
	try {
		if (where.databaseUrl) dumpPostgres(where.databaseUrl, half);
		else await copySqlite(join(where.folder, 'trampoline.db'), half);
		settle(half);
		renameSync(half, target);
	} finally {
		rmSync(half, { force: true });
	}
	removeOld(into, now);
	return target;
}

/** SQLite's own online copy: pages that change meanwhile are copied again, what is in the write-ahead log included. */
async function copySqlite(from: string, to: string): Promise<void> {
	const source = new DatabaseSync(from, { readOnly: true, timeout: 5_000 });
	try {
		await copyWhileInUse(source, to);
	} finally {
		source.close();
	}
	const copy = new DatabaseSync(to);
	// One file and no log beside it, so that a copy can be carried anywhere.
	copy.exec('pragma journal_mode = delete');
	const [verdict] = copy.prepare('pragma integrity_check').all() as { integrity_check: string }[];
	copy.close();
	if (verdict?.integrity_check !== 'ok') throw new Error('The copy is not whole. Try again, and look at the disk.');
}

function dumpPostgres(url: string, to: string): void {
	const done = spawnSync('pg_dump', ['--format=custom', '--no-owner', '--no-unlogged-table-data', `--file=${to}`], {
		env: postgresEnvironment(url),
		encoding: 'utf8'
	});
	if (done.error)
		throw new Error('pg_dump is not on this machine. Install the PostgreSQL client of your server’s version.');
	if (done.status !== 0) throw new Error('pg_dump could not copy the database. Check DATABASE_URL.');
}

/** On the disk, and readable by the service alone, before it gets its name. */
function settle(path: string): void {
	chmodSync(path, 0o600);
	const file = openSync(path, 'r+');
	fsyncSync(file);
	closeSync(file);
}

function removeOld(folder: string, now: Date): void {
	for (const name of readdirSync(folder)) {
		const path = join(folder, name);
		if (ours.test(name) && now.getTime() - statSync(path).mtimeMs > keepDays * 86_400_000) rmSync(path);
	}
}
