import { accessible, expect, settled } from '../../support/app';
import { openDesk } from '../../support/desk';
import { ownService } from '../../support/own-service';

const test = ownService();

test('a partner gives an invite on; the young person reads its name and chooses, says the code at home, and keeps one idea', async ({
	page,
	app,
	context,
	browser
}) => {
	await openDesk(page, context, app);
	await page.goto(`${app.url}/desk/invite`);
	await page.getByLabel('Voor wie').selectOption('partner');
	await page.getByRole('button', { name: 'Nieuwe QR' }).click();
	await expect(page.getByText('Schrijf de naam van de partner.')).toBeVisible();
	await page.getByLabel('Naam van de partner').fill('De Stap');
	await page.getByRole('button', { name: 'Nieuwe QR' }).click();
	await expect(page.getByText('Via De Stap')).toBeVisible();
	await expect(page.getByText('minder dan 10 keer geopend')).toBeVisible();
	// Partners of the centre's own list are chosen, not typed again.
	await page.getByLabel('Voor wie').selectOption('partner');
	await page.getByLabel('Welke partner').selectOption('Taalhuis Zuid');
	await expect(page.getByLabel('Naam van de partner')).toHaveCount(0);
	await accessible(page);
	await page.getByRole('button', { name: 'Nieuwe QR' }).click();
	await expect(page.getByText('Via Taalhuis Zuid')).toBeVisible();
	// What hangs on a wall is for everybody: no name, no steps.
	await expect(page.getByText('Naam en eerste stappen')).toHaveCount(0);
	await page.getByText('Code om te zeggen').first().click();
	await page.getByRole('button', { name: 'Maak een code' }).click();
	const spoken = (await page.locator('.spoken').textContent())!;

	const theirs = await browser.newContext({ locale: 'nl-BE', viewport: { width: 360, height: 740 } });
	const phone = await theirs.newPage();
	await phone.goto(`${app.url}/code`);
	await expect(phone).toHaveURL(`${app.url}/nl/code`);
	await accessible(phone);
	await phone.getByLabel('Je code').fill('AAAA-AAAA');
	await phone.getByRole('button', { name: 'Open' }).click();
	await expect(phone.getByText('Deze code ken ik niet.')).toBeVisible();
	await expect(phone.getByLabel('Je code')).toHaveValue('AAAA-AAAA');
	await theirs.setOffline(true);
	await phone.getByRole('button', { name: 'Open' }).click();
	await expect(phone.getByText('Geen internet. Probeer straks, of bel.')).toBeVisible();
	await theirs.setOffline(false);
	await phone.getByLabel('Je code').fill(spoken.toLowerCase());
	await phone.getByRole('button', { name: 'Open' }).click();
	await expect(phone.getByText('Taalhuis Zuid stuurde je? Jij kiest.')).toBeVisible();
	await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Sofie nodigt je uit');
	await accessible(phone);

	// Ideas that rode in a link wait until the young person wants something, one at a time, and come once.
	const ideas = '#n=Zo%C3%AB&s=ask.15.Bel%20de%20bakker.&s=look.10.Kijk%20naar%203%20jobs.';
	await phone.goto(`${app.invite}${ideas}`);
	await expect(phone.getByText('Dag Zoë')).toBeVisible();
	await phone.waitForFunction(() => localStorage.getItem('trampoline-used') !== null);
	await settled(phone);
	await phone.goto(`${app.url}/nl`);
	await phone.getByRole('link', { name: 'Ik wil werk' }).click();
	await phone.getByLabel('In je eigen woorden').fill('Werken in een bakkerij');
	await phone.getByRole('button', { name: 'Dit wil ik' }).click();
	await expect(phone.getByText('Een idee van Sofie')).toBeVisible();
	await expect(phone.getByRole('heading', { name: 'Bel de bakker.' })).toBeVisible();
	await accessible(phone);
	await phone.getByRole('button', { name: 'Ja, dit wil ik' }).click();
	await expect(phone.getByRole('heading', { name: 'Kijk naar 3 jobs.' })).toBeVisible();
	await phone.getByRole('button', { name: 'Misschien' }).click();
	await expect(phone.getByText('Oké. Het wacht bij je weg.'), 'maybe is a full answer (SEED 11)').toBeVisible();
	await expect(phone.getByText('Een idee van Sofie')).toHaveCount(0);
	await phone.goto(`${app.url}/nl/path`);
	await accessible(phone);
	await phone.getByRole('button', { name: 'Nee', exact: true }).click();
	await expect(phone.getByText('Kijk naar 3 jobs.')).toHaveCount(0);
	await phone.goto(`${app.invite}${ideas}`);
	await settled(phone);
	await phone.goto(`${app.url}/nl/path`);
	await expect(phone.getByText('Bel de bakker.')).toBeVisible();
	await expect(phone.getByText('Kijk naar 3 jobs.')).toHaveCount(0);
	await phone.goto(`${app.url}/nl`);
	await expect(phone.getByText('Een idee van Sofie')).toHaveCount(0);
	await theirs.close();
});

test('without script a spoken code opens its invite, and a wrong one leads to a way on', async ({ browser, app }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, locale: 'nl-BE' });
	const page = await context.newPage();
	await page.goto(`${app.url}/nl/code`);
	await page.getByLabel('Je code').fill('KKKK 3333');
	await page.getByRole('button', { name: 'Open' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ik ken deze link niet.');
	await expect(page.getByRole('link', { name: /^Bel / })).toBeVisible();
	await context.close();
});
