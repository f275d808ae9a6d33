import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pinnedNode, prepare, root } from './prepare.mjs';

prepare();
process.chdir(root);
if (Number(process.versions.node.split('.')[0]) >= 24) {
	await import('../entry.ts');
} else {
	const server = spawn(pinnedNode, [...process.execArgv, join(root, 'src/entry.ts')], { stdio: 'inherit' });
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => server.kill(signal));
	server.on('exit', (code) => process.exit(code ?? 1));
}
