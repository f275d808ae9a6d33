/*
 * Every screen as a picture, in shots/: phone and desktop, light and dark, and a young person's in each language.
 * npm run shots -- ar: one language alone. npm run shots -- film: the first minute, as it moves.
 */
import { mkdirSync } from 'node:fs';
import { chromium, type Browser, type Page } from '@playwright/test';
import { args, executablePath } from '../support/chromium.ts';
import { withFinger } from '../support/finger.ts';
import { booksToo, momentsOf } from '../support/other-phone.ts';
import { TestServer } from '../support/server.ts';
import { languages } from '../../src/lib/words/release.js';
import { films } from './film.ts';
import { inLanguage } from './languages.ts';

const folder = 'shots';
const sizes = {
	phone: { width: 360, height: 740 },
	large: { width: 412, height: 915 },
	tablet: { width: 768, height: 1024 },
	desktop: { width: 1280, height: 900 }
};

type Shoot = (name: string, whole?: boolean, of?: Page) => Promise<void>;

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
	await page.getByText('Wat ik wil').waitFor();
	await page.goto(`${app.url}/nl`);
	await page.getByRole('textbox').first().fill('Ik kook graag');
	await page.getByRole('button', { name: 'Gedaan' }).click();
	await page.getByRole('button', { name: 'Nu niet' }).click();
	await shoot('home-not-now', true);
	await page.goto(`${app.url}/nl`);
	await page.getByRole('link', { name: 'Meer met deze stap' }).click();
	await shoot('step', true);
	await page.goto(`${app.url}/nl/can`);
	await shoot('can');
	await page.getByRole('button', { name: 'Dat kan ik' }).click();
	await page.getByRole('textbox').fill('Zondag, bij mijn neef thuis.');
	await shoot('can-proof', true);
	await page.getByRole('button', { name: 'Bewaar' }).click();
	await page.goto(`${app.url}/nl/like`);
	await page.getByRole('button', { name: 'Dat wil ik' }).click();
	await page.goto(`${app.url}/nl/jobs`);
	await shoot('jobs-mine', true);
	await page.goto(`${app.url}/nl/hard`);
	await shoot('hard', true);
	await page.getByRole('button', { name: 'Ik heb schulden of rekeningen' }).click();
	await shoot('hard-card', true);
	await page.goto(`${app.url}/nl/help`);
	await shoot('help', true);
	for (const screen of ['together', 'started', 'rights', 'saw', 'print', 'private', 'feel', 'agenda']) {
		await page.goto(`${app.url}/nl/${screen}`);
		await shoot(screen, true);
	}
	await page.goto(`${app.url}/nl/meet`);
	await shoot('meet-who', true);
	await page.goto(`${app.url}/nl/meet?who=&where=`);
	await shoot('meet-when');
	for (const by of ['where', 'when', 'together']) {
		await page.goto(`${app.url}/nl/meet?by=${by}`);
		await shoot(`meet-by-${by}`, true);
	}
	await page.locator('main a.card').first().click();
	await page.getByRole('heading', { name: 'Klopt dit?' }).waitFor();
	await shoot('book-group', true);
	await page.goto(`${app.url}/nl/code`);
	await shoot('code');
	await page.goto(`${app.url}/nl/more`);
	await shoot('more');
	await page.goto(`${app.url}/i/AAAAAAAAAAAAAAAAAAAAAA`);
	await shoot('invite-unknown');
	await hard(page, app, shoot);
	await letters(page, app, shoot);
	await kiosk(page, app, shoot);
}

/** What nobody hopes to see: no network, nothing there, large text, an end. */
async function hard(page: Page, app: TestServer, shoot: Shoot): Promise<void> {
	await page.context().setOffline(true);
	await page.goto(`${app.url}/nl`);
	await shoot('offline-home', true);
	await page.goto(`${app.url}/nl/meet?who=&where=`);
	await shoot('offline-meet', true);
	await page.goto(`${app.url}/nl/ask`);
	await shoot('offline-ask', true);
	await page.context().setOffline(false);
	await page.goto(`${app.url}/nl/nowhere`);
	await shoot('error-not-found');
	await page.goto(`${app.url}/nl`);
	await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
	await shoot('large-text-home', true);
}

