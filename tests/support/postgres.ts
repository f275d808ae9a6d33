import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, chmodSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const home = '/usr/lib/postgresql';

/** Runs a PostgreSQL tool, as user postgres when we are root (the server refuses root). */
export function runAsPostgres(tool: string, ...args: string[]): void {
	const [command, rest] =
		process.getuid?.() === 0 ? ['runuser', ['-u', 'postgres', '--', tool, ...args]] : [tool, args];
	// `runuser` is in a folder that a bare shell does not search.
	const env = { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin:/sbin` };
	execFileSync(command, rest, { stdio: 'ignore', env });
}

/** Where the system's newest PostgreSQL has its tools; null when it has none. */
export const postgresBin = (): string | null =>
	existsSync(home) ? join(home, readdirSync(home).sort().at(-1)!, 'bin') : null;

/** True when tests can have a PostgreSQL here. */
export const hasPostgres = (): boolean => Boolean(process.env['TEST_DATABASE_URL'] || postgresBin());

/** A real PostgreSQL for one test run: TEST_DATABASE_URL, else a temporary cluster. Null when the system has none. */
export async function startPostgres(): Promise<{ url: string; stop: () => void } | null> {
	const given = process.env['TEST_DATABASE_URL'];
	if (given) return { url: given, stop: () => {} };
	const bin = postgresBin();
	if (!bin) return null;
	const folder = mkdtempSync(join(tmpdir(), 'trampoline-pg-'));
	chmodSync(folder, 0o777);
	const data = join(folder, 'data');
	const port = await freePort();
	runAsPostgres(join(bin, 'initdb'), '-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync');
	const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`;
	runAsPostgres(join(bin, 'pg_ctl'), '-D', data, '-o', options, '-l', join(folder, 'log'), '-w', 'start');
	return {
		url: `postgres://postgres@127.0.0.1:${port}/postgres`,
		stop: () => {
			runAsPostgres(join(bin, 'pg_ctl'), '-D', data, '-m', 'immediate', 'stop');
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

/** A port nobody listens on. */
export function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as { port: number };
			probe.close(() => resolve(port));
		});
	});
}
