import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { find, plant, type Canary } from '../../support/canaries';
import { args, executablePath } from '../../support/chromium';
import { expect, test } from '../../support/app';
import { atStart, beginVisit, pairKiosk } from '../../support/kiosk';

// Linux only: a process is killed by its number, and memory is a disk.
const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

const open = (profile: string, ...more: string[]): Promise<BrowserContext> =>
	chromium.launchPersistentContext(profile, {
		...(executablePath ? { executablePath } : {}),
		args: [...args, ...more],
		locale: 'nl-BE',
		timezoneId: 'Europe/Brussels'
	});

/** Ends the browser of a profile as a power cut does: no goodbye, no writing down. */
async function cutPower(profile: string): Promise<void> {
	const owns = (pid: string) => {
		try {
			const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
			return words.includes(`--user-data-dir=${profile}`) && !words.some((word) => word.startsWith('--type='));
		} catch {
			return false;
		}
	};
	const [browser] = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && owns(name));
	process.kill(Number(browser), 'SIGKILL');
	await expect.poll(() => existsSync(`/proc/${browser}/exe`)).toBe(false);
	rmSync(join(profile, 'SingletonLock'), { force: true });
}

/** Which canaries stand in any file below a folder, as UTF-8 or as UTF-16. */
function grep(folder: string, canaries: readonly Canary[]): { canary: string; file: string }[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
		const file = join(folder, name);
		if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return [];
		const bytes = readFileSync(file);
		return canaries
			.filter(({ text }) => bytes.includes(text) || bytes.includes(text, 0, 'utf16le'))
			.map(({ where }) => ({ canary: where, file: name }));
	});
}

test('by the recipe (incognito, profile in memory): after kill -9 no file holds a word, and the start screen comes', async ({
	app
}) => {
	test.setTimeout(180_000);
	const profile = mkdtempSync(join(memory, 'kiosk-'));
	let context = await open(profile, '--incognito');
	let page = context.pages()[0]!;
	await pairKiosk(page, app);
	await beginVisit(page);
	const canaries = await plant(page);
	await cutPower(profile);
	const found = grep(profile, canaries);
	console.log(`kill -9, by the recipe: ${canaries.length} canaries, ${found.length} found in the profile`);
	expect(found).toEqual([]);

	context = await open(profile, '--incognito', '--restore-last-session');
	page = context.pages()[0]!;
	await pairKiosk(page, app);
	for (const one of context.pages()) expect(await find(one, canaries)).toEqual([]);
	await context.close();
	expect(grep(profile, canaries)).toEqual([]);
	rmSync(profile, { recursive: true, force: true });
});

test('a browser that keeps its profile and brings tabs back: after kill -9 the next person finds the start screen', async ({
	app
}) => {
	test.setTimeout(180_000);
	const profile = mkdtempSync(join(memory, 'kiosk-'));
	let context = await open(profile);
	let page = context.pages()[0]!;
	await pairKiosk(page, app);
	await beginVisit(page);
	const canaries = await plant(page);
	await cutPower(profile);
	// What the recipe is for: such a profile does hold words on its disk.
	expect(grep(profile, canaries).length).toBeGreaterThan(0);

	context = await open(profile, '--restore-last-session', '--hide-crash-restore-bubble');
	page = context.pages()[0] ?? (await context.newPage());
	// Tabs that came back lead to the start by themselves; the device opens its start link, as at every start.
	await pairKiosk(page, app);
	for (const one of context.pages()) {
		await expect(one).toHaveURL(/\/kiosk$|^about:blank$/);
		expect(await find(one, canaries)).toEqual([]);
	}
	await page.goto(`${app.url}/nl/want`);
	await atStart(page);
	await context.close();
	rmSync(profile, { recursive: true, force: true });
});
