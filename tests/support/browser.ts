/* Makes sure that there is a Chromium to test with: the system's, else Playwright's own, else Debian's. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { executablePath } from './chromium.ts';

function tries(command: string, ...args: string[]): boolean {
	console.log(`  ${command} ${args.join(' ')}`);
	return (
		spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
			.status === 0
	);
}

const root = process.getuid?.() === 0;
const found = executablePath ?? (existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined);
if (found) {
	console.log(`Chromium: ${found}`);
} else {
	console.log('No Chromium on this machine. Looking for one.');
	const ready =
		tries(
			process.execPath,
			'node_modules/@playwright/test/cli.js',
			'install',
			...(root ? ['--with-deps'] : []),
			'chromium'
		) ||
		(root && tries('apt-get', 'update', '-qq') && tries('apt-get', 'install', '-y', '-qq', 'chromium'));
	if (!ready) console.error('Could not get a Chromium. Install one, or say where it is: CHROMIUM=/path npm test');
	process.exitCode = ready ? 0 : 1;
}
