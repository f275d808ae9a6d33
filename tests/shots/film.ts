import { rename } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import { asRealCentre } from '../support/real-centre.ts';
import { TestServer } from '../support/server.ts';

/** About as long as somebody looks before the next tap. */
const look = (page: Page) => page.waitForTimeout(1_500);

async function invited(page: Page, app: TestServer): Promise<void> {
	await page.goto(`${app.invite}#n=Amina`, { waitUntil: 'commit' });
	await page.getByRole('heading', { name: 'nodigt je uit' }).waitFor();
	await look(page);
	await page.locator('.card a').nth(1).click();
	await page.getByRole('heading', { name: 'Klopt dit?' }).waitFor();
	await look(page);
	await page.getByRole('button', { name: 'Boek dit moment' }).click();
	await page.getByText('Het is geregeld').waitFor();
	await look(page);
}

async function alone(page: Page, app: TestServer): Promise<void> {
	await page.goto(`${app.url}/nl`, { waitUntil: 'commit' });
	await page.getByRole('link', { name: 'Ik wil werk' }).waitFor();
	await look(page);
	await page.getByRole('link', { name: 'Ik wil werk' }).click();
	const wish = page.getByLabel('In je eigen woorden');
	await wish.waitFor();
	await wish.pressSequentially('Koken', { delay: 150 });
	await page.getByRole('button', { name: 'Dit wil ik' }).click();
	await page.getByRole('button', { name: 'Gedaan' }).waitFor();
	await look(page);
	await page.getByRole('textbox').first().pressSequentially('Ik eet graag', { delay: 150 });
	await page.getByRole('button', { name: 'Gedaan' }).click();
	await look(page);
}

async function film(browser: Browser, app: TestServer, name: string, act: typeof alone): Promise<void> {
	const size = { width: 360, height: 740 };
	const context = await browser.newContext({
		...{ viewport: size, locale: 'nl-BE', timezoneId: 'Europe/Brussels', hasTouch: true },
		recordVideo: { dir: 'shots', size }
	});
	const page = await context.newPage();
	const chrome = await context.newCDPSession(page);
	await chrome.send('Network.enable');
	await chrome.send('Network.emulateNetworkConditions', {
		...{ offline: false, latency: 400, downloadThroughput: 240_000 / 8, uploadThroughput: 240_000 / 8 }
	});
	await chrome.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	const begun = performance.now();
	await act(page, app);
	const seconds = ((performance.now() - begun) / 1000).toFixed(1);
	await context.close();
	await rename(await page.video()!.path(), `shots/${name}.webm`);
	console.log(`shots/${name}.webm, ${seconds} s`);
}

/** The first minute of a cheap phone with little signal, as two films in shots/. Playwright's own ffmpeg records them. */
export async function films(browser: Browser): Promise<void> {
	const app = await TestServer.start();
	await asRealCentre(app);
	await film(browser, app, 'film-invite', invited);
	await film(browser, app, 'film-alone', alone);
	await app.remove();
}
