import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, type BrowserContext } from '@playwright/test';
import type { Canary } from './canaries';
import { args, executablePath } from './chromium';
import { spoken } from './speaks';

// Linux only: a process is killed by its number, and memory is a disk.
const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A browser with a profile of its own, as a kiosk has one. */
export const openProfile = (profile: string, ...more: string[]): Promise<BrowserContext> =>
	chromium.launchPersistentContext(profile, {
		...(executablePath ? { executablePath } : {}),
		args: [...args, ...more],
		locale: spoken() === 'ar' ? 'ar' : 'nl-BE',
		timezoneId: 'Europe/Brussels'
	});

/** The processes that a process started, and those that they did. */
function below(parent: string): string[] {
	const children = readdirSync('/proc').filter((name) => {
		try {
			return (
				/^\d+$/.test(name) && readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)!.split(' ')[1] === parent
			);
		} catch {
			return false;
		}
	});
	return children.flatMap((child) => [child, ...below(child)]);
}

/** Ends the browser of a profile, with all its processes at once, as a power cut does: no goodbye, no writing down. */
export async function cutPower(profile: string): Promise<void> {
	const owns = (pid: string) => {
		try {
			const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
			return words.includes(`--user-data-dir=${profile}`) && !words.some((word) => word.startsWith('--type='));
		} catch {
			return false;
		}
	};
	const [browser] = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && owns(name));
	const all = [browser!, ...below(browser!)];
	for (const one of all) {
		try {
			process.kill(Number(one), 'SIGKILL');
		} catch {
			// It went with the one before.
		}
	}
	await expect.poll(() => all.some((one) => existsSync(`/proc/${one}/exe`))).toBe(false);
	rmSync(join(profile, 'SingletonLock'), { force: true });
}

/** A profile's folder in memory, empty. */
export const freshProfile = (): string => mkdtempSync(join(memory, 'kiosk-'));

/** Which canaries stand in any file below a folder, as UTF-8 or as UTF-16. */
export function grep(folder: string, canaries: readonly Canary[]): { canary: string; file: string }[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
		const file = join(folder, name);
		if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return [];
		const bytes = readFileSync(file);
		return canaries
			.filter(({ text }) => bytes.includes(text) || bytes.includes(text, 0, 'utf16le'))
			.map(({ where }) => ({ canary: where, file: name }));
	});
}
