import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { bookTalk, freeTalks, newTalk, send, stateOf } from '../support/phones';
import { TestServer } from '../support/server';

const mount = (...words: string[]) => spawnSync('mount', words).status === 0;
/** A disk of its own, 32 MB of memory; only root may have one. */
const disk = mkdtempSync(join(tmpdir(), 'disk-'));
const mounted = mount('-t', 'tmpfs', '-o', 'size=32m', 'tmpfs', disk);
if (!mounted) {
	rmdirSync(disk);
	it('has no disk to try', () => expect(mounted).toBe(false));
	console.log('Only root may have a disk of its own: a really full and a read-only disk are NOT tried.');
}

const started: TestServer[] = [];
afterEach(async () => {
	for (const app of started.splice(0)) await app.remove();
	if (mounted) spawnSync('umount', [disk]);
	rmSync(disk, { recursive: true, force: true });
});

if (mounted) {
	it('on a disk that is really full it says "later" and reads on; on one that is read-only it does not start and says why; nothing is lost (TRUST B8)', async () => {
		const app = await TestServer.start({ DATA_DIR: disk, WRITES_PER_ADDRESS: '1000' });
		started.push(app);
		const free = await freeTalks(app);
		const kept = newTalk();
		expect(await bookTalk(app, free[0]!, kept)).toBe(201);
		const filler = join(disk, 'filler');
		try {
			for (let bytes = 1_000_000; bytes >= 1_000; bytes /= 10)
				for (;;) {
					try {
						writeFileSync(filler, Buffer.alloc(bytes), { flag: 'a' });
					} catch {
						break;
					}
				}
			const talks = Array.from({ length: 100 }, newTalk);
			const answers: (number | null)[] = [];
			const begun = Date.now();
			for (const [at, talk] of talks.entries()) answers.push(await bookTalk(app, free[at + 1]!, talk));
			expect(new Set(answers.filter((status) => status !== 201))).toEqual(new Set([503]));
			expect((Date.now() - begun) / talks.length).toBeLessThan(2_000);
			expect(await send(app, 'GET', '/api/slots?centre=sample&lang=nl')).toBe(200);
			rmSync(filler);
			for (const [at, talk] of talks.entries()) {
				expect(await stateOf(app, talk)).toBe(answers[at] === 201 ? 'booked' : '404');
				expect(await bookTalk(app, free[at + 1]!, talk)).toBe(answers[at] === 201 ? 200 : 201);
			}
			expect(await stateOf(app, kept)).toBe('booked');

			await app.down('SIGKILL');
			expect(mount('-o', 'remount,ro', disk)).toBe(true);
			await expect(app.up()).rejects.toThrow(/DATA_DIR/);
			expect(mount('-o', 'remount,rw', disk)).toBe(true);
			await app.up();
			for (const talk of [kept, ...talks]) expect(await stateOf(app, talk)).toBe('booked');
		} finally {
			rmSync(filler, { force: true });
		}
	});
}
