import { spawn } from 'node:child_process';
import {
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	statSync,
	truncateSync,
	utimesSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { serviceEngines } from '../support/engines';
import { TestServer } from '../support/server';

const folders: string[] = [];
const started: TestServer[] = [];
const folder = () => {
	const made = mkdtempSync(join(tmpdir(), 'trampoline-copies-'));
	folders.push(made);
	return made;
};
afterEach(async () => {
	for (const app of started.splice(0)) await app.remove();
	for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

/** Runs the command as a person does. Out: what it said, and whether it went well. */
function run(verb: 'backup' | 'restore', app: TestServer, copies: string, ...rest: string[]) {
	return new Promise<{ well: boolean; said: string }>((resolve) => {
		const child = spawn(process.execPath, ['src/commands/backup.mjs', verb, ...rest], {
			env: { ...process.env, DATA_DIR: app.folder, BACKUP_DIR: copies, ...app.env }
		});
		let said = '';
		child.stdout.on('data', (text: Buffer) => (said += text.toString()));
		child.stderr.on('data', (text: Buffer) => (said += text.toString()));
		child.on('close', (code) => resolve({ well: code === 0, said: said.trim() }));
	});
}

type Talk = { id: string; secret: string };

async function book(app: TestServer, slot: string, callMe = 'gele pet'): Promise<Talk | null> {
	const talk = {
		id: crypto.randomUUID(),
		secret: Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url')
	};
	const answer = await fetch(`${app.url}/api/bookings/${talk.id}`, {
		method: 'PUT',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ slot, callMe, lang: 'nl', secret: talk.secret })
	});
	return answer.status === 201 ? talk : null;
}

const slotsOf = async (app: TestServer): Promise<string[]> => {
	const answer = (await (await fetch(`${app.url}/api/slots?centre=sample`)).json()) as {
		slots: { id: string; kind: string }[];
	};
	return answer.slots.filter(({ kind }) => kind === 'talk').map(({ id }) => id);
};
const stands = async (app: TestServer, { id, secret }: Talk): Promise<boolean> =>
	(await fetch(`${app.url}/api/bookings/${id}`, { headers: { authorization: `Bearer ${secret}` } })).status === 200;

describe.each(serviceEngines)('a copy of %s', (_, env) => {
	it('made while people book holds every talk that was told before it began, and comes back whole', async () => {
		const app = await TestServer.start({ ...(await env()), WRITES_PER_ADDRESS: '1000' });
		started.push(app);
		const copies = folder();
		const slots = await slotsOf(app);
		const before = (await Promise.all(slots.slice(0, 12).map((slot) => book(app, slot)))).filter(
			(talk) => talk !== null
		);
		expect(before.length).toBeGreaterThan(5);

		let going = true;
		const during = (async () => {
			for (const slot of slots.slice(12, 60)) if (going) await book(app, slot);
		})();
		const copied = await run('backup', app, copies);
		going = false;
		await during;
		expect(copied.said).toMatch(/^Copied to /);
		const copy = copied.said.replace('Copied to ', '');
		expect(statSync(copy).mode & 0o077, 'nobody else on the machine reads it').toBe(0);

		expect(await run('restore', app, copies, copy)).toEqual({
			well: false,
			said: 'The service runs on this data. Stop it first.'
		});
		await app.down('SIGKILL');
		const restored = await run('restore', app, copies, copy);
		expect(restored.said).toMatch(
			/^Restored\. What was there before: .*-before-restore|^Restored\. What was there before: .*\.dump/
		);
		await app.up();
		for (const talk of before) expect(await stands(app, talk)).toBe(true);
	});

	it('forgets what is too old before it serves again (TRUST 1.5)', async () => {
		const app = await TestServer.start(await env());
		started.push(app);
		const copies = folder();
		const talk = (await book(app, (await slotsOf(app))[0]!, 'canarie-7f3a'))!;
		await app.down();
		const old = new Date(Date.now() - 20 * 86_400_000).toISOString();
		const move = `update slot set start_at = '${old}', end_at = '${old}' where id = (select slot_id from booking where id = '${talk.id}')`;
		if (app.env['DATABASE_URL']) {
			const client = new pg.Client({ connectionString: app.env['DATABASE_URL'] });
			await client.connect();
			await client.query(move);
			await client.end();
		} else {
			const db = new DatabaseSync(join(app.folder, 'trampoline.db'));
			db.exec(move);
			db.close();
		}
		const copy = (await run('backup', app, copies)).said.replace('Copied to ', '');
		expect((await run('restore', app, copies, copy)).well).toBe(true);
		await app.up();
		expect(await stands(app, talk)).toBe(false);
		if (!app.env['DATABASE_URL']) {
			for (const name of readdirSync(app.folder).filter((one) => one.startsWith('trampoline.db')))
				expect(readFileSync(join(app.folder, name)).includes('canarie-7f3a')).toBe(false);
		}
	});

	it('that was cut off or is something else is refused, and nothing changes', async () => {
		const app = await TestServer.start(await env());
		started.push(app);
		const copies = folder();
		const talk = (await book(app, (await slotsOf(app))[0]!))!;
		const copy = (await run('backup', app, copies)).said.replace('Copied to ', '');
		await app.down();
		const other = join(copies, 'other.db');
		writeFileSync(other, 'not a database');
		truncateSync(copy, 3_000);
		for (const wrong of [copy, other]) {
			expect(await run('restore', app, copies, wrong)).toEqual({
				well: false,
				said: 'This copy is not whole, or not of this service. Take another one.'
			});
		}
		expect((await run('restore', app, copies, join(copies, 'none.db'))).said).toBe('There is no copy at that path.');
		await app.up();
		expect(await stands(app, talk)).toBe(true);
	});
});

it('a copy older than fourteen days is removed with the next one, and nothing else is', async () => {
	const app = await TestServer.start();
	started.push(app);
	const copies = folder();
	const old = join(copies, 'trampoline-2026-01-01T00-00-00Z.db');
	for (const name of [old, join(copies, 'notes.txt')]) {
		writeFileSync(name, '');
		utimesSync(name, new Date('2026-01-01'), new Date('2026-01-01'));
	}
	await run('backup', app, copies);
	expect(readdirSync(copies).sort()).toEqual(['notes.txt', expect.stringMatching(/^trampoline-.*Z\.db$/)]);
});
