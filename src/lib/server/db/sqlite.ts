import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { SqliteDialect } from 'kysely';

/** Thrown when another process already works on the same data folder. */
export class DatabaseInUse extends Error {
	override name = 'DatabaseInUse';
}

/** Thrown when the file of the database is not whole any more. */
export class DatabaseDamaged extends Error {
	override name = 'DatabaseDamaged';
}

/**
 * Opens the embedded database of a data folder, durable on every commit (WAL, synchronous=FULL); what is erased is overwritten
 * in the file as well (secure_delete).
 * Throws `DatabaseInUse`, naming the first process, when a second one opens the same folder (TRUST B6), and `DatabaseDamaged` for a
 * file that is not whole: no answer is better than a wrong one.
 */
export function openSqlite(folder: string): { dialect: SqliteDialect; close: () => void } {
	mkdirSync(folder, { recursive: true });
	const release = holdFolder(folder);
	const file = new DatabaseSync(join(folder, 'trampoline.db'));
	try {
		lookThrough(file);
	} catch (error) {
		file.close();
		release();
		throw error;
	}
	file.exec(
		'pragma journal_mode = WAL; pragma synchronous = FULL; pragma foreign_keys = ON; pragma busy_timeout = 2000; pragma secure_delete = ON'
	);
	return {
		dialect: new SqliteDialect({ database: async () => kyselyView(file) }),
		close: release
	};
}

/** Every page and its place in the file; some milliseconds for a centre. */
function lookThrough(file: DatabaseSync): void {
	let found: unknown;
	try {
		found = Object.values(file.prepare('pragma quick_check(1)').get() ?? {})[0];
	} catch (error) {
		// SQLite: corrupt, or no database at all. Whatever else is wrong is said by who meets it.
		if (![11, 26].includes(Number((error as { errcode?: number }).errcode) & 0xff)) return;
	}
	if (found === 'ok') return;
	throw new DatabaseDamaged(
		'The database in the data folder is damaged. Keep the folder as it is, and put the last copy back: npm run restore'
	);
}

/** An SQLite lock and not a file with a number in it: the system lets go of it when a process is killed. */
function holdFolder(folder: string): () => void {
	const holder = join(folder, 'process.txt');
	const lock = new DatabaseSync(join(folder, 'process.lock'));
	lock.exec('pragma busy_timeout = 0');
	try {
		lock.exec('begin exclusive');
	} catch {
		lock.close();
		throw new DatabaseInUse(`The folder ${folder} is in use by ${readHolder(holder)}. Stop that process first.`);
	}
	writeFileSync(holder, `process ${process.pid}, started ${new Date().toISOString()}`);
	return () => lock.close();
}

function readHolder(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return 'another process';
	}
}

/** What Kysely asks of a driver, over Node's own SQLite; statements are prepared once per text. */
function kyselyView(file: DatabaseSync) {
	const prepared = new Map<string, ReturnType<typeof view>>();
	function view(sql: string) {
		const statement = file.prepare(sql);
		return {
			reader: statement.columns().length > 0,
			all: (parameters: readonly unknown[]) => statement.all(...(parameters as SQLInputValue[])),
			run: (parameters: readonly unknown[]) => statement.run(...(parameters as SQLInputValue[])),
			iterate: (parameters: readonly unknown[]) =>
				statement.iterate(...(parameters as SQLInputValue[])) as IterableIterator<never>
		};
	}
	return {
		close: () => file.close(),
		prepare(sql: string) {
			let statement = prepared.get(sql);
			if (!statement) {
				statement = view(sql);
				if (prepared.size < 500) prepared.set(sql, statement);
			}
			return statement;
		}
	};
}
