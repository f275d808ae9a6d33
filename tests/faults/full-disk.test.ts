import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { bookTalk, freeTalks, newTalk, send, stateOf } from '../support/phones';
import { TestServer } from '../support/server';

const started: TestServer[] = [];
afterEach(async () => {
	for (const app of started.splice(0)) await app.remove();
});

/** No file of the service may grow beyond that; the system then refuses as a full disk does. */
const room = (app: TestServer, bytes: number | 'unlimited') =>
	execFileSync('prlimit', ['--pid', String(app.pid), `--fsize=${bytes}:`]);

it('on a full disk it says "later" within two seconds, half books nothing, still reads, and goes on when there is room (TRUST B8)', async () => {
	const app = await TestServer.start({ WRITES_PER_ADDRESS: '1000' });
	started.push(app);
	const free = await freeTalks(app);
	const first = newTalk();
	expect(await bookTalk(app, free[0]!, first)).toBe(201);
	room(app, Math.min(...['trampoline.db', 'trampoline.db-wal'].map((name) => statSync(join(app.folder, name)).size)));
	const refused = Array.from({ length: 20 }, newTalk);
	const begun = Date.now();
	const answers = await Promise.all(refused.map((talk, at) => bookTalk(app, free[at + 1]!, talk)));
	expect(Date.now() - begun).toBeLessThan(2_000);
	expect(new Set(answers)).toEqual(new Set([503]));
	expect(await stateOf(app, first)).toBe('booked');
	expect(await send(app, 'GET', '/api/slots?centre=sample')).toBe(200);
	room(app, 'unlimited');
	for (const talk of refused) expect(await stateOf(app, talk)).toBe('404');
	expect(await freeTalks(app)).toContain(free[1]);
	// The same phones ask again, as the outbox does.
	for (const [at, talk] of refused.entries()) expect(await bookTalk(app, free[at + 1]!, talk)).toBe(201);
});
