import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Check } from './tree.ts';

const house = fileURLToPath(new URL('../..', import.meta.url));

/** A tool of others that ends with 0 when all is well, and otherwise says what is not. */
function tool(name: string, file: string, args: readonly string[]): Check {
	return {
		name,
		find: (root) =>
			new Promise((resolve) => {
				const child = spawn(process.execPath, [`${house}node_modules/${file}`, ...args], { cwd: root });
				let said = '';
				child.stdout.on('data', (text: Buffer) => (said += text.toString()));
				child.stderr.on('data', (text: Buffer) => (said += text.toString()));
				child.on('close', (code) => resolve(code === 0 ? [] : [said.trim() || `ended with ${code}`]));
			})
	};
}

export const generatedTypes = tool('generated types', '@sveltejs/kit/svelte-kit.js', ['sync']);
export const types = tool('types', 'svelte-check/bin/svelte-check', ['--fail-on-warnings', '--output', 'human']);
export const lint = tool('lint', 'eslint/bin/eslint.js', [
	'.',
	'--config',
	`${house}eslint.config.js`,
	'--max-warnings=0'
]);
export const format = tool('formatted', 'prettier/bin/prettier.cjs', ['--list-different', '.']);
export const deadCode = tool('nothing unused', 'knip/bin/knip.js', ['--no-progress']);
