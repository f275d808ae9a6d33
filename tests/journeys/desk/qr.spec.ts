import { rmSync } from 'node:fs';
import { accessible, expect } from '../../support/app';
import { withFinger } from '../../support/finger';
import { ownService } from '../../support/own-service';
import { freshProfile, openProfile } from '../../support/power';
import { TestServer } from '../../support/server';

const test = ownService();

test('a QR in the street: one tap from the desk, without a network, after the session, and gone when somebody signs out', async ({
	page,
	app,
	context
}) => {
	await withFinger(context);
	await page.goto(app.setup);
	await page.getByRole('button', { name: 'Met dit toestel' }).click();
	await page
		.getByRole('button', { name: 'Later' })
		.or(page.getByRole('link', { name: 'Later' }))
		.first()
		.click();

	// The first time there is none on this device, and the page says where to make one.
	await page.goto(`${app.url}/desk`);
	await page.getByRole('link', { name: 'Toon QR' }).click();
	await expect(page.getByText('Nog geen QR op dit toestel.')).toBeVisible();
	await accessible(page);
	await page.getByRole('link', { name: 'Maak een QR' }).click();
	await page.getByRole('button', { name: 'Nieuwe QR' }).click();
	const link = await page.locator('a[href*="/i/"]').getAttribute('href');

	await page.goto(`${app.url}/desk`);
	const tapped = Date.now();
	await page.getByRole('link', { name: 'Toon QR' }).click();
	const qr = page.getByRole('img', { name: 'QR met je uitnodiging' });
	await expect(qr).toBeVisible();
	const seconds = (Date.now() - tapped) / 1_000;
	console.log(`QR in the street: 1 tap, ${seconds.toFixed(1)} s from the desk`);
	expect(seconds).toBeLessThan(20);
	await expect(page.locator('main')).toContainText(link!.replace('http://', ''));
	await page.locator('main[data-kept=true]').waitFor();
	await accessible(page);

	// What is kept for later is this page alone, and nobody's name or code is in it.
	const kept = await page.evaluate(async () => {
		const found: Record<string, string> = {};
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const request of await cache.keys()) found[request.url] = await (await cache.match(request))!.text();
		}
		return found;
	});
	const pages = Object.keys(kept).filter((url) => !url.includes('/_app/immutable/'));
	expect(pages).toEqual([`${app.url}/desk/qr`]);
	for (const text of Object.values(kept)) {
		expect(text).not.toContain(link!.split('/i/')[1]);
		expect(text).not.toContain('Sofie');
	}

	// No network, no session: the street.
	await context.clearCookies();
	await context.setOffline(true);
	await page.goto('about:blank');
	const opened = Date.now();
	await page.goto(`${app.url}/desk/qr`);
	await expect(qr).toBeVisible();
	console.log(`QR without a network: 0 taps, ${((Date.now() - opened) / 1_000).toFixed(1)} s from its address`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sofie');
	await context.setOffline(false);

	// The other camera lands on the invite.
	await page.goto(link!);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sofie nodigt je uit');

	await page.goto(`${app.url}/desk/account`);
	await page.getByRole('button', { name: 'Met dit toestel' }).click();

	await expect(page.getByRole('button', { name: 'Afmelden' }).first()).toBeVisible();

	// Taken back on another device: this one shows it until it hears so, and then no more, with or without a network.
	const gone = page.getByText('Deze QR werkt niet meer.');
	const mine = Object.values(await page.evaluate(() => ({ ...localStorage }))).find((text) => text.includes('"code"'))!;
	const { id } = JSON.parse(mine) as { id: string };
	await page.goto(`${app.url}/desk/qr`);
	await expect(qr).toBeVisible();
	await context.setOffline(true);
	const revoked = await page.request.post(`${app.url}/desk/invite?/revoke`, {
		form: { id },
		headers: { origin: app.url }
	});
	expect([revoked.ok(), new URL(revoked.url()).pathname]).toEqual([true, '/desk/invite']);
	await page.goto('about:blank');
	await page.goto(`${app.url}/desk/qr`);
	await expect(qr).toBeVisible();
	await context.setOffline(false);
	await expect(gone).toBeVisible();
	await expect(qr).toHaveCount(0);
	await expect(page.getByRole('link', { name: 'Maak een QR' })).toBeVisible();
	await accessible(page);
	await context.setOffline(true);
	await page.goto('about:blank');
	await page.goto(`${app.url}/desk/qr`);
	await expect(gone).toBeVisible();
	await expect(qr).toHaveCount(0);
	await context.setOffline(false);

	await page.goto(`${app.url}/desk/account`);
	await page.getByRole('button', { name: 'Afmelden' }).first().click();
	await page.goto(`${app.url}/desk/qr`);
	await expect(page.getByText('Nog geen QR op dit toestel.')).toBeVisible();
});

test('a QR in the street from a phone in the pocket: its browser starts anew, four times slower and without a network', async () => {
	// The first link to the desk works once, and the journey above took it.
	const app = await TestServer.start();
	const profile = freshProfile();
	try {
		const first = await openProfile(profile);
		await withFinger(first);
		const desk = first.pages()[0]!;
		await desk.goto(app.setup);
		await desk.getByRole('button', { name: 'Met dit toestel' }).click();
		await expect(desk).toHaveURL(/\/desk\/codes/);
		await desk.goto(`${app.url}/desk/invite`);
		await desk.getByRole('button', { name: 'Nieuwe QR' }).click();
		await desk.getByRole('img', { name: 'QR met je uitnodiging' }).waitFor();
		await desk.goto(`${app.url}/desk/qr`);
		await desk.locator('main[data-kept=true]').waitFor();
		await first.close();

		const begun = Date.now();
		const again = await openProfile(profile);
		await again.setOffline(true);
		const street = await again.newPage();
		const chrome = await again.newCDPSession(street);
		await chrome.send('Emulation.setCPUThrottlingRate', { rate: 4 });
		await street.goto(`${app.url}/desk/qr`);
		await expect(street.getByRole('img', { name: 'QR met je uitnodiging' })).toBeVisible();
		const seconds = (Date.now() - begun) / 1_000;
		console.log(
			`QR from a phone in the pocket: 0 taps, ${seconds.toFixed(1)} s from the start of the browser, 4 × CPU, no network`
		);
		expect(seconds).toBeLessThan(20);
		await again.close();
	} finally {
		rmSync(profile, { recursive: true, force: true });
		await app.remove();
	}
});
