import { Secret, TOTP } from 'otpauth';
import { expect } from '../../support/app';
import { realCentre } from '../../support/own-origin';

const test = realCentre();

test.use({ javaScriptEnabled: false });

test('a new coordinator goes from the one-time link to a QR that leads to free moments, without script', async ({
	page,
	app
}) => {
	test.setTimeout(180_000);
	const began = Date.now();
	const at = app.url;
	await page.goto(app.setup);
	await page.getByRole('link', { name: 'Kies een wachtwoord' }).click();
	const secret = (await page.locator('code').textContent())!.replaceAll(' ', '');
	await page.getByLabel('Naam').fill('An');
	await page.getByLabel('Wachtwoord').fill('een lange zin');
	await page.getByLabel('Code', { exact: true }).fill(new TOTP({ secret: Secret.fromBase32(secret) }).generate());
	await page.getByRole('button', { name: 'Klaar' }).click();
	expect(await (await fetch(`${at}/api/centres`)).json(), 'nobody is shown a centre without a number').toEqual({
		centres: []
	});

	// The number comes first, whatever page is asked for; a wrong one keeps what was typed.
	await page.goto(`${at}/desk`);
	await expect(page).toHaveURL(/\/desk\/centre\/start$/);
	await page.getByLabel('Naam', { exact: true }).fill('Huis Noord');
	await page.getByLabel('Gemeente of stad').fill('Gent');
	await page.getByLabel('Nummer van het centrum').fill('bel ons');
	await page.getByLabel('Voornaam').fill('An');
	await page.getByRole('button', { name: 'Verder' }).click();
	await expect(page.getByRole('alert')).toContainText('Typ een nummer');
	await expect(page.getByLabel('Gemeente of stad')).toHaveValue('Gent');
	await page.getByLabel('Nummer van het centrum').fill('09 123 45 67');
	await page.getByRole('button', { name: 'Verder' }).click();

	// The list on Today says what comes next.
	await page.getByRole('link', { name: 'Een plek waar jullie afspreken' }).click();
	await page.getByLabel('Naam').fill('Het huis');
	await page.getByLabel('Halte dichtbij').fill('Dampoort');
	await page.getByRole('button', { name: 'Bewaar' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Het huis');

	await page.goto(`${at}/desk`);
	await page.getByRole('link', { name: 'Uren waarop je vrij bent' }).click();
	await page.getByText('Uren toevoegen').click();
	const weekly = page.locator('form[action*=addHours]');
	await weekly.getByLabel('Van').fill('09:00');
	await weekly.getByLabel('Tot').fill('17:00');
	await weekly.getByRole('button').click();
	await page.goto(`${at}/desk`);
	await page.getByRole('link', { name: 'Je eerste QR' }).click();
	await page.getByRole('button', { name: 'Nieuwe QR' }).click();
	await expect(page.getByRole('img', { name: 'QR met je uitnodiging' })).toBeVisible();
	const link = (await page.locator('a[href*="/i/"]').first().getAttribute('href'))!;
	const seconds = (Date.now() - began) / 1000;
	test
		.info()
		.annotations.push({ type: 'link to QR, machine', description: `${seconds.toFixed(0)} s, 27 fields and taps` });
	expect(seconds).toBeLessThan(600);

	const opened = await (await fetch(link)).text();
	expect(opened).toContain('An');
	expect(opened).toContain('09 123 45 67');
	expect(await (await fetch(`${at}/api/centres`)).json()).toMatchObject({ centres: [{ slug: 'huis-noord' }] });
	await page.goto(`${at}/desk`);
	await expect(page.getByText('Je eerste QR')).toBeVisible();
});
