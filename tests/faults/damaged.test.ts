import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, it } from 'vitest';
import { bookTalk, freeTalks, newTalk, stateOf } from '../support/phones';
import { TestServer } from '../support/server';

const started: TestServer[] = [];
afterEach(async () => {
	for (const app of started.splice(0)) await app.remove();
});

const page = 4_096;
function spoilEnd(file: string): void {
	const size = statSync(file).size;
	const open = openSync(file, 'r+');
	writeSync(open, randomBytes(Math.min(page, size)), 0, Math.min(page, size), Math.max(size - page, 0));
	closeSync(open);
}

/** A service with twenty talks, ended as by a power cut. */
async function lived() {
	const app = await TestServer.start({ WRITES_PER_ADDRESS: '1000' });
	started.push(app);
	const free = await freeTalks(app);
	const talks = Array.from({ length: 20 }, newTalk);
	for (const [at, talk] of talks.entries()) expect(await bookTalk(app, free[at]!, talk)).toBe(201);
	await app.down('SIGKILL');
	return { app, talks };
}

it('with the end of its log spoiled it comes back to what was whole, and says nothing that is wrong', async () => {
	const { app, talks } = await lived();
	const log = join(app.folder, 'trampoline.db-wal');
	expect(existsSync(log)).toBe(true);
	spoilEnd(log);
	await app.up();
	const states = await Promise.all(talks.map((talk) => stateOf(app, talk)));
	// The last ones may be gone, as on a disk that lost its last writes; nothing else, and nothing half.
	expect(states.join(' ')).toMatch(/^(booked )*(booked|404)( 404)*$/);
	expect(states.filter((state) => state === 'booked').length).toBeGreaterThan(10);
});

it('with the end of its file spoiled it refuses to serve, and says what to do', async () => {
	const { app } = await lived();
	const path = join(app.folder, 'trampoline.db');
	const file = new DatabaseSync(path);
	file.exec('pragma wal_checkpoint(truncate)');
	file.close();
	spoilEnd(path);
	await expect(app.up()).rejects.toThrow(/damaged.*npm run restore/s);
});
