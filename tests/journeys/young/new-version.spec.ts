import type { Page } from '@playwright/test';
import { expect, settled, test as base } from '../../support/app';
import { Deploys } from '../../support/deploys';
import { menu } from '../../support/menu';
import { dump } from '../../support/plan';

const test = base.extend<object, { deploys: Deploys }>({
	deploys: [async ({ browserName: _ }, use) => use(new Deploys()), { scope: 'worker' }],
	app: [
		async ({ app, deploys }, use) => {
			await deploys.start(app.url);
			app.url = deploys.url;
			await use(app);
			deploys.stop();
		},
		{ scope: 'worker' }
	]
});
test.beforeEach(({ deploys }) => {
	Object.assign(deploys, { release: 1, brokenWorker: '', missing: [] });
});
// The worker of the fault itself, and the origin that stands in front of the service.
test.use({ planned: /status of 50\d|Failed to load resource/ });

/** The browser looks for a new worker, as it does at an opening once an hour has passed. */
const lookForNew = (page: Page) =>
	page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())!.update()));

/** Of which releases the files are that this page runs on. */
const releases = (page: Page) =>
	page.evaluate(() => [
		...new Set(
			performance.getEntriesByType('resource').flatMap(({ name }) => /\/immutable\/r(\d+)\//.exec(name)?.[1] ?? [])
		)
	]);

test('three versions come while a tab is open: it goes on whole, asks, and ends on the newest with all that was typed (TRUST 3)', async ({
	page,
	deploys
}) => {
	await page.goto(`${deploys.url}/nl/want`);
	await settled(page);
	await page.getByLabel('In je eigen woorden').fill('Iets met hout, denk');
	const notice = page.getByText('Er is een nieuwe versie.');
	for (const release of [2, 3, 4]) {
		deploys.release = release;
		await lookForNew(page);
		await expect(notice).toBeVisible();
		await expect(page.getByLabel('In je eigen woorden')).toHaveValue('Iets met hout, denk');
		for (const name of ['Jobs', 'Iemand zien', 'Mijn weg']) {
			await menu(page, name);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		}
		expect(await releases(page)).toEqual(['1']);
		await page.goto(`${deploys.url}/nl/want`);
		await settled(page);
		expect(await releases(page)).toEqual(['1']);
	}
	await page.getByRole('button', { name: 'Nu vernieuwen' }).click();
	await expect.poll(() => releases(page).catch(() => [])).toEqual(['4']);
	await expect(page.getByLabel('In je eigen woorden')).toHaveValue('Iets met hout, denk');
	await expect(notice).toBeHidden();
	expect(deploys.missing).toEqual([]);
});

test('a name and a message that are half typed come back after "renew now", and are kept nowhere else once they are sent (TRUST 3)', async ({
	page,
	app,
	deploys
}) => {
	await page.goto(`${deploys.url}${new URL(app.invite).pathname}`);
	await settled(page);
	await page.locator('.card a').nth(1).click();
	const name = page.getByLabel('Hoe mag Sofie je noemen?');
	await name.fill('rode vlieger');
	await page.getByText('Iets erbij zeggen').click();
	const message = page.getByLabel('Dit wil ik zeggen');
	await message.fill('Iets met hout');
	deploys.release = 2;
	await lookForNew(page);
	const sent: string[] = [];
	page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
	await page.getByRole('button', { name: 'Nu vernieuwen' }).click();
	await expect.poll(() => releases(page).catch(() => [])).toEqual(['2']);
	await expect(name).toHaveValue('rode vlieger');
	await expect(message).toBeVisible();
	await expect(message).toHaveValue('Iets met hout');
	expect(sent.join('\n')).not.toMatch(/vlieger|hout/);

	// At another moment the name is there; a message to somebody is not said to somebody else.
	await page.goto(`${deploys.url}${new URL(app.invite).pathname}`);
	await settled(page);
	await page.locator('.card a').nth(2).click();
	await expect(name).toHaveValue('rode vlieger');
	await expect(message).toHaveValue('');
	await page.goBack();
	await page.locator('.card a').nth(1).click();
	await page.getByRole('button', { name: 'Boek dit moment' }).click();
	await expect(page.getByText('Het is geregeld. Sofie ziet je.')).toBeVisible();
	expect(await dump(page)).toContain('{"id":"draft:book","value":""}');
});

test('a tab from before its first download was over finds its own files after three versions', async ({
	page,
	deploys
}) => {
	await page.route('**/service-worker.js', (route) => route.abort());
	await page.goto(`${deploys.url}/nl`, { waitUntil: 'load' });
	await page.getByRole('link', { name: 'Ik wil werk' }).waitFor();
	deploys.release = 4;
	await page.getByRole('link', { name: 'Ik wil werk' }).click();
	await expect(page.getByLabel('In je eigen woorden')).toBeVisible();
	expect(deploys.missing).toEqual([]);
});

test('a broken worker that was deployed goes by itself once a good one is there, in one visit (TRUST 3)', async ({
	page,
	deploys
}) => {
	await page.goto(`${deploys.url}/nl/want`);
	await settled(page);
	await page.getByLabel('In je eigen woorden').fill('Iets met hout');
	await expect.poll(() => page.evaluate(() => localStorage.getItem('trampoline-used'))).toBe('1');
	deploys.brokenWorker = `
		addEventListener('install', () => skipWaiting());
		addEventListener('activate', (event) => event.waitUntil(clients.claim()));
		addEventListener('fetch', (event) => {
			if (event.request.mode === 'navigate')
				event.respondWith(new Response('<h1>Oops</h1>', { headers: { 'content-type': 'text/html' } }));
			else event.respondWith(Response.error());
		});`;
	await lookForNew(page);
	await expect
		.poll(async () => {
			await page.goto(`${deploys.url}/nl/want`);
			return page.getByRole('heading', { level: 1 }).innerText();
		})
		.toBe('Oops');
	deploys.brokenWorker = '';
	deploys.release = 2;
	await page.goto(`${deploys.url}/nl/want`);
	await expect(page.getByLabel('In je eigen woorden')).toHaveValue('Iets met hout', { timeout: 40_000 });
	expect(await releases(page)).toEqual(['2']);
});

test('a worker that cannot even start never takes the place of the one that works', async ({ page, deploys }) => {
	await page.goto(`${deploys.url}/nl`);
	await settled(page);
	deploys.brokenWorker = 'throw new Error("broken");';
	await expect(lookForNew(page)).rejects.toThrow();
	await page.goto(`${deploys.url}/nl/want`);
	await expect(page.getByLabel('In je eigen woorden')).toBeVisible();
	await expect(page.getByText('Er is een nieuwe versie.')).toBeHidden();
});
