import { accessible, expect, settled } from '../../support/app';
import { atStart, beginVisit, pairKiosk, saysWhat } from '../../support/kiosk';
import { ownService } from '../../support/own-service';

// A service for this file: it is stopped and started, and its kiosk is ended.
const test = ownService();
const second = 1_000;
const still = { name: 'Ben je er nog?' };

test('a countdown that can be seen, heard of and stopped by any key, and loses nothing that is typed', async ({
	page,
	app
}) => {
	await page.clock.install();
	await pairKiosk(page, app);
	await beginVisit(page);
	await page.getByRole('link', { name: 'Ik wil werk' }).click();
	const field = page.getByLabel('In je eigen woorden');
	await field.pressSequentially('Koken');
	await page.clock.fastForward(91 * second);
	await expect(page.getByRole('alertdialog', still)).toContainText('Raak het scherm aan.');
	await accessible(page);
	await expect(field).toBeFocused();
	await page.keyboard.type(' voor mensen');
	await expect(page.getByRole('alertdialog')).toHaveCount(0);
	await expect(field).toHaveValue('Koken voor mensen');

	// A finger stops it too, and presses nothing that lies under it.
	await page.clock.fastForward(91 * second);
	await expect(page.getByRole('alertdialog', still)).toBeVisible();
	await page.mouse.click(180, 700);
	await page.clock.fastForward(second);
	await expect(page.getByRole('alertdialog')).toHaveCount(0);
	await expect(page).toHaveURL(/\/nl\/want\?door=work$/);
	await expect(field).toHaveValue('Koken voor mensen');
});

test('one key every ten seconds for two hours: nobody is thrown out', async ({ page, app }) => {
	await page.clock.install();
	await pairKiosk(page, app);
	await beginVisit(page);
	await page.getByRole('link', { name: 'Ik wil werk' }).click();
	await page.getByLabel('In je eigen woorden').focus();
	for (let key = 0; key < 720; key++) {
		await page.clock.fastForward(10 * second);
		await page.keyboard.press(key % 40 ? 'ArrowLeft' : 'k');
	}
	await expect(page.getByLabel('In je eigen woorden')).toHaveValue('k'.repeat(18));
	await expect(page.getByRole('alertdialog')).toHaveCount(0);
});

test('a clock that jumps asks, and throws nobody out', async ({ page, app }) => {
	await page.clock.install();
	await pairKiosk(page, app);
	await beginVisit(page);
	await page.clock.setSystemTime(Date.now() + 3 * 3_600_000);
	await page.clock.runFor(second);
	await expect(page.getByRole('alertdialog', still)).toBeVisible();
	await page.keyboard.press('Shift');
	await expect(page.getByRole('alertdialog')).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Klaar, wis alles' })).toBeVisible();
});

test('numbers stand large, other sites and files stay closed, and nothing remembers', async ({
	page,
	app,
	context
}) => {
	await pairKiosk(page, app);
	const before = await page.evaluate(() => history.length);
	await beginVisit(page);
	await page.getByRole('link', { name: 'Praat met iemand' }).click();
	await page.getByRole('link', { name: /^Bel / }).click();
	await expect(page.getByRole('alertdialog', { name: 'Bel met je eigen gsm' })).toContainText('0');
	await accessible(page);
	await page.getByRole('button', { name: 'Terug', exact: true }).click();
	await page.evaluate(() => {
		const link = document.createElement('a');
		link.href = 'https://elsewhere.example/map';
		link.target = '_blank';
		document.body.append(link);
		link.click();
		link.remove();
		window.open('https://elsewhere.example/map');
	});
	await expect(page.getByRole('alertdialog', { name: 'Dat opent hier niet' })).toContainText('elsewhere.example');
	await page.getByRole('button', { name: 'Terug', exact: true }).click();
	expect(context.pages()).toHaveLength(1);
	for (const name of ['Jobs', 'Mijn weg', 'Start']) await page.getByRole('link', { name, exact: true }).click();
	expect(await page.evaluate(() => history.length), 'one entry, whatever was opened').toBe(before);
	await page.getByRole('link', { name: 'Ik wil werk' }).click();
	await page.getByLabel('In je eigen woorden').focus();
	await expect(page.getByLabel('In je eigen woorden')).toHaveAttribute('autocomplete', 'off');
	expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
	expect(await page.locator('link[rel=manifest]').count()).toBe(0);
	// Targets are 56 px at least.
	for (const target of await page.locator('a:visible, button:visible, summary:visible, input:visible').all()) {
		const box = (await target.boundingBox())!;
		expect(box.height, await target.innerText()).toBeGreaterThanOrEqual(56);
	}
	await page.getByRole('button', { name: 'Meer contrast' }).click();
	await page.getByRole('button', { name: 'Grotere letters' }).click();
	await accessible(page);
});

