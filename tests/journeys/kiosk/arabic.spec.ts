import { fromTheRight, inArabic } from '../../support/arabic';
import { expect } from '../../support/app';
import { atStart, pairKiosk } from '../../support/kiosk';
import { ownService } from '../../support/own-service';
import { readQr } from '../../support/read-qr';

const test = ownService();

test('in Arabic: start, a goal, a talk, taken along by the own phone, and wiped', async ({ page, app, browser }) => {
	const ar = await inArabic();
	const press = (text: string) => page.getByRole('button', { name: ar(text) }).click();
	await page.setViewportSize({ width: 1024, height: 768 });
	await pairKiosk(page, app);
	await page.locator('#start-ar').click();
	await expect(page.getByRole('button', { name: ar('Klaar, wis alles') })).toBeVisible();
	await fromTheRight(page);
	await page.getByRole('link', { name: ar('Ik wil werk') }).click();
	await page.getByLabel(ar('In je eigen woorden')).fill('أخبز الخبز');
	await press('Dit wil ik');
	await expect(page.getByText('أخبز الخبز').first()).toBeVisible();
	await fromTheRight(page);
	await page.getByRole('link', { name: ar('Iemand zien') }).click();
	await page.getByRole('link', { name: /^Sofie/ }).click();
	await page.waitForURL(/who=/);
	await page.getByRole('link', { name: /^De Brug/ }).click();
	await page.waitForURL(/where=/);
	await page.locator('main ul a').first().click();
	await page.getByRole('textbox').first().fill('قبعة 7');
	await fromTheRight(page);
	await press('Boek dit moment');
	await expect(page.getByText(ar('Het is geregeld. {{name}} ziet je.', { name: 'Sofie' }))).toBeVisible();
	await page.getByRole('link', { name: ar('Neem het mee') }).click();
	const qr = page.getByRole('img', { name: ar('QR met je gesprek') });
	await expect(qr).toBeVisible();
	await fromTheRight(page);
	const phone = await browser.newContext({ locale: 'nl-BE', viewport: { width: 360, height: 740 } });
	const own = await phone.newPage();
	await own.goto(await readQr(qr));
	await expect(own.getByText(ar('Het is geregeld. {{name}} ziet je.', { name: 'Sofie' }))).toBeVisible();
	await phone.close();

	await press('Klaar, wis alles');
	await atStart(page);
});
