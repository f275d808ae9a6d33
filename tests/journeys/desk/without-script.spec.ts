import { Secret, TOTP } from 'otpauth';
import { expect } from '../../support/app';
import { ownService } from '../../support/own-service';

const test = ownService();

test.use({ javaScriptEnabled: false });

test('without script: set up with a code app, tick "we met" and take it back, change hours, make and revoke a QR', async ({
	page,
	app
}) => {
	await page.goto(app.setup);
	await page.getByRole('link', { name: 'Kies een wachtwoord' }).click();
	const secret = (await page.locator('code').textContent())!.replaceAll(' ', '');
	const code = () => new TOTP({ secret: Secret.fromBase32(secret) }).generate();
	await page.getByLabel('Naam').fill('Sofie');
	await page.getByLabel('Wachtwoord').fill('een lange zin');
	await page.getByLabel('Code', { exact: true }).fill('12');
	await page.getByRole('button', { name: 'Klaar' }).click();
	await expect(page.getByText('Deze code past niet.')).toBeVisible();
	await expect(page.locator('code')).toHaveText(secret.match(/.{4}/g)!.join(' '));
	await page.getByLabel('Wachtwoord').fill('een lange zin');
	await page.getByLabel('Code', { exact: true }).fill(code());
	await page.getByRole('button', { name: 'Klaar' }).click();
	await page.getByRole('button', { name: 'Maak noodcodes' }).click();
	await expect(page.locator('ol code')).toHaveCount(10);

	// A moment in a few minutes, or in half an hour when there is one already; somebody takes it without script too.
	const clockOf = (at: number) =>
		new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/Brussels' }).format(at);
	const dateOf = (at: number) =>
		new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Brussels' }).format(at);
	const [there, taken] = [page.getByText('Het staat erin.'), page.getByText('Dan heb je al een moment.')];
	// At an odd minute, so that no other moment of the week has that hour.
	let soon = Math.ceil(Date.now() / 300_000) * 300_000 + 300_000 + 120_000;
	for (let tries = 0; tries < 10; tries++, soon += 1_800_000) {
		await page.goto(`${app.url}/desk/moments`);
		await page.getByText('Moment toevoegen').click();
		const once = page.locator('form[action*=addMoment]');
		await once.getByLabel('Dag').fill(dateOf(soon));
		await once.getByLabel('Uur').fill(clockOf(soon));
		await once.getByLabel('Minuten').fill('20');
		await once.getByRole('button').click();
		await expect(there.or(taken)).toBeVisible();
		if (await there.isVisible()) break;
	}
	await expect(there).toBeVisible();

	// All of them: at some hours others come before it.
	await page.goto(`${app.invite}?all`);
	await page
		.getByRole('link', { name: clockOf(soon).replace(':', '.') })
		.first()
		.click();
	await page.getByLabel('Hoe mag Sofie je noemen?').fill('groene jas');
	await page.getByRole('button', { name: 'Boek dit moment' }).click();
	await expect(page.getByText('Het is geregeld.')).toBeVisible();

	await page.goto(`${app.url}/desk`);
	await expect(page.getByText('groene jas')).toBeVisible();
	const tick = page.getByRole('button', { name: 'We zagen elkaar: groene jas' });
	// After the last hour of the evening it is a talk of tomorrow, which has no tick yet.
	if (dateOf(soon) === dateOf(Date.now())) {
		await tick.click();
		await expect(page.getByText('Gezien')).toBeVisible();
		await page.getByRole('button', { name: 'Toch niet: groene jas' }).click();
	}
	await expect(tick).toHaveCount(dateOf(soon) === dateOf(Date.now()) ? 1 : 0);

	// Weekly hours go, their free moments with them; a free moment closes by itself.
	await page.goto(`${app.url}/desk/moments`);
	await page.getByRole('link', { name: 'Volgende' }).click();
	const free = page.getByRole('button', { name: /^Sluit/ });
	const before = await free.count();
	await free.first().click();
	await expect(free).toHaveCount(before - 1);
	const hours = page.getByRole('button', { name: /^Weg: vrijdag/ });
	await hours.click();
	await expect(hours).toHaveCount(0);
	expect(await free.count()).toBeLessThan(before - 1);

	// Typed hours and their way back; away, looked at first.
	await page.getByLabel('Je uren').fill('elke zondag 9–10\nzz 9–10');
	await page.getByRole('button', { name: 'Zet erbij' }).first().click();
	await expect(page.getByText(/“zz 9–10”: begin met een dag/)).toBeVisible();
	await expect(page.getByText('Zondag 09.00 – 10.00')).toBeVisible();
	await page.getByRole('button', { name: 'Toch niet' }).click();
	await expect(page.getByText('Zondag 09.00 – 10.00')).toHaveCount(0);
	await page.goto(`${app.url}/desk/away`);
	await page.getByLabel('Tot en met').fill(dateOf(Date.now() + 20 * 86_400_000));
	await page.getByRole('button', { name: 'Wat raakt dit?' }).click();
	await page.getByRole('button', { name: 'Zo doen' }).click();
	await expect(page.getByText(/^Geregeld\./)).toBeVisible();
	await page.getByRole('button', { name: 'Toch niet' }).click();
	await expect(page.getByText('Je momenten staan terug.')).toBeVisible();

	// A QR for everybody, then none.
	await page.goto(`${app.url}/desk/invite`);
	await page.getByRole('button', { name: 'Nieuwe QR' }).click();
	const link = await page.locator('a[href*="/i/"]').getAttribute('href');
	await expect(page.getByRole('img', { name: 'QR met je uitnodiging' })).toBeVisible();
	await page
		.getByRole('button', { name: /^Trek in/ })
		.first()
		.click();
	await page.goto(link!);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze link werkt niet meer.');

	// Another language, then out; the same code does not open the door twice.
	await page.goto(`${app.url}/desk/account`);
	await page.getByRole('button', { name: 'English' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await page.getByRole('button', { name: 'Sign out' }).click();
	await page.getByLabel('Name').fill('sofie');
	await page.getByLabel('Password').fill('een lange zin');
	await page.getByLabel('Code', { exact: true }).fill('000000');
	await page.getByRole('button', { name: 'Sign in' }).click();
	await expect(page.getByText('Name, password and code do not match. Try')).toBeVisible();
});
