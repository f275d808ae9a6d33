import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Builder } from '@sveltejs/kit';
import { expect, it } from 'vitest';
import { keepReleases } from '../../src/commands/keep-releases.mjs';

it('the files of the three releases before stay for tabs that are open, and older ones go (TRUST 3)', async () => {
	const out = mkdtempSync(join(tmpdir(), 'built-'));
	const folder = join(out, 'client/_app/immutable/chunks');
	const build = async (release: string) =>
		keepReleases(
			{
				name: 'drawn',
				adapt() {
					rmSync(out, { recursive: true, force: true });
					mkdirSync(folder, { recursive: true });
					for (const name of ['same.js', `${release}.js`, `${release}.js.br`])
						writeFileSync(join(folder, name), release);
				}
			},
			out
		).adapt({} as Builder);
	const there = () => ['a', 'b', 'c', 'd', 'e'].filter((one) => existsSync(join(folder, `${one}.js.br`))).join('');
	for (const release of ['a', 'b', 'c']) await build(release);
	expect(there()).toBe('abc');
	// The same once more is no release.
	await build('c');
	await build('d');
	expect(there()).toBe('abcd');
	await build('e');
	expect(there()).toBe('bcde');
	rmSync(out, { recursive: true, force: true });
});
