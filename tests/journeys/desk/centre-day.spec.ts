import sharp from 'sharp';
import { accessible, expect } from '../../support/app';
import { withFinger } from '../../support/finger';
import { ownService } from '../../support/own-service';

const test = ownService();
test.use({ viewport: { width: 360, height: 740 } });

test('a coordinator looks after places, hours, helpers, stories, texts, the team and a file; a young person sees the helper', async ({
	page,
	app,
	context
}) => {
	test.setTimeout(300_000);
	await withFinger(context);
	await page.goto(app.setup);
	await page.getByRole('button', { name: 'Met dit toestel' }).click();
	await expect(page).toHaveURL(/\/desk\/codes/);
	await page.goto(`${app.url}/desk/more`);
	await accessible(page);

	await page.getByRole('link', { name: /^Plekken/ }).click();
	await accessible(page);
	await page.getByRole('link', { name: 'De Brug', exact: false }).last().click();
	const noise = { type: 'gaussian' as const, mean: 128, sigma: 8 };
	const door = await sharp({ create: { width: 1200, height: 900, channels: 3, background: '#987', noise } })
		.jpeg()
		.toBuffer();
	expect(door.byteLength, 'larger than any other form may be').toBeGreaterThan(65_536);
	await page.getByLabel('Kies een foto').setInputFiles({ name: 'deur.jpg', mimeType: 'image/jpeg', buffer: door });
	await page.getByRole('button', { name: 'Zet erop' }).click();
	await expect(page.getByRole('img', { name: 'De deur van' })).toBeVisible();
	await page
		.getByLabel('Kies een foto')
		.setInputFiles({ name: 'x.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('x') });
	await page.getByRole('button', { name: 'Zet erop' }).click();
	await expect(page.getByRole('alert')).toContainText('Deze foto kennen we niet');
	await accessible(page);

	await page.goto(`${app.url}/desk/centre/hours`);
	await page.getByLabel('Dag', { exact: true }).last().fill('2027-12-25');
	await page.getByRole('button', { name: 'Dan dicht' }).click();
	await expect(page.getByText('25 december')).toBeVisible();
	await accessible(page);

	await page.goto(`${app.url}/desk/centre/partners`);
	await accessible(page);
	await page.getByRole('link', { name: 'Nieuwe helper' }).click();
	await page.getByLabel('Waarmee helpen ze').selectOption('debt_help');
	await page.getByLabel('Naam').fill('Sociaal Huis');
	await page.getByLabel('Nummer').fill('02 555 66 77');
	await page.getByRole('group', { name: 'Een zin erbij' }).getByLabel('Nederlands').fill('Vraag naar Mia.');
	await accessible(page);
	await page.getByRole('button', { name: 'Bewaar' }).click();
	await expect(page.getByText('Sociaal Huis')).toBeVisible();

	await page.goto(`${app.url}/desk/centre/texts`);
	await accessible(page);
	await page.getByRole('group', { name: 'Een zin erbij' }).getByLabel('Français').fill('Demande Mia.');
	await page.getByRole('button', { name: 'Bewaar: Sociaal Huis' }).first().click();
	await expect(page.getByText(/Nog niet in: \u2068?English/)).toBeVisible();

	for (const path of ['', '/stories', '/helplines', '/team', '/content', '/stop', '/audit', '/self-check']) {
		await page.goto(`${app.url}/desk/centre${path}`);
		await accessible(page);
	}
	for (const path of ['/desk/numbers', '/desk/centres']) {
		await page.goto(app.url + path);
		await accessible(page);
	}

	// A colleague's link works once; what it opens is theirs alone.
	await page.goto(`${app.url}/desk/centre/team`);
	await page.getByLabel('Voornaam').fill('Noor');
	await page.getByRole('button', { name: 'Maak een link' }).click();
	await expect(page.locator('.link')).toContainText('/desk/setup/');

	// The whole of it in a file, looked at and brought in again: nothing new.
	const whole = await (await page.request.get(`${app.url}/desk/centre/content/file`)).text();
	const content = JSON.parse(whole) as { partners: { name: string; checkedOn: string }[] };
	content.partners.find(({ name }) => name === 'Sociaal Huis')!.checkedOn = '2026-01-02';
	const file = Buffer.from(JSON.stringify(content));
	await page.goto(`${app.url}/desk/centre/content`);
	await page
		.getByLabel('Kies een bestand')
		.setInputFiles({ name: 'c.json', mimeType: 'application/json', buffer: file });
	await page.getByRole('button', { name: 'Kijk het na' }).click();
	await expect(page.getByText('Er is nog niets veranderd.')).toBeVisible();
	await accessible(page);
	await page.getByRole('button', { name: 'Laad in' }).click();
	await expect(page.getByRole('heading', { name: 'Het staat erin' })).toBeVisible();

	// What nobody checked for half a year is asked on Today, until one call said that it is right.
	await page.goto(`${app.url}/desk`);
	await expect(page.getByText('1 helper is zes maanden niet nagekeken.')).toBeVisible();
	await accessible(page);
	await page.getByRole('link', { name: 'Kijk het na' }).click();
	await page.getByRole('button', { name: 'Klopt nog: Sociaal Huis' }).click();
	await expect(page.getByRole('heading', { name: 'Klopt dit nog?' })).toHaveCount(0);
	await page.goto(`${app.url}/desk`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.getByText('Klopt dit nog?')).toHaveCount(0);

	// A young person who has debts in the way finds who helps near this centre.
	await page.goto(app.invite);
	await page.getByRole('link', { name: 'Eerst rondkijken' }).click();
	await page.goto(`${app.url}/nl/hard`);
	await page.getByRole('button', { name: 'Ik heb schulden of rekeningen' }).click();
	await expect(page.getByText('Vraag naar Mia.')).toBeVisible();
	await expect(page.getByRole('link', { name: /02 555 66 77/ })).toHaveAttribute('href', 'tel:025556677');
	await accessible(page);

	// The example goes in one tap; the first page of a real centre comes.
	await page.goto(`${app.url}/desk/centre`);
	await page.getByRole('button', { name: 'Voorbeeld weg' }).click();
	await expect(page).toHaveURL(/\/desk\/centre\/start$/);
	await accessible(page);
	await page.getByLabel('Naam', { exact: true }).fill('Huis Noord');
	await page.getByLabel('Gemeente of stad').fill('Gent');
	await page.getByLabel('Nummer van het centrum').fill('09 123 45 67');
	await page.getByLabel('Voornaam').fill('An');
	await page.getByRole('button', { name: 'Verder' }).click();
	await expect(page.getByRole('link', { name: 'Een plek waar jullie afspreken' })).toBeVisible();
	await accessible(page);
});
