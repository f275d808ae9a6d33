import { accessible, expect, settled, test } from '../../support/app';
import { device, withPlan } from '../../support/letters';
import { qrOf } from '../../support/qr';

test('everything comes to a new phone after the six digits were compared, once; the old phone keeps its own', async ({
	page,
	app,
	browser
}) => {
	await withPlan(page, app.url);
	await page.goto(app.invite);
	await settled(page);
	await page.goto(`${app.url}/nl/ask`);
	await page.getByRole('button', { name: /Bel mij/ }).click();
	await page.getByLabel('Je gsm-nummer').fill('0470 12 34 57');
	await page.getByLabel(/^Hoe mag .* je noemen/).fill('Amina');
	await page.getByRole('button', { name: 'Vraag het' }).click();
	await expect(page.getByText('Gevraagd. Iemand belt je.')).toBeVisible();
	await page.goto(`${app.url}/nl/new-phone`);
	await accessible(page);
	await page.getByRole('button', { name: 'Toon een QR' }).click();
	const link = await qrOf(page.getByRole('img', { name: 'QR met je brief' }));
	const digits = (await page.locator('.digits').textContent())!.replace(/\D/g, '');
	await accessible(page);

	const fresh = await device(browser);
	await fresh.page.goto(`${app.url}/nl/want`);
	await fresh.page.getByLabel('In je eigen woorden').fill('Iets met honden');
	await fresh.page.getByRole('button', { name: 'Dit wil ik' }).click();
	await fresh.page.getByRole('button', { name: 'Gedaan' }).waitFor();
	await fresh.page.goto(link);
	await expect(fresh.page.getByRole('heading', { level: 1 })).toHaveText('Is dit jouw code?');
	expect((await fresh.page.locator('.digits').textContent())!.replace(/\D/g, '')).toBe(digits);
	await accessible(fresh.page);
	await fresh.page.getByRole('button', { name: 'Ja, dezelfde' }).click();
	await expect(fresh.page.getByRole('heading', { level: 1 })).toHaveText('Je plan staat op deze gsm.');
	await expect(page.getByText('Het staat op je nieuwe gsm.')).toBeVisible();

	// Both goals are on the new phone, what was typed too; the old one has all it had.
	await fresh.page.goto(`${app.url}/nl/want`);
	await expect(fresh.page.getByText('Werken in een keuken')).toBeVisible();
	await fresh.page.goto(`${app.url}/nl/can`);
	await expect(fresh.page.getByText('Ik kookte voor 12 mensen.')).toBeVisible();
	await fresh.page.goto(`${app.url}/nl/ask`);
	await expect(fresh.page.getByText('Gevraagd. Iemand belt je.'), 'what was asked is answered there too').toBeVisible();
	await page.goto(`${app.url}/nl`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Werken in een keuken');

	await fresh.page.goto('about:blank');
	await fresh.page.goto(link);
	await expect(fresh.page.getByRole('heading', { level: 1 })).toHaveText('Deze brief is al gebruikt');
	await fresh.context.close();
});

test('other digits bring nothing; a QR that was closed opens nothing', async ({ page, app, browser }) => {
	await withPlan(page, app.url);
	await page.goto(`${app.url}/nl/new-phone`);
	await page.getByRole('button', { name: 'Toon een QR' }).click();
	const link = await qrOf(page.getByRole('img', { name: 'QR met je brief' }));
	const other = await device(browser);
	await other.page.goto(link);
	await other.page.getByRole('button', { name: 'Nee, andere' }).click();
	await expect(other.page.getByText('Hier kwam niets bij.')).toBeVisible();
	expect(await other.page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
	await page.getByRole('button', { name: 'Stop' }).click();
	await expect(page.getByRole('button', { name: 'Toon een QR' })).toBeVisible();
	await other.page.goto('about:blank');
	await other.page.goto(link);
	await expect(other.page.getByRole('heading', { level: 1 })).toHaveText('Deze brief is teruggenomen');
	await other.context.close();
});

test('after 15 minutes a QR leaves the screen by the clock of the phone, also without a network', async ({
	page,
	app
}) => {
	await page.clock.install();
	await withPlan(page, app.url);
	await page.goto(`${app.url}/nl/new-phone`);
	await page.getByRole('button', { name: 'Toon een QR' }).click();
	await expect(page.getByRole('img', { name: 'QR met je brief' })).toBeVisible();
	await page.context().setOffline(true);
	await page.clock.fastForward('14:30');
	await expect(page.getByRole('img', { name: 'QR met je brief' })).toBeVisible();
	await page.clock.fastForward('00:40');
	await expect(page.getByText('De tijd is om.', { exact: false })).toBeVisible();
	await expect(page.getByRole('img', { name: 'QR met je brief' })).toHaveCount(0);
});

test(
	'without a network a plan goes from screen to camera: shown, and brought to another phone',
	{ tag: '@rtl' },
	async ({ page, app, browser }) => {
		await withPlan(page, app.url);
		await settled(page);
		const other = await device(browser);
		await other.page.goto(`${app.url}/nl`);
		await settled(other.page);
		await page.context().setOffline(true);
		await other.context.setOffline(true);
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));

		/** Photos of each code on the screen, as the other phone takes them. */
		const photos = async () => {
			const code = page.getByRole('img', { name: /^QR \d+ van \d+$/ }).first();
			await code.waitFor();
			const several = page.getByRole('button', { name: 'Stop even' });
			if (await several.isVisible()) await several.click();
			const count = Number(/(\d+)\D*$/.exec((await code.getAttribute('aria-label'))!)![1]);
			const taken: Buffer[] = [];
			for (let at = 0; at < count; at++) {
				taken.push(await code.screenshot());
				if (count > 1) await page.getByRole('button', { name: 'Volgende code' }).click();
			}
			return taken.map((buffer, at) => ({ name: `${at}.png`, mimeType: 'image/png', buffer }));
		};
		await page.goto(`${app.url}/nl/show`);
		await page.getByLabel('Voor wie?').fill('Sofie');
		await page.getByRole('button', { name: 'Toon naast elkaar' }).click();
		const shown = await photos();
		await other.page.goto(`${app.url}/nl/scan`);
		await accessible(other.page);
		await other.page.locator('input[type=file]').setInputFiles(shown);
		await expect(other.page.getByText('Ik kookte voor 12 mensen.')).toBeVisible();

		await page.goto(`${app.url}/nl/new-phone`);
		await page.getByRole('button', { name: 'Toon naast elkaar' }).click();
		const moved = await photos();
		await other.page.goto(`${app.url}/nl/scan`);
		await other.page.locator('input[type=file]').setInputFiles(moved);
		await other.page.getByRole('button', { name: 'Ja, van mij' }).click();
		await other.page.getByRole('link', { name: 'Open mijn plan' }).click();
		await expect(other.page.getByRole('heading', { level: 1 })).toHaveText('Werken in een keuken');
		expect(asked.filter((url) => url.includes('/api/letters'))).toEqual([]);
		console.log(`side by side: ${shown.length} codes to show, ${moved.length} for everything`);
		await other.context.close();
	}
);