test('the network goes in the middle of booking: said, not lost while here, and gone at the end', async ({
	page,
	app,
	context
}) => {
	await pairKiosk(page, app);
	await beginVisit(page);
	await page.getByRole('link', { name: 'Praat met iemand' }).click();
	await page.getByRole('link', { name: /^Karim/ }).click();
	await page.getByRole('link', { name: /^De Brug/ }).click();
	await settled(page);
	await context.setOffline(true);
	await page.locator('main ul a').first().click();
	await page.getByLabel('Hoe mag Karim je noemen?').fill('groene tram');
	await page.getByRole('button', { name: 'Boek dit moment' }).click();
	await expect(page.getByText(/Nog niet zeker/)).toBeVisible();
	await page.getByRole('button', { name: 'Klaar, wis alles' }).click();
	await expect(page.getByText('Je gesprek is nog niet zeker. Het is niet verstuurd.')).toBeVisible();
	await accessible(page);
	await page.getByRole('button', { name: 'Wis alles', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Alles is weg.' })).toBeVisible();
	await expect(page.getByText('groene tram')).toHaveCount(0);
	await context.setOffline(false);
	await atStart(page);
});

test('without a network a plan is still shown and taken along, by codes from screen to camera', async ({
	page,
	app,
	context
}) => {
	await pairKiosk(page, app);
	await beginVisit(page);
	await settled(page);
	await context.setOffline(true);
	await saysWhat(page, 'Iets met hout');
	await page.getByRole('link', { name: 'Meer', exact: true }).click();
	await page.getByRole('link', { name: 'Laat mijn plan zien' }).click();
	await page.getByLabel('Voor wie?').fill('Sofie');
	await page.getByRole('button', { name: 'Toon naast elkaar' }).click();
	await expect(page.getByRole('img', { name: /^QR 1 van/ }).first()).toBeVisible();
	await page.getByRole('link', { name: 'Meer', exact: true }).click();
	await page.getByRole('link', { name: 'Naar een nieuwe gsm' }).click();
	await page.getByRole('button', { name: 'Toon naast elkaar' }).click();
	await expect(page.getByRole('img', { name: /^QR 1 van/ }).first()).toBeVisible();
	await accessible(page);
	await page.getByRole('button', { name: 'Klaar, wis alles' }).click();
	await page.getByRole('button', { name: 'Wis alles', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Alles is weg.' })).toBeVisible();
	await context.setOffline(false);
	await atStart(page);
});

test('the server stops and starts while somebody is here: the visit goes on, and so does the pairing', async ({
	page,
	app
}) => {
	await pairKiosk(page, app);
	await beginVisit(page);
	await settled(page);
	await app.down('SIGKILL');
	await saysWhat(page, 'Iets met hout');
	await expect(page.getByText('Iets met hout').first()).toBeVisible();
	await page.getByRole('button', { name: 'Klaar, wis alles' }).click();
	await page.getByRole('button', { name: 'Wis alles', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Alles is weg.' })).toBeVisible();
	await app.up();
	await atStart(page);
	await expect(page.getByText('Iets met hout')).toHaveCount(0);
});

test('a wrong code or link says what to do; whoever signs in at a kiosk is signed out with its end', async ({
	page,
	app,
	context
}) => {
	await page.goto(`${app.url}/kiosk#${'A'.repeat(43)}`);
	await expect(page.getByText('Deze link werkt niet meer.')).toBeVisible();
	await expect(page).toHaveURL(/\/kiosk$/);
	await page.getByLabel('Code van je bureau').fill('AAAA AAAA');
	await page.getByRole('button', { name: 'Koppel' }).click();
	await expect(page.getByText('Deze code werkt niet.')).toBeVisible();
	await accessible(page);
	await pairKiosk(page, app);
	await page.goto('about:blank');
	await pairKiosk(page, app);
	const own = ['kiosk', 'trampoline-kiosk'];
	await context.addCookies([
		{ name: 'desk', value: 'somebody', url: app.url, httpOnly: true },
		{ name: 'desk-lang', value: 'fr', url: app.url }
	]);
	await beginVisit(page);
	await page.getByRole('button', { name: 'Klaar, wis alles' }).click();
	await atStart(page);
	expect((await context.cookies()).map(({ name }) => name).sort()).toEqual(own);
});

test('a store that does not let go: the screen says to restart, the desk reads it, and a restart mends it', async ({
	page,
	app
}) => {
	await pairKiosk(page, app);
	await page.addInitScript(() => {
		const read = indexedDB.databases.bind(indexedDB);
		indexedDB.databases = async () => [...(await read()), { name: 'left behind', version: 1 }];
	});
	const told = page.waitForRequest((request) => request.url().endsWith('/kiosk/check'));
	await page.reload();
	await expect(page.getByText('Zet dit toestel uit en weer aan.')).toBeVisible();
	expect((await told).postDataJSON()).toEqual({ empty: false });
	await expect(page.getByRole('button', { name: 'Beginnen' })).toHaveCount(0);
	await accessible(page);
});
