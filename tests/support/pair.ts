import { chmodSync, mkdtempSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, postgresBin, runAsPostgres } from './postgres';

export type Pair = {
	/** One address, behind which whoever is the primary answers, as with a proxy. */
	url: string;
	kill: () => Promise<void>;
	promote: () => Promise<void>;
	stop: () => void;
};

/** A primary that answers only what its standby has written too, and a door that leads to who is the primary. */
export async function startPair(): Promise<Pair> {
	const bin = postgresBin()!;
	const folder = mkdtempSync(join(tmpdir(), 'trampoline-pair-'));
	chmodSync(folder, 0o777);
	const [one, two] = [join(folder, 'one'), join(folder, 'two')];
	const [portOne, portTwo] = [await freePort(), await freePort()];
	const tool = (name: string, ...args: string[]) => runAsPostgres(join(bin, name), ...args);
	const start = (data: string, port: number, more = '') =>
		tool(
			'pg_ctl',
			...['-D', data, '-w', '-l', `${data}.log`],
			...['-o', `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 ${more}`, 'start']
		);
	tool('initdb', '-D', one, '-U', 'postgres', '-A', 'trust', '--no-sync');
	start(one, portOne);
	tool('pg_basebackup', '-h', '127.0.0.1', '-p', String(portOne), '-U', 'postgres', '-D', two, '-R', '-c', 'fast');
	start(two, portTwo);
	tool(
		'psql',
		'-h',
		'127.0.0.1',
		'-p',
		String(portOne),
		'-U',
		'postgres',
		'-c',
		"alter system set synchronous_standby_names = '*'"
	);
	tool('pg_ctl', '-D', one, 'reload');

	let primary = portOne;
	const open = new Set<Socket>();
	const door = createServer((near) => {
		const far = connect(primary, '127.0.0.1');
		for (const [from, to] of [
			[near, far],
			[far, near]
		] as const) {
			open.add(from);
			from.on('error', () => to.destroy());
			from.on('close', () => {
				open.delete(from);
				to.destroy();
			});
			from.pipe(to);
		}
	});
	await new Promise<void>((ready) => door.listen(0, '127.0.0.1', ready));
	const { port } = door.address() as { port: number };
	return {
		url: `postgres://postgres@127.0.0.1:${port}/postgres`,
		kill: async () => tool('pg_ctl', '-D', one, '-m', 'immediate', 'stop'),
		promote: async () => {
			tool('pg_ctl', '-D', two, '-w', 'promote');
			primary = portTwo;
		},
		stop: () => {
			door.close();
			for (const socket of open) socket.destroy();
			tool('pg_ctl', '-D', two, '-m', 'immediate', 'stop');
		}
	};
}
