import { accessible, expect } from '../../support/app';
import { withFinger } from '../../support/finger';
import { realCentre } from '../../support/own-origin';
import { readQr } from '../../support/read-qr';
import { Taps } from '../../support/taps';

const test = realCentre();

test('a first real centre, by hand: from the one-time link along the list of first steps to a printed poster, in under ten minutes', async ({
	page,
	app,
	context
}) => {
	await withFinger(context);
	const by = new Taps();
	const began = Date.now();
	await page.goto(app.setup);
	await by.tap(page.getByRole('button', { name: 'Met dit toestel' }));
	await by.tap(page.getByRole('link', { name: 'Later' }));

	await by.type(page.getByLabel('Naam', { exact: true }), 'Huis Noord');
	await by.type(page.getByLabel('Gemeente of stad'), 'Gent');
	await by.type(page.getByLabel('Nummer van het centrum'), '09 123 45 67');
	await by.type(page.getByLabel('Voornaam'), 'An');
	await by.tap(page.getByLabel('English'));
	await by.tap(page.getByRole('button', { name: 'Verder' }));
	await expect(page.getByRole('heading', { name: 'Je eerste stappen' })).toBeVisible();
	await accessible(page);

	await by.tap(page.getByRole('link', { name: 'Een plek waar jullie afspreken' }));
	await by.type(page.getByLabel('Naam'), 'Het huis');
	await by.type(page.getByLabel('Halte dichtbij'), 'Dampoort');
	await by.tap(page.getByRole('button', { name: 'Bewaar' }));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Het huis');

	await by.tap(page.getByRole('link', { name: 'Vandaag', exact: true }));
	await by.tap(page.getByRole('link', { name: 'Uren waarop je vrij bent' }));
	await by.type(page.getByLabel('Je uren'), 'elke ma 14–17');
	await by.tap(page.getByRole('button', { name: 'Zet erbij' }).first());
	await expect(page.getByText('Maandag 14.00 – 17.00')).toBeVisible();

	await by.tap(page.getByRole('link', { name: 'Vandaag', exact: true }));
	await by.tap(page.getByRole('link', { name: 'Je eerste QR' }));
	await by.tap(page.getByRole('button', { name: 'Nieuwe QR' }));
	const link = (await page.locator('a[href*="/i/"]').first().getAttribute('href'))!;
	await by.tap(page.getByText('Print', { exact: true }));
	const opening = context.waitForEvent('page');
	await by.tap(page.getByRole('button', { name: 'Poster A4' }));
	const paper = await opening;
	await paper.getByRole('heading', { name: 'Printen' }).waitFor();
	const seconds = (Date.now() - began) / 1_000;
	by.taps++; // The printer's own button.
	console.log(`first real centre, link to printed QR: ${by.said(seconds)}`);
	expect(seconds + by.seconds).toBeLessThan(600);

	// One sheet of A4 that a camera reads, with the number to call.
	const pdf = (await paper.pdf({ preferCSSPageSize: true })).toString('latin1');
	expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
	expect(pdf).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
	await paper.emulateMedia({ media: 'print' });
	expect(await readQr(paper.locator('.poster svg').first())).toBe(`${link}?lang=nl`);
	await expect(paper.locator('.poster')).toContainText('09 123 45 67');
	await expect(paper.getByRole('navigation')).toBeHidden();

	await page.bringToFront();
	await by.tap(page.getByRole('link', { name: 'Vandaag', exact: true }));
	await expect(page.getByRole('listitem').filter({ hasText: 'Je eerste QR' })).toContainText('klaar');
});
