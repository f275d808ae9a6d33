import { expect } from '../../support/app';
import { atStart, beginVisit, follow, pairKiosk, saysWhat } from '../../support/kiosk';
import { openDesk } from '../../support/desk';
import { device } from '../../support/letters';
import { ownService } from '../../support/own-service';
import { addressIn } from '../../support/speaks';

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
	await saysWhat(page, 'Iets met hout');
	await page.getByRole('link', { name: 'Meer', exact: true }).click();
	await page.getByRole('link', { name: 'Laat mijn plan zien' }).click();
	await page.getByLabel('Voor wie?').fill('Sofie');
	await page.getByRole('button', { name: 'Maak' }).first().click();
	await expect(page.getByRole('img', { name: 'QR met je brief' })).toBeVisible();
	await expect(page.getByRole('button', { name: /Deel|Kopieer/ })).toHaveCount(0);
	for (const path of ['/nl/scan', '/nl/copy']) {
		await follow(page, path);
		await expect(page).toHaveURL((url) => url.pathname === addressIn(path));
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.locator('input[type=file]')).toHaveCount(0);
	}
	expect(asked).toBe(0);
});

test('a partner books for somebody else at a kiosk: the sheet stays until the end, and is nowhere after it', async ({
	page,
	app,
	browser
}) => {
	const desk = await device(browser);
	await openDesk(desk.page, desk.context, app);
	await desk.page.goto(`${app.url}/desk/invite`);
	// With script the page shows only the fields that count.
	await expect(desk.page.getByLabel('Naam van de partner')).toHaveCount(0);
	await desk.page.getByLabel('Voor wie').selectOption('partner');
	await desk.page.getByLabel('Naam van de partner').fill('De Stap');
	await desk.page.getByRole('button', { name: 'Nieuwe QR' }).click();
	await expect(desk.page.getByText('Via De Stap')).toBeVisible();
	const given = new URL((await desk.page.locator('a[href*="/i/"]').first().getAttribute('href'))!, app.url);
	await desk.context.close();

	await pairKiosk(page, app);
	await beginVisit(page);
	await follow(page, given.pathname);
	await page.getByRole('link', { name: 'Boek voor iemand anders' }).click();
	for (const name of ['groene tas', 'gele muts']) {
		await page.getByLabel(/noemen\?/).fill(name);
		await page.getByRole('button', { name: 'Boek dit moment' }).click();
		await expect(page.getByText('Op dit toestel blijft niets staan.')).toBeVisible();
		await expect(page.getByRole('img', { name: 'QR met dit gesprek' })).toBeVisible();
		await expect(page.getByRole('button', { name: 'Klaar, wis alles' })).toBeVisible();
		if (name === 'groene tas') await page.getByRole('link', { name: 'Nog iemand' }).click();
	}
	await page.getByRole('button', { name: 'Klaar, wis alles' }).click();
	await atStart(page);
	await expect(page.getByText('gele muts')).toHaveCount(0);
});

test("the browser's own keys lead nowhere, from the start screen on, and writing keys go on writing", async ({
	page,
	app,
	context
}) => {
	await pairKiosk(page, app);
	await page.evaluate(() => {
		const kept: string[] = [];
		Object.assign(window, { kept });
		// What nobody has stopped would reach the browser.
		addEventListener('keydown', (event) => {
			if (!event.defaultPrevented) kept.push(event.key);
			event.preventDefault();
		});
	});
	const taken = ['t', 'n', 'w', 'h', 'j', 'o', 's', 'p', 'u', 'l', 'f', 'd', '+', '-', 'Tab'].map(
		(key) => `Control+${key}`
	);
	const others = ['Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+d', 'F1', 'F3', 'F5', 'F6', 'F11', 'F12', 'Control+Shift+n'];
	for (const keys of [...taken, ...others]) await page.keyboard.press(keys);
	const kept = () => page.evaluate(() => (window as unknown as { kept: string[] }).kept);
	expect((await kept()).filter((key) => !/^(Control|Shift|Alt)$/.test(key))).toEqual([]);
	expect(context.pages()).toHaveLength(1);
	for (const keys of ['a', 'b', 'Control+a', 'Control+z', 'Control+ArrowLeft', 'Tab', 'Enter', 'Backspace'])
		await page.keyboard.press(keys);
	expect((await kept()).filter((key) => !/^(Control|Shift|Alt)$/.test(key))).toHaveLength(8);
	await page.reload();
	await atStart(page);
});
