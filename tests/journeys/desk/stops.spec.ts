import { accessible, expect, settled } from '../../support/app';
import { openDesk } from '../../support/desk';
import { ownService } from '../../support/own-service';

const test = ownService();

test('a project stops for another centre here: old links and phones say so, and lead to moments of who goes on', async ({
	page,
	app,
	context,
	browser
}) => {
	test.setTimeout(240_000);
	// A young person found this centre while it was there.
	const theirs = await browser.newContext({ locale: 'nl-BE', viewport: { width: 360, height: 740 } });
	const phone = await theirs.newPage();
	await phone.goto(app.invite);
	await settled(phone);
	await phone.goto(`${app.url}/nl/meet`);
	await expect(phone.getByRole('heading', { name: 'Eerste momenten' })).toBeVisible();

	// A second centre on the same installation, with a number, a place and hours.
	await openDesk(page, context, app);
	await page.goto(`${app.url}/desk/centres`);
	await page.getByLabel('Voornaam van wie ervoor zorgt').fill('An');
	await page.getByRole('button', { name: 'Maak een link' }).click();
	const link = (await page.locator('.link').textContent())!;
	const other = await browser.newContext({ locale: 'nl-BE' });
	const an = await other.newPage();
	await openDesk(an, other, Object.assign(Object.create(app) as typeof app, { setup: link }));
	await an.getByLabel('Naam', { exact: true }).fill('Huis Noord');
	await an.getByLabel('Gemeente of stad').fill('Gent');
	await an.getByLabel('Nummer van het centrum').fill('09 123 45 67');
	await an.getByLabel('Voornaam').fill('An');
	await an.getByRole('button', { name: 'Verder' }).click();
	await an.getByRole('link', { name: 'Een plek waar jullie afspreken' }).click();
	await an.getByLabel('Naam').fill('Het huis');
	await an.getByRole('button', { name: 'Bewaar' }).click();
	await expect(an.getByRole('heading', { level: 1 })).toHaveText('Het huis');
	await an.goto(`${app.url}/desk/moments`);
	await an.getByText('Uren toevoegen').click();
	const weekly = an.locator('form[action*=addHours]');
	await weekly.getByLabel('Van').fill('09:00');
	await weekly.getByLabel('Tot').fill('17:00');
	await weekly.getByRole('button').click();
	await expect(an.getByText('Maandag 09.00 – 17.00')).toBeVisible();
	await other.close();

	// The first centre stops today; who goes on is chosen, not typed.
	await page.goto(`${app.url}/desk/centre/stop`);
	const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(new Date());
	await page.getByLabel('Vanaf').fill(today);
	await page.getByLabel('Wie gaat verder').selectOption('Huis Noord');
	await expect(page.getByLabel('Hun nummer')).toHaveCount(0);
	await accessible(page);
	await page.getByRole('button', { name: 'Stop dit project' }).click();
	await expect(page.getByText('Daarna: Huis Noord, 09 123 45 67.')).toBeVisible();

	// The phone that knew it says so, with a number that answers and a way on.
	await phone.goto(`${app.url}/nl/meet`);
	await expect(phone.getByRole('heading', { level: 1 })).toHaveText('De Brug is gestopt. Huis Noord gaat verder.');
	await expect(phone.getByRole('link', { name: /09 123 45 67/ })).toBeVisible();
	await accessible(phone);
	await phone.getByRole('button', { name: 'Kies daar iemand' }).click();
	await expect(phone.getByRole('heading', { name: 'Eerste momenten' })).toBeVisible();
	await expect(phone.getByText('An', { exact: true }).first()).toBeVisible();

	// An old link on paper, on a phone that never saw anything: the same way on, one tap further.
	const fresh = await browser.newContext({ locale: 'nl-BE', viewport: { width: 360, height: 740 } });
	const first = await fresh.newPage();
	await first.goto(app.invite);
	await expect(first.getByRole('heading', { level: 1 })).toHaveText('De Brug is gestopt. Huis Noord gaat verder.');
	await expect(first.getByRole('link', { name: /09 123 45 67/ })).toBeVisible();
	await accessible(first);
	await first.getByRole('link', { name: 'Zelf iemand kiezen' }).click();
	await expect(first.getByRole('heading', { name: 'Eerste momenten' })).toBeVisible();
	await first.locator('main a[href*="/book?slot="]').first().click();
	await first.getByRole('textbox').first().fill('rode pet');
	await first.getByRole('button', { name: 'Boek dit moment' }).click();
	await expect(first.getByText('Het is geregeld')).toBeVisible();
	await fresh.close();
	await theirs.close();
});