/** Every screen of a letter, as its sender and its reader see it. */
async function letters(page: Page, app: TestServer, shoot: Shoot): Promise<void> {
	await page.goto(`${app.url}/nl/show`);
	await page.getByLabel('Voor wie?').fill('Sofie');
	await shoot('letter-show', true);
	await page.getByRole('button', { name: 'Maak de brief' }).click();
	await page.getByRole('img', { name: 'QR met je brief' }).waitFor();
	await shoot('letter-ready', true);
	await page.goto(`${app.url}/nl/letters`);
	await page.getByRole('button', { name: 'Toon de QR' }).waitFor();
	await shoot('letters', true);
	const link = await page.evaluate(async () => {
		const open = indexedDB.open('trampoline');
		const db = await new Promise<IDBDatabase>((resolve) => (open.onsuccess = () => resolve(open.result)));
		const all = db.transaction('letter').objectStore('letter').getAll();
		await new Promise((resolve) => (all.onsuccess = resolve));
		db.close();
		const [letter] = all.result as { id: string; key: string }[];
		return `/l/${letter!.id}#${letter!.key}`;
	});
	await page.goto('about:blank');
	await page.goto(app.url + link);
	await page.getByRole('heading', { name: 'Wat ik kan' }).waitFor();
	await shoot('letter-read', true);
	await page.getByLabel('Stap 1').fill('Bel bakker Jan: mag ik eens meekijken?');
	await page.getByLabel('Jouw voornaam').fill('Sofie');
	await page.getByRole('button', { name: 'Stuur terug' }).click();
	await page.getByText(/Verstuurd\./).waitFor();
	await page.goto(`${app.url}/nl/letters`);
	await page.getByText('Bel bakker Jan').waitFor();
	await shoot('letter-came', true);
	await page.goto(`${app.url}/l/${'A'.repeat(22)}`);
	await page.getByRole('heading', { level: 1 }).waitFor();
	await shoot('letter-gone', true);
	await page.goto(`${app.url}/nl/new-phone`);
	await shoot('new-phone', true);
	await page.getByRole('button', { name: 'Toon een QR' }).click();
	await page.locator('.digits').waitFor();
	await shoot('new-phone-code', true);
	await page.goto(`${app.url}/nl/new-phone`);
	await page.getByRole('button', { name: 'Toon naast elkaar' }).click();
	await page.getByRole('img', { name: /^QR 1 van/ }).first().waitFor();
	await shoot('new-phone-beside', true);
	await page.goto(`${app.url}/nl/copy`);
	await page.locator('ol li').nth(3).waitFor();
	await shoot('copy', true);
	await page.goto(`${app.url}/nl/scan`);
	await shoot('scan');
}

