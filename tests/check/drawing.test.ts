import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('every file in the drawing of the way of a tap is there', () => {
	const drawing = /## The way of a tap\n+```[^\n]*\n([\s\S]*?)```/.exec(
		readFileSync('docs/ARCHITECTURE.md', 'utf8')
	)![1]!;
	const files = [
		...drawing.matchAll(/\b(?:src\/)?((?:routes|phone|domain|contract|server)\/[\w[\]./+-]+\.(?:ts|svelte))/g)
	].map(([, file]) => file!);
	expect(files.length).toBeGreaterThan(12);
	const gone = files.filter((file) => !existsSync(`src/${file.startsWith('routes/') ? '' : 'lib/'}${file}`));
	expect(gone).toEqual([]);
});
