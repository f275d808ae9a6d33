/* Every screen as a picture, in shots/: phone and desktop, light and dark, and one turned right to left. */
import { mkdirSync } from 'node:fs';
import { chromium, type Browser, type Page } from '@playwright/test';
import { args, executablePath } from '../support/chromium.ts';
import { TestServer } from '../support/server.ts';

const folder = 'shots';
const sizes = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 900 } };

type Shoot = (name: string, whole?: boolean) => Promise<void>;

/** Walks as a young person does, and looks at each screen on the way. */
async function walk(page: Page, app: TestServer, shoot: Shoot): Promise<void> {
	await page.goto(`${app.url}/nl`);
	await shoot('home-empty');
	await page.getByRole('link', { name: 'Ik wil werk' }).click();
	await shoot('want');
	await page.getByLabel('In je eigen woorden').fill('Werken in een keuken, met mensen');
	await page.getByRole('button', { name: 'Dit wil ik' }).click();
	await shoot('home-plan');
	await page.goto(`${app.url}/nl/jobs`);
	await shoot('jobs');
	await page.goto(`${app.url}/nl/jobs/cook`);
	await shoot('job', true);
	await page.goto(`${app.invite}#n=Amina`);
	await shoot('invite');
	await page.locator('.card a').nth(1).click();
	await shoot('book');
	await page.getByRole('button', { name: 'Boek dit moment' }).click();
	await page.getByText('Het is geregeld').waitFor();
	await shoot('slip', true);
	await page.goto(`${app.url}/nl`);
	await shoot('home-full');
	await page.goto(`${app.url}/nl/path`);
	await shoot('path', true);
	await page.goto(`${app.url}/nl/meet`);
	await shoot('meet-who');
	await page.goto(`${app.url}/nl/meet?who=&where=`);
	await shoot('meet-when');
	await page.goto(`${app.url}/nl/more`);
	await shoot('more');
	await page.goto(`${app.url}/i/AAAAAAAAAAAAAAAAAAAAAA`);
	await shoot('invite-unknown');
	await page.goto(`${app.url}/kiosk`);
	await shoot('kiosk');
}

async function album(browser: Browser, size: keyof typeof sizes, scheme: 'light' | 'dark', rtl = false): Promise<void> {
	const app = await TestServer.start();
	const context = await browser.newContext({
		viewport: sizes[size],
		colorScheme: scheme,
		locale: 'nl-BE',
		timezoneId: 'Europe/Brussels'
	});
	const page = await context.newPage();
	await walk(page, app, async (name, whole = false) => {
		await page.waitForLoadState('networkidle');
		await page.waitForTimeout(300);
		if (rtl) await page.evaluate(() => (document.documentElement.dir = 'rtl'));
		await page.screenshot({ path: `${folder}/${name}-${size}-${scheme}${rtl ? '-rtl' : ''}.png`, fullPage: whole });
	});
	await context.close();
	await app.remove();
	console.log(`${size}, ${scheme}${rtl ? ', right to left' : ''}`);
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args });
for (const size of ['phone', 'desktop'] as const) {
	for (const scheme of ['light', 'dark'] as const) await album(browser, size, scheme);
}
await album(browser, 'phone', 'light', true);
await browser.close();
