import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pinnedNode, prepare, root } from './prepare.mjs';

// Installs when needed, then serves the sources and follows every change.
prepare({ build: false });
const vite = [join(root, 'node_modules/vite/bin/vite.js'), 'dev', ...process.argv.slice(2)];
const server = spawn(pinnedNode, vite, { cwd: root, stdio: 'inherit' });
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 1));
