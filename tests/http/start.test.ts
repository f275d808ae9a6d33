import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { freePort } from '../support/postgres';
import { TestServer } from '../support/server';

const started: TestServer[] = [];
const begin = async (env: Record<string, string> = {}) => {
	const app = await TestServer.start(env);
	started.push(app);
	return app;
};
afterEach(async () => {
	for (const app of started.splice(0)) await app.remove();
});

/** Starts the service to its end: what it said and how it ended. */
function failing(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, ['src/entry.ts'], { env: { ...process.env, ...env } });
		let said = '';
		child.stdout.on('data', (text: Buffer) => (said += text.toString()));
		child.stderr.on('data', (text: Buffer) => (said += text.toString()));
		child.on('exit', (code) => resolve({ code, said: said.trim() }));
	});
}

describe('starting', () => {
	it('a first start prints the four ways in, each of which opens', async () => {
		const app = await begin();
		const lines = [...app.output.matchAll(/http:\/\/localhost:\d+(\/\S+)/g)].map(([, path]) => path!);
		expect(lines).toEqual([
			'/nl',
			expect.stringMatching(/^\/i\/\S{22}$/),
			expect.stringMatching(/^\/desk\/setup\/\S{43}$/),
			expect.stringMatching(/^\/kiosk#\S{43}$/)
		]);
		for (const path of lines) expect([path, (await fetch(app.url + path)).status]).toEqual([path, 200]);
	});

	it('a second start gives a fresh invite and set-up link', async () => {
		const app = await begin();
		const { invite, setup } = app;
		await app.down();
		await app.up();
		expect(app.invite).not.toBe(invite);
		expect(app.setup).not.toBe(setup);
		expect((await fetch(invite)).status).toBe(200);
	});

	it('with an address of its own it starts with a centre that shows to nobody until it has a number, one line for the coordinator and a strict header', async () => {
		const app = await begin({ ORIGIN: 'https://trampoline.example' });
		const lines = [...app.output.matchAll(/https:\/\/trampoline\.example\/\S+/g)].map(([line]) => line);
		expect(lines).toEqual([expect.stringMatching(/\/desk\/setup\/\S{43}$/)]);
		const answer = await fetch(`${app.url}/api/centres`);
		expect(answer.headers.get('strict-transport-security')).toContain('max-age=');
		expect(await answer.json()).toEqual({ centres: [] });
	});

	it('a second service on the same data says who holds it (TRUST B6), in one sentence', async () => {
		const app = await begin();
		const second = await failing({ PORT: String(await freePort()), DATA_DIR: app.folder });
		expect(second.code).toBe(1);
		expect(second.said).toMatch(/in use by process \d+/);
		expect(second.said.split('\n')).toHaveLength(1);
		expect((await fetch(`${app.url}/readyz`)).status).toBe(200);
	});

	it.each([
		[{ PORT: '99999' }, 'PORT is a number up to 65535, such as 3000.'],
		[{ ORIGIN: 'trampoline' }, 'ORIGIN is an address, such as https://trampoline.example.'],
		[{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL starts with postgres://.'],
		[{ DATABASE_URL: 'postgres://x@127.0.0.1:1/x' }, /^The database does not answer\./],
		[{ BUSY_ADDRESSES: 'the centre' }, 'BUSY_ADDRESSES holds IP addresses with commas between them.']
	])('a wrong setting stops the start with a sentence: %o', async (env, sentence) => {
		const folder = mkdtempSync(join(tmpdir(), 'trampoline-'));
		const ended = await failing({ PORT: String(await freePort()), DATA_DIR: folder, ...env });
		expect(ended.code).toBe(1);
		expect(ended.said).toMatch(sentence);
		expect(ended.said.split('\n')).toHaveLength(1);
		rmSync(folder, { recursive: true });
	});

	it('a taken port is said with the way out', async () => {
		const app = await begin();
		const folder = mkdtempSync(join(tmpdir(), 'trampoline-'));
		const ended = await failing({ PORT: String(app.port), DATA_DIR: folder });
		expect(ended.code).toBe(1);
		expect(ended.said).toContain(`Port ${app.port} is in use.`);
		rmSync(folder, { recursive: true });
	});

	it('asked to stop, it answers what has begun and ends well', async () => {
		const app = await begin();
		const open = await Promise.all(Array.from({ length: 20 }, () => fetch(`${app.url}/api/slots?centre=sample`)));
		const ended = app.down('SIGTERM');
		for (const answer of open) expect((await answer.json()) as object).toHaveProperty('slots');
		await ended;
		await expect(fetch(`${app.url}/healthz`)).rejects.toThrow();
	});
});