test('a small plan fits on paper: printed codes are read from a photo', async ({ page, app, browser }) => {
	await withPlan(page, app.url);
	await page.goto(`${app.url}/nl/new-phone`);
	await page.getByRole('button', { name: 'Toon naast elkaar' }).click();
	await page.evaluate(() => (window.print = () => (document.title = 'printed')));
	await page.getByRole('button', { name: 'Druk af' }).click();
	expect(await page.title()).toBe('printed');
	// A sheet of A4 at 96 dots an inch.
	await page.setViewportSize({ width: 794, height: 1_123 });
	await page.emulateMedia({ media: 'print' });
	const codes = await page.locator('figure').all();
	expect(codes.length).toBeGreaterThan(0);
	const photos: { name: string; mimeType: string; buffer: Buffer }[] = [];
	for (const code of codes) photos.push({ name: 'paper.png', mimeType: 'image/png', buffer: await code.screenshot() });

	const other = await device(browser);
	await other.page.goto(`${app.url}/nl/scan`);
	await other.page.locator('html[data-offline=ready]').waitFor({ state: 'attached' });
	await other.page.locator('input[type=file]').setInputFiles(photos);
	await other.page.getByRole('button', { name: 'Ja, van mij' }).click();
	await other.page.getByRole('link', { name: 'Open mijn plan' }).click();
	await expect(other.page.getByRole('heading', { level: 1 })).toHaveText('Werken in een keuken');
	await other.context.close();
});

test('a plan comes to a phone whose own plan is under a code: it asks for the code first, and then both are there', async ({
	page,
	app,
	browser
}) => {
	await withPlan(page, app.url);
	const other = await device(browser);
	await other.page.goto(`${app.url}/nl/want`);
	await other.page.getByLabel('In je eigen woorden').fill('Iets met honden');
	await other.page.getByRole('button', { name: 'Dit wil ik' }).click();
	await other.page.getByRole('button', { name: 'Gedaan' }).waitFor();
	await other.page.goto(`${app.url}/nl/private`);
	await other.page.getByLabel('Mijn code', { exact: true }).fill('groene deur 7');
	await other.page.getByLabel('Nog eens dezelfde code').fill('groene deur 7');
	await other.page.getByRole('button', { name: 'Zet de code' }).click();
	await expect(other.page.getByText('De code staat erop.')).toBeVisible();

	await page.goto(`${app.url}/nl/new-phone`);
	await page.getByRole('button', { name: 'Toon een QR' }).click();
	const link = await qrOf(page.getByRole('img', { name: 'QR met je brief' }));
	await other.page.goto(link);
	await other.page.getByRole('button', { name: 'Ja, dezelfde' }).click();
	await other.page.getByLabel('Je code').fill('fout');
	await other.page.getByRole('button', { name: 'Open mijn plan' }).click();
	await expect(other.page.getByText('Dat is een andere code.')).toBeVisible();
	await accessible(other.page);
	await other.page.getByLabel('Je code').fill('groene deur 7');
	await other.page.getByRole('button', { name: 'Open mijn plan' }).click();
	await expect(other.page.getByRole('heading', { level: 1 })).toHaveText('Je plan staat op deze gsm.');
	await expect(page.getByText('Het staat op je nieuwe gsm.')).toBeVisible();
	await other.context.close();
});