/** A paired shared screen, from its start to its end. */
async function kiosk(page: Page, app: TestServer, shoot: Shoot): Promise<void> {
	await page.goto(`${app.url}/kiosk`);
	await shoot('kiosk-pair');
	const context = await page.context().browser()!.newContext({
		viewport: page.viewportSize(),
		colorScheme: await page.evaluate(() => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')),
		locale: 'nl-BE',
		timezoneId: 'Europe/Brussels'
	});
	const shared = await context.newPage();
	const here: Shoot = (name, whole) => shoot(name, whole, shared);
	await shared.goto(app.kiosk);
	await shared.getByText('Dit scherm is leeg.').waitFor();
	await here('kiosk-start', true);
	await shared.getByRole('button', { name: 'Beginnen' }).click();
	await shared.getByRole('link', { name: 'Ik wil werk' }).click();
	await shared.getByLabel('In je eigen woorden').fill('Koken voor mensen');
	await shared.getByRole('button', { name: 'Dit wil ik' }).click();
	await shared.getByText('Koken voor mensen').first().waitFor();
	await here('kiosk-home');
	await shared.getByRole('link', { name: 'Iemand zien' }).click();
	await shared.getByRole('link', { name: /^Sofie/ }).click();
	await shared.getByRole('link', { name: /^De Brug/ }).click();
	await shared.locator('main ul a').nth(1).click();
	await shared.getByLabel('Hoe mag Sofie je noemen?').fill('blauwe fiets');
	await shared.getByRole('button', { name: 'Boek dit moment' }).click();
	await shared.getByRole('link', { name: 'Neem het mee' }).click();
	await shared.getByRole('button', { name: 'Maak een briefje' }).click();
	await shared.locator('.code').waitFor();
	await here('kiosk-done', true);
	await context.close();
}

/** The desk on a day with people in it. */
async function desk(page: Page, app: TestServer, shoot: Shoot): Promise<void> {
	await withFinger(page.context());
	await page.goto(app.setup);
	await shoot('desk-setup');
	await page.getByRole('button', { name: 'Met dit toestel' }).click();
	await page.getByRole('button', { name: 'Maak noodcodes' }).click();
	await page.locator('ol code').first().waitFor();
	await shoot('desk-codes');
	const talks = (await momentsOf(app)).filter(({ kind }) => kind === 'talk');
	const invite = app.invite.split('/i/')[1];
	await booksToo(app, talks[0]!.id, { callMe: 'blauwe fiets', lang: 'ar', message: 'Ik wil werken in een keuken.', comesWith: true, invite });
	await booksToo(app, talks[1]!.id, { callMe: 'Mehmet met de heel erg lange naam', lang: 'nl' });
	await booksToo(app, talks[2]!.id, { callMe: 'Zoë', lang: 'fr', message: 'Ik weet het nog niet.' });
	await page.goto(`${app.url}/desk`);
	await shoot('desk-today', true);
	await page.goto(`${app.url}/desk/moments`);
	await shoot('desk-moments', true);
	await page.getByRole('button', { name: 'Kalender' }).click();
	await page.locator('.ec-event').first().waitFor();
	await shoot('desk-calendar', true);
	for (const screen of ['away', 'say', 'qr', 'reach-out', 'book', 'calendar', 'asks', 'texts']) {
		await page.goto(`${app.url}/desk/${screen}`);
		await shoot(`desk-${screen}`, true);
	}
	await page.goto(`${app.url}/desk/invite`);
	await page.getByRole('button', { name: 'Nieuwe QR' }).click();
	await page.getByRole('img', { name: 'QR met je uitnodiging' }).waitFor();
	await shoot('desk-invite', true);
	await page.goto(`${app.url}/desk/more`);
	await shoot('desk-more');
	await page.goto(`${app.url}/desk/slip`);
	await shoot('desk-slip', true);
	await page.goto(`${app.url}/desk/account`);
	await shoot('desk-account', true);
	await centre(page, app, shoot);
	await page.context().clearCookies();
	await page.goto(`${app.url}/desk`);
	await shoot('desk-sign-in');
}

/** What somebody sees who looks after the centre. */
async function centre(page: Page, app: TestServer, shoot: Shoot): Promise<void> {
	for (const screen of ['asks', 'texts', 'kiosk', 'numbers', 'centres']) {
		await page.goto(`${app.url}/desk/${screen}`);
		await shoot(`desk-${screen}`, true);
	}
	await page.goto(`${app.url}/desk/centre/partners/new?kind=debt_help`);
	await page.getByLabel('Naam').fill('Sociaal Huis');
	await page.getByLabel('Nummer').fill('02 555 66 77');
	await page.getByRole('group', { name: 'Een zin erbij' }).getByLabel('Nederlands').fill('Vraag naar Mia.');
	await shoot('centre-partner', true);
	await page.getByRole('button', { name: 'Bewaar' }).click();
	await page.getByText('Sociaal Huis').waitFor();
	await page.goto(`${app.url}/desk/centre/places`);
	await page.locator('main ul a').first().click();
	await page.getByLabel('Halte dichtbij').waitFor();
	await shoot('centre-place', true);
	const screens = ['places', 'hours', 'partners', 'stories', 'texts', 'helplines'];
	for (const screen of ['', ...screens, 'team', 'content', 'stop', 'audit', 'self-check']) {
		await page.goto(`${app.url}/desk/centre/${screen}`);
		await shoot(`centre${screen && `-${screen}`}`, true);
	}
	await page.goto(`${app.url}/desk/invite`);
	for (const what of ['Poster A4', '10 kaartjes']) {
		await page.getByText('Print', { exact: true }).click();
		const opening = page.context().waitForEvent('page');
		await page.getByRole('button', { name: what }).click();
		const paper = await opening;
		await paper.getByRole('heading', { name: 'Printen' }).waitFor();
		await paper.screenshot({ path: `${folder}/print-${what === 'Poster A4' ? 'poster' : 'cards'}.png`, fullPage: true });
		await paper.close();
		await page.reload();
	}
}

type Album = { size: keyof typeof sizes; scheme: 'light' | 'dark'; lang?: string };

async function album(browser: Browser, { size, scheme, lang }: Album): Promise<void> {
	const app = await TestServer.start();
	const context = await browser.newContext({
		viewport: sizes[size],
		colorScheme: scheme,
		locale: lang ?? 'nl-BE',
		timezoneId: 'Europe/Brussels'
	});
	const page = await context.newPage();
	const shoot: Shoot = async (name, whole = false, of = page) => {
		await of.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => {});
		await of.waitForTimeout(300);
		await of.screenshot({ path: `${folder}/${name}-${size}-${lang ?? scheme}.png`, fullPage: whole });
	};
	if (lang) await inLanguage(lang, page, app, shoot);
	else {
		await walk(page, app, shoot);
		await desk(page, app, shoot);
	}
	await context.close();
	await app.remove();
	console.log(`${size}, ${lang ?? scheme}`);
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args });
const asked = process.argv.slice(2);
if (asked.includes('film')) await films(browser);
for (const lang of asked.length ? asked.filter((one) => one !== 'film') : languages.filter((one) => one !== 'nl'))
	await album(browser, { size: 'phone', scheme: 'light', lang });
if (!asked.length)
	for (const [size, scheme] of [
		['phone', 'light'],
		['phone', 'dark'],
		['large', 'light'],
		['tablet', 'dark'],
		['desktop', 'light'],
		['desktop', 'dark']
	] as const)
		await album(browser, { size, scheme });
await browser.close();
