import { expect } from '../../support/app';
import { atStart, beginVisit, follow, pairKiosk } from '../../support/kiosk';
import { ownService } from '../../support/own-service';

// A service for this file: a start link pairs one device.
const test = ownService();

test('a letter opened at a kiosk leads to the start screen and keeps nothing', async ({ page, app }) => {
	await pairKiosk(page, app);
	await page.goto(`${app.url}/l/${'A'.repeat(22)}#${'A'.repeat(43)}`);
	await atStart(page);
	const kept = await page.evaluate(async () => ({
		bases: (await indexedDB.databases()).length,
		local: localStorage.length,
		address: location.href
	}));
	expect(kept).toEqual({ bases: 0, local: 0, address: `${app.url}/kiosk` });
	// In a visit its screen stands behind the same guard, and ends with it.
	await beginVisit(page);
	await follow(page, `/l/${'A'.repeat(22)}`);
	await expect(page).toHaveURL(/\/l\//);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
	await page.getByRole('button', { name: 'Klaar, wis alles' }).click();
	await atStart(page);
});

test('no sheet of other apps and no file of this device at a kiosk', async ({ page, app }) => {
	await page.addInitScript(() => {
		Object.defineProperty(navigator, 'share', { value: async () => {}, configurable: true });
	});
	await pairKiosk(page, app);
	await beginVisit(page);
	expect(await page.evaluate(() => navigator.share)).toBeUndefined();
	let asked = 0;
	page.on('filechooser', () => asked++);
	await page.evaluate(() => {
		const input = document.createElement('input');
		input.type = 'file';
		document.body.append(input);
		input.click();
		input.remove();
	});
	await page.getByRole('link', { name: 'Ik wil werk' }).click();
	await page.getByLabel('In je eigen woorden').fill('Iets met hout');
	await page.getByRole('button', { name: 'Dit wil ik' }).click();
	await page.getByRole('link', { name: 'Meer', exact: true }).click();
	await page.getByRole('link', { name: 'Laat mijn plan zien' }).click();
	await page.getByLabel('Voor wie?').fill('Sofie');
	await page.getByRole('button', { name: 'Maak' }).first().click();
	await expect(page.getByRole('img', { name: 'QR met je brief' })).toBeVisible();
	await expect(page.getByRole('button', { name: /Deel|Kopieer/ })).toHaveCount(0);
	for (const path of ['/nl/scan', '/nl/copy']) {
		await follow(page, path);
		await expect(page).toHaveURL((url) => url.pathname === path);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.locator('input[type=file]')).toHaveCount(0);
	}
	expect(asked).toBe(0);
});
