import { accessible, expect } from '../../support/app';
import { openDesk } from '../../support/desk';
import { ownService } from '../../support/own-service';
import { readQr } from '../../support/read-qr';

const test = ownService();
const size = { viewport: { width: 360, height: 740 } };
test.use(size);

test('booked for somebody else, at the desk or by a partner: a slip to print or scan, and only their phone has the talk', async ({
	page,
	app,
	context,
	browser
}) => {
	await openDesk(page, context, app);
	await page.goto(`${app.url}/desk/more`);
	await page.getByRole('link', { name: /^Boek voor iemand/ }).click();
	await accessible(page);
	// Whoever forgets the name keeps the rest.
	await page.getByLabel('Taal van het blad').selectOption('en');
	await page.getByLabel('Hoe noem je die persoon?').fill('   ');
	await page.getByRole('button', { name: 'Boek dit moment' }).click();
	await expect(page.getByText('Kijk na: moment en naam.')).toBeVisible();
	await expect(page.getByLabel('Taal van het blad')).toHaveValue('en');
	await page.getByLabel('Hoe noem je die persoon?').fill('blue bike');
	await page.getByRole('button', { name: 'Boek dit moment' }).click();
	await expect(page.getByText(/^Het is geregeld: blue bike/)).toBeVisible();
	await accessible(page);
	const link = await readQr(page.getByRole('img', { name: 'QR with this talk' }));
	expect(link).toMatch(/\/en\/talk#t=[\w-]{44}$/);

	const phone = await browser.newContext({ ...size, locale: 'en-GB' });
	const theirs = await phone.newPage();
	await theirs.goto(link);
	await expect(theirs.getByText('Done. Sofie sees you.')).toBeVisible();
	await expect(theirs).not.toHaveURL(/#/);
	await theirs.getByRole('button', { name: 'I am not coming' }).click();
	await expect(theirs.getByText('This talk is off. That is okay.')).toBeVisible();
	await phone.close();

	// A partner's link: for whoever stands beside them.
	await page.goto(`${app.url}/desk/invite`);
	// Without script every field stands there; with it the page shows those that count.
	await expect(page.getByLabel('Naam van de partner')).toHaveCount(0);
	await page.getByLabel('Voor wie').selectOption('partner');
	await page.getByLabel('Naam van de partner').fill('De Stap');
	await page.getByRole('button', { name: 'Nieuwe QR' }).click();
	await expect(page.getByText('Via De Stap')).toBeVisible();
	const given = (await page.locator('a[href*="/i/"]').first().getAttribute('href'))!;

	const plain = await browser.newContext({ ...size, javaScriptEnabled: false, locale: 'nl-BE' });
	const still = await plain.newPage();
	await still.goto(given);
	await still.getByRole('link', { name: 'Boek voor iemand anders' }).click();
	await still.getByLabel(/noemen\?/).fill('gele muts');
	await still.getByRole('button', { name: 'Boek dit moment' }).click();
	await expect(still.getByText(/^Het is geregeld\./)).toBeVisible();
	const slip = await readQr(still.getByRole('img', { name: 'QR met dit gesprek' }));
	await plain.close();

	// With script the page is the same, and the partner's device remembers no talk.
	const aware = await browser.newContext({ ...size, locale: 'nl-BE' });
	const partner = await aware.newPage();
	await partner.goto(given);
	await partner.getByRole('link', { name: 'Boek voor iemand anders' }).click();
	await accessible(partner);
	await partner.getByLabel(/noemen\?/).fill('groene tas');
	await partner.getByRole('button', { name: 'Boek dit moment' }).click();
	await expect(partner.getByText('Op dit toestel blijft niets staan.')).toBeVisible();
	await accessible(partner);
	await partner.goto(`${app.url}/nl/talk`);
	await expect(partner.getByText('Nog geen gesprek.')).toBeVisible();
	await aware.close();

	const scanned = await browser.newContext({ ...size, locale: 'nl-BE' });
	const last = await scanned.newPage();
	await last.goto(slip);
	await expect(last.getByText('Het is geregeld. Sofie ziet je.')).toBeVisible();
	await scanned.close();
});
