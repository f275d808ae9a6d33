import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect } from './app';

/** Another device: its own browser, as clean as a new one. */
export async function device(browser: Browser): Promise<{ context: BrowserContext; page: Page }> {
	const context = await browser.newContext({
		viewport: { width: 360, height: 740 },
		locale: 'nl-BE',
		timezoneId: 'Europe/Brussels'
	});
	return { context, page: await context.newPage() };
}

/** How a young person works with the app: the language, what a Dutch text is in it, and what they type. */
type Own = { lang: string; say: (dutch: string) => string | RegExp; wants: string; did: string };
const inDutch: Own = {
	lang: 'nl',
	say: (dutch) => dutch,
	wants: 'Werken in een keuken',
	did: 'Ik kookte voor 12 mensen.'
};

/** A young person with a goal, a strength with its proof, and something private in the way. */
export async function withPlan(page: Page, url: string, { lang, say, wants, did }: Own = inDutch): Promise<void> {
	const press = (text: string) => page.getByRole('button', { name: say(text) }).click();
	await page.goto(`${url}/${lang}/want`);
	await page.getByLabel(say('In je eigen woorden')).fill(wants);
	await press('Dit wil ik');
	await page.getByRole('button', { name: say('Gedaan') }).waitFor();
	await page.goto(`${url}/${lang}/can`);
	await press('Dat kan ik');
	await page.getByRole('textbox').fill(did);
	await press('Bewaar');
	await page.getByRole('listitem').filter({ hasText: did }).waitFor();
	await page.goto(`${url}/${lang}/hard`);
	await press('Ik heb schulden of rekeningen');
	await press('In mijn plan');
	await page.getByRole('button', { name: say('Niet meer in de weg') }).waitFor();
}

/** The link of the letter that was just made, read from its message as a person would send it. */
export async function linkOf(page: Page): Promise<string> {
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.getByRole('button', { name: 'Kopieer de link' }).first().click();
	await expect(page.getByRole('button', { name: 'Gekopieerd' })).toBeVisible();
	return page.evaluate(() => navigator.clipboard.readText());
}
