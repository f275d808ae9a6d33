import { accessible, expect } from '../../support/app';
import { openDesk } from '../../support/desk';
import { ownService } from '../../support/own-service';

const test = ownService();
test.use({ viewport: { width: 360, height: 740 } });

test('half a day to try at an employer’s: only with its name and who checked it, and the same slip', async ({
	page,
	app,
	context,
	browser
}) => {
	await openDesk(page, context, app);
	await page.goto(`${app.url}/desk/moments`);
	await page.getByText('Moment toevoegen').click();
	const once = page.locator('form[action*=addMoment]');
	const saturday = new Date(Date.now() + (((6 - new Date().getDay() + 7) % 7) + 7) * 86_400_000);
	await once.getByLabel('Wat', { exact: true }).selectOption('try-out');
	await once.getByLabel('Dag').fill(saturday.toISOString().slice(0, 10));
	await once.getByLabel('Uur').fill('09:00');
	await once.getByLabel('Minuten').fill('240');
	await once.getByRole('button').click();
	await expect(page.getByText('Schrijf bij welke werkgever het is.')).toBeVisible();
	await expect(once.getByLabel('Minuten')).toHaveValue('240');
	await once.getByLabel('Werkgever', { exact: true }).fill('Bakkerij De Oven');
	await once.getByRole('button').click();
	await expect(page.getByText('Kijk de werkgever na.')).toBeVisible();
	await accessible(page);
	await once.getByLabel('Ik heb deze werkgever zelf nagekeken').check();
	await once.getByRole('button').click();
	await expect(page.getByText('Het staat erin.')).toBeVisible();

	const theirs = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'nl-BE' });
	const phone = await theirs.newPage();
	await phone.goto(`${app.invite}?lang=nl&all`);
	await phone.getByRole('link', { name: /Bakkerij De Oven/ }).click();
	await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Klopt dit?');
	await expect(phone.getByText(/Bakkerij De Oven/).first()).toBeVisible();
	await expect(phone.getByText('Bij Bakkerij De Oven. Sofie keek dit na.')).toBeVisible();
	await accessible(phone);
	await phone.getByLabel(/noemen\?/).fill('blauwe fiets');
	await phone.getByRole('button', { name: 'Boek dit moment' }).click();
	await expect(phone.getByText('Het is geregeld. Sofie ziet je.')).toBeVisible();
	await expect(phone.getByText(/Bakkerij De Oven/).first()).toBeVisible();
	await expect(phone.getByText('Je mag altijd weg.')).toBeVisible();
	await accessible(phone);
	await theirs.close();
});
