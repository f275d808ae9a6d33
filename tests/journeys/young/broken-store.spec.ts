import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { accessible, expect, settled, test } from '../../support/app';
import { menu } from '../../support/menu';
import { dump, wish } from '../../support/plan';
import { cutPower, freshProfile, grep, openProfile } from '../../support/power';

const keepsNothing = 'Deze gsm bewaart nu niets. Schrijf je gesprek op.';

/** A phone that can be full, and have room again, as the test says. */
const mayFill = (page: Page) =>
	page.addInitScript(() => {
		const { put, add } = IDBObjectStore.prototype;
		const full = (real: typeof put): typeof put =>
			function (this: IDBObjectStore, ...row) {
				if ((globalThis as { phoneIsFull?: boolean }).phoneIsFull)
					throw new DOMException('The phone is full.', 'QuotaExceededError');
				return real.apply(this, row);
			};
		IDBObjectStore.prototype.put = full(put);
		IDBObjectStore.prototype.add = full(add);
	});
const setFull = (page: Page, is: boolean) =>
	page.evaluate((isFull) => void ((globalThis as { phoneIsFull?: boolean }).phoneIsFull = isFull), is);

async function book(page: Page, name: string): Promise<void> {
	await page.locator('.card a').nth(1).click();
	await page.getByLabel('Hoe mag Sofie je noemen?').fill(name);
	await page.getByRole('button', { name: 'Boek dit moment' }).click();
	await expect(page.getByText('Het is geregeld. Sofie ziet je.')).toBeVisible();
}

test('on a phone that is full what is done goes on and is said to stay nowhere; with room again all of it is kept (TRUST 3)', async ({
	page,
	app
}) => {
	await mayFill(page);
	await page.goto(app.invite);
	await settled(page);
	await wish(page, app, 'Werken met hout');
	await setFull(page, true);
	await page.locator('main input').fill('zagen');
	await page.getByRole('button', { name: 'Gedaan' }).click();
	await expect(page.getByText('Je schreef het zelf.')).toBeVisible();
	await expect(page.getByText(keepsNothing)).toBeVisible();
	await menu(page, 'Mijn weg');
	await expect(page.getByRole('listitem').filter({ hasText: 'zagen' })).toBeVisible();
	expect(await dump(page)).not.toContain('zagen');

	await setFull(page, false);
	await menu(page, 'Start');
	await page.getByRole('button', { name: 'Gedaan' }).click();
	await expect(page.getByText(keepsNothing)).toBeHidden();
	await page.goto(`${app.url}/nl/path`);
	await expect(page.getByRole('listitem').filter({ hasText: 'zagen' })).toBeVisible();
});

test('a code that a full phone cannot keep is not set, which is said kindly; with room again the same tap sets it (TRUST 1.10, 3)', async ({
	page,
	app
}) => {
	const cannot = 'Je gsm kon dit niet bewaren. Je plan is niet veranderd.';
	const asked = page.getByRole('heading', { name: 'Wat is je code?' });
	await mayFill(page);
	await wish(page, app, 'Werken met hout');
	await page.goto(`${app.url}/nl/private`);
	await setFull(page, true);
	await page.getByLabel('Mijn code', { exact: true }).fill('blauwe fiets 12');
	await page.getByLabel('Nog eens dezelfde code').fill('blauwe fiets 12');
	await page.getByRole('button', { name: 'Zet de code' }).click();
	await expect(page.getByText(cannot)).toBeVisible();
	await accessible(page);
	await expect(page.getByText('De code staat erop.')).toBeHidden();
	expect(await dump(page)).toContain('Werken met hout');

	// It does not come in later by itself either.
	await setFull(page, false);
	await menu(page, 'Start');
	await page.getByLabel('Wat doe je graag?').fill('zagen');
	await page.getByRole('button', { name: 'Gedaan' }).click();
	await expect(page.getByText('Je schreef het zelf.')).toBeVisible();
	await page.goto(`${app.url}/nl/private`);
	await expect(page.getByRole('button', { name: 'Zet de code' })).toBeVisible();
	await expect(asked).toBeHidden();

	await setFull(page, true);
	await page.getByLabel('Mijn code', { exact: true }).fill('blauwe fiets 12');
	await page.getByLabel('Nog eens dezelfde code').fill('blauwe fiets 12');
	await page.getByRole('button', { name: 'Zet de code' }).click();
	await expect(page.getByText(cannot)).toBeVisible();
	await setFull(page, false);
	await page.getByRole('button', { name: 'Zet de code' }).click();
	await expect(page.getByText('De code staat erop.')).toBeVisible();
	await page.reload();
	await expect(asked).toBeVisible();
});

