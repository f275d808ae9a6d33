import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { bookTalk, freeTalks, newTalk, send, stateOf } from '../support/phones';
import { TestServer } from '../support/server';

const run = (command: string, ...words: string[]) => spawnSync(command, words, { encoding: 'utf8' });
const rooms = '/sys/fs/ext4';
const systems = () => (existsSync(rooms) ? readdirSync(rooms) : []);

/** A file system of its own that the kernel can be told to find broken; only root may have one. */
const folder = mkdtempSync(join(tmpdir(), 'failing-'));
const image = join(folder, 'image');
const disk = join(folder, 'disk');
mkdirSync(disk);
const before = systems();
const mounted =
	run('truncate', '-s', '64M', image).status === 0 &&
	run('mkfs.ext4', '-q', image).status === 0 &&
	run('mount', '-o', 'loop,errors=remount-ro', image, disk).status === 0;
const breaks = join(rooms, systems().find((name) => !before.includes(name)) ?? '', 'trigger_fs_error');

afterAll(() => {
	run('umount', disk);
	rmSync(folder, { recursive: true, force: true });
});

if (!mounted || !existsSync(breaks)) {
	it('has no disk to break', () => expect(mounted && existsSync(breaks)).toBe(false));
	console.log(
		'Only root, with loop devices and ext4, may break a disk: one that turns read-only while running is NOT tried.'
	);
} else {
	it('when the disk breaks and turns read-only under it, it says "later", reads on, and after a repair has every talk it said yes to (TRUST B8)', async () => {
		const app = await TestServer.start({ DATA_DIR: disk, WRITES_PER_ADDRESS: '1000' });
		try {
			// The sample keeps the first one free for its invite, at each start anew.
			const free = (await freeTalks(app)).slice(10);
			const kept = [newTalk(), newTalk()];
			for (const [at, talk] of kept.entries()) expect(await bookTalk(app, free[at]!, talk)).toBe(201);
			writeFileSync(breaks, 'a try of this test');
			const talks = Array.from({ length: 20 }, newTalk);
			for (const [at, talk] of talks.entries()) expect(await bookTalk(app, free[at + 2]!, talk)).toBe(503);
			expect(await send(app, 'GET', '/api/slots?centre=sample&lang=nl')).toBe(200);
			for (const talk of kept) expect(await stateOf(app, talk)).toBe('booked');

			await app.down('SIGKILL');
			await expect(app.up()).rejects.toThrow(/DATA_DIR/);
			expect(run('umount', disk).status).toBe(0);
			expect(run('fsck.ext4', '-fy', image).status, 'mended').toBeLessThanOrEqual(1);
			expect(run('mount', '-o', 'loop', image, disk).status).toBe(0);
			await app.up();
			for (const talk of kept) expect(await stateOf(app, talk)).toBe('booked');
			for (const [at, talk] of talks.entries()) {
				expect(await stateOf(app, talk)).toBe('404');
				expect(await bookTalk(app, free[at + 2]!, talk)).toBe(201);
			}
		} finally {
			await app.remove();
		}
	});
}
