import { existsSync } from 'node:fs';

/** The system's Chromium when there is one, the one without a window first: it is a third lighter. Else Playwright's own. */
export const executablePath = [
	process.env['CHROMIUM'],
	'/usr/bin/chromium-headless-shell',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome'
].find((path) => path && existsSync(path));

export const args = [
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];