test('a phone that is full from the first moment books all the same', async ({ page, app }) => {
	await page.addInitScript(() => {
		IDBObjectStore.prototype.put = () => {
			throw new DOMException('The phone is full.', 'QuotaExceededError');
		};
	});
	await page.goto(app.invite);
	await settled(page);
	await book(page, 'volle gsm');
	await expect(page.getByText(keepsNothing)).toBeVisible();
	await page.getByRole('button', { name: 'Ik kom niet' }).click();
	await expect(page.getByText('Dit gesprek gaat niet door. Dat is oké.')).toBeVisible();
});

test('where the browser lets nothing be stored the app works in memory, says so, and a talk is booked (TRUST 3)', async ({
	page,
	app
}) => {
	// What Chromium does where cookies and site data are blocked.
	await page.addInitScript(() => {
		const refuse = () => {
			throw new DOMException('Access is denied for this document.', 'SecurityError');
		};
		const never = () => Promise.reject(new DOMException('Access is denied.', 'SecurityError'));
		for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get: refuse });
		IDBFactory.prototype.open = refuse;
		LockManager.prototype.request = never;
		ServiceWorkerContainer.prototype.register = never;
		Object.defineProperty(window, 'caches', { get: refuse });
	});
	await page.goto(app.invite);
	await page.locator('.card a').nth(1).waitFor();
	await book(page, 'gesloten deur');
	await expect(page.getByText(keepsNothing)).toBeVisible();
	await menu(page, 'Start');
	await page.getByRole('link', { name: 'Ik wil werk' }).click();
	await page.getByLabel('In je eigen woorden').fill('Werken met hout');
	await page.getByRole('button', { name: 'Dit wil ik' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Werken met hout');
	await menu(page, 'Start');
	await expect(page.getByRole('link', { name: /Sofie/ }).first()).toBeVisible();
});

test('a phone whose power goes while its store becomes that of a new version opens with all that was kept (TRUST 3)', async ({
	app
}) => {
	const profile = freshProfile();
	let context = await openProfile(profile);
	let page = context.pages()[0]!;
	await page.goto(`${app.url}/icon.svg`);
	// The store of the first version, and an upgrade that has begun: tables made, a row rewritten, never over.
	await page.evaluate(async () => {
		const old = indexedDB.open('trampoline', 10);
		old.onupgradeneeded = () => {
			for (const name of ['goal', 'milestone', 'step', 'did', 'slip', 'setting', 'outbox', 'pack'])
				old.result.createObjectStore(name, { keyPath: 'id' });
			const at = '2026-11-24T08:00:00.000Z';
			const row = { id: 'a', door: 'work', text: 'Werken met hout', job: '', state: 'chosen', at };
			old.transaction!.objectStore('goal').put(row);
		};
		const db = await new Promise<IDBDatabase>((resolve) => (old.onsuccess = () => resolve(old.result)));
		db.close();
		localStorage.setItem('trampoline-used', '1');
		const next = indexedDB.open('trampoline', 40);
		await new Promise<void>((resolve) => {
			next.onupgradeneeded = () => {
				for (const name of ['strength', 'wish', 'obstacle', 'care'])
					next.result.createObjectStore(name, { keyPath: 'id' });
				const goals = next.transaction!.objectStore('goal');
				goals.put({ id: 'a', text: 'half' });
				const go = () => (goals.get('a').onsuccess = go);
				go();
				setTimeout(resolve, 500);
			};
		});
	});
	// Chromium writes the mark that there is a store some seconds later.
	await expect.poll(() => grep(profile, [{ where: 'mark', text: 'trampoline-used' }]).length).toBeGreaterThan(0);
	await cutPower(profile);
	context = await openProfile(profile);
	page = context.pages()[0]!;
	await page.goto(`${app.url}/nl/path`);
	await expect(page.getByText('Werken met hout').first()).toBeVisible();
	await page.goto(`${app.url}/nl/hard`);
	await page.getByRole('button', { name: 'Ik heb schulden of rekeningen' }).click();
	await page.getByRole('button', { name: 'In mijn plan' }).click();
	await expect(page.getByText('Staat in je plan.')).toBeVisible();
	await context.close();
	rmSync(profile, { recursive: true, force: true });
});
