import { readFileSync } from 'node:fs';
import { fromTheRight, inArabic } from '../../support/arabic';
import { accessible, expect, settled } from '../../support/app';
import { openDesk } from '../../support/desk';
import { device, withPlan } from '../../support/letters';
import { ownService } from '../../support/own-service';
import { qrOf } from '../../support/qr';

// What the main journey of languages.spec does not walk, from right to left.
const test = ownService();

test('in Arabic: nothing fits, another moment is asked without a network, answered at the desk, and taken', async ({
	page,
	app,
	context,
	browser
}) => {
	const ar = await inArabic();
	await page.goto(`${app.invite}?lang=ar`);
	await settled(page);
	await page.goto(`${app.url}/ar/meet?who=&where=`);
	await fromTheRight(page);
	await page.getByRole('link', { name: ar('Past niets? Vraag het') }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(ar('Iets anders'));
	await fromTheRight(page);
	await context.setOffline(true);
	await page.locator('main').getByRole('button').first().click();
	await page.getByRole('button', { name: ar('Vraag het') }).click();
	await expect(page.getByText(ar('Schrijf een naam of woord.'))).toBeVisible();
	await page.getByRole('textbox').first().fill('حقيبة green 7');
	await fromTheRight(page);
	await page.getByRole('button', { name: ar('Vraag het') }).click();
	await expect(page.getByText(ar('Nog niet zeker. Ik stuur dit als je weer internet hebt.'))).toBeVisible();
	await context.setOffline(false);
	await expect(page.getByText(ar('Gevraagd. Het antwoord komt op je start.'))).toBeVisible();

	const desk = await browser.newContext({ locale: 'nl-BE', viewport: { width: 360, height: 740 } });
	const counsellor = await desk.newPage();
	await openDesk(counsellor, desk, app);
	await counsellor.goto(`${app.url}/desk/asks`);
	await expect(counsellor.getByText('حقيبة green 7')).toBeVisible();
	await accessible(counsellor);
	await counsellor.getByRole('button', { name: 'Hou dit vrij' }).click();
	await expect(counsellor.getByText('Verstuurd.')).toBeVisible();
	await desk.close();

	await page.goto(`${app.url}/ar`);
	await fromTheRight(page);
	await page.getByRole('button', { name: ar('Ja, ik kom') }).click();
	await expect(page.getByText(ar('Het is geregeld. {{name}} ziet je.', { name: 'Sofie' }))).toBeVisible();
});

test('in Arabic: a plan is shown, what the counsellor reads runs from the left in their own language, and it moves to a new phone', async ({
	page,
	app,
	browser
}) => {
	const ar = await inArabic();
	await withPlan(page, app.url, { lang: 'ar', say: ar, wants: 'أريد العمل في مطبخ', did: 'طبخت لـ 12 شخصا' });
	await fromTheRight(page);
	for (const screen of ['path', 'step', 'show', 'letters', 'print']) {
		await page.goto(`${app.url}/ar/${screen}`);
		await fromTheRight(page);
	}
	await page.goto(`${app.url}/ar/show`);
	await page.getByLabel(ar('Voor wie?')).fill('Sofie');
	await page.getByRole('button', { name: ar('Maak de brief') }).click();
	await expect(page.getByRole('img', { name: ar('QR met je brief') })).toBeVisible();
	await fromTheRight(page);

	await page.goto(`${app.url}/ar/new-phone`);
	await page.getByRole('button', { name: ar('Toon een QR') }).click();
	const link = await qrOf(page.getByRole('img', { name: ar('QR met je brief') }));
	const digits = (await page.locator('.digits').textContent())!.replace(/\D/g, '');
	// Digits are compared by two people: they stand from left to right in every language.
	await expect(page.locator('.digits')).toHaveCSS('direction', 'ltr');
	await fromTheRight(page);
	const fresh = await device(browser);
	await fresh.page.goto(link);
	await expect(fresh.page.getByRole('heading', { level: 1 })).toHaveText(ar('Is dit jouw code?'));
	expect((await fresh.page.locator('.digits').textContent())!.replace(/\D/g, '')).toBe(digits);
	await fromTheRight(fresh.page);
	await fresh.page.getByRole('button', { name: ar('Ja, dezelfde') }).click();
	await expect(fresh.page.getByRole('heading', { level: 1 })).toHaveText(ar('Je plan staat op deze gsm.'));
	await fresh.page.goto(`${app.url}/ar/can`);
	await expect(fresh.page.getByText('طبخت لـ 12 شخصا')).toBeVisible();
	await fresh.context.close();
});

test('in Arabic: a copy under four Arabic words comes back on another phone', async ({ page, app, browser }) => {
	const ar = await inArabic();
	await withPlan(page, app.url, { lang: 'ar', say: ar, wants: 'أريد العمل في مطبخ', did: 'طبخت لـ 12 شخصا' });
	await fromTheRight(page);
	await page.goto(`${app.url}/ar/new-phone`);
	await page.getByRole('link', { name: ar('Bewaar een kopie') }).click();
	const shown = page.locator('ol li');
	await expect(shown).toHaveCount(4);
	const words = await shown.allTextContents();
	for (const word of words) expect(word).toMatch(/\p{Script=Arabic}/u);
	await fromTheRight(page);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: ar('Bewaar het bestand') }).click()
	]);
	const file = readFileSync(await download.path());
	await download.delete();
	const other = await device(browser);
	await other.page.goto(`${app.url}/ar/copy`);
	await settled(other.page);
	await other.page
		.locator('input[type=file]')
		.setInputFiles({ name: 'trampoline.json', mimeType: 'application/json', buffer: file });
	await other.page.getByLabel(ar('Typ je 4 woorden')).fill(words.join(' '));
	await other.page.getByRole('button', { name: ar('Open de kopie') }).click();
	await expect(other.page.getByText(ar('Alles van de kopie staat erbij.'))).toBeVisible();
	await fromTheRight(other.page);
	await other.context.close();
});
