import { accessible, expect } from '../../support/app';
import { booksToo, momentsOf } from '../../support/other-phone';
import { ownService } from '../../support/own-service';
import { withFinger } from '../../support/finger';

const test = ownService();

test('from set-up link through a day at the desk, out, and in again with a finger and with a code from paper', async ({
	page,
	app,
	context
}) => {
	await page.goto(`${app.url}/desk/setup/${'A'.repeat(43)}`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze link is gebruikt of oud');

	await withFinger(context);
	await page.goto(app.setup);
	await accessible(page);
	await page.getByRole('button', { name: 'Met dit toestel' }).click();
	await page.getByRole('button', { name: 'Maak noodcodes' }).click();
	await expect(page.locator('ol code')).toHaveCount(10);
	const codes = await page.locator('ol code').allTextContents();
	await page.getByRole('link', { name: 'Naar vandaag' }).click();
	await expect(page.getByText('Dag Sofie')).toBeVisible();
	await accessible(page);

	// The link is used.
	await page.goto(app.setup);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze link is gebruikt of oud');

	// The desk shows what the young person sent, and keeps no count of anything else.
	const first = (await momentsOf(app)).find(({ kind }) => kind === 'talk')!;
	const invited = { invite: app.invite.split('/i/')[1] };
	expect(
		await booksToo(app, first.id, {
			callMe: 'rode vlieger',
			lang: 'ar',
			message: 'Iets met eten',
			comesWith: true,
			...invited
		})
	).toBe(201);
	await page.goto(`${app.url}/desk`);
	const row = page.getByRole('listitem').filter({ hasText: 'rode vlieger' });
	await expect(row).toContainText('Iets met eten');
	await expect(row).toContainText('العربية');
	await expect(row).toContainText('Brengt iemand mee');
	await expect(page.getByText(/no.?show|gemist|niet gekomen/i)).toHaveCount(0);

	// Hours of my own; then a group without a name, which says what to do and keeps what was typed.
	await page.getByRole('link', { name: 'Momenten', exact: true }).click();
	await page.getByText('Uren toevoegen').click();
	const weekly = page.locator('form[action*=addHours]');
	await weekly.getByLabel('Dag').selectOption('6');
	await weekly.getByLabel('Van').fill('09:00');
	await weekly.getByLabel('Tot').fill('10:00');
	await weekly.getByRole('button').click();
	await expect(page.getByText('Zaterdag 09.00 – 10.00')).toBeVisible();
	await page.getByText('Moment toevoegen').click();
	const once = page.locator('form[action*=addMoment]');
	await once.getByLabel('Wat', { exact: true }).selectOption('group');
	await once.getByLabel('Plaatsen').fill('8');
	await once.getByRole('button').click();
	await expect(page.getByText('Geef de groep of het bezoek een naam.')).toBeVisible();
	await expect(once.getByLabel('Plaatsen')).toHaveValue('8');
	await accessible(page);

	// A QR in two taps; a first name stays in the browser.
	const sent: string[] = [];
	page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
	await page.getByRole('link', { name: 'Uitnodigen', exact: true }).click();
	await page.getByRole('button', { name: 'Nieuwe QR' }).click();
	await expect(page.getByRole('img', { name: 'QR met je uitnodiging' })).toBeVisible();
	await page.getByText('Naam en eerste stappen').click();
	await page.getByLabel('Voornaam').fill('Zoë');
	const link = page.locator('a[href*="/i/"]');
	await expect(link).toHaveAttribute('href', /\/i\/[\w-]{22}#n=Zo%C3%AB$/);
	const invite = (await link.getAttribute('href'))!.split('#')[0]!;
	await accessible(page);
	await page.reload();
	await expect(link).toHaveAttribute('href', invite);
	await page
		.getByRole('button', { name: /^Trek in/ })
		.first()
		.click();
	await expect(link).toHaveCount(0);
	expect(sent.join('\n')).not.toMatch(/Zo(ë|%C3%AB)/);
	expect(await (await fetch(invite)).text()).toContain('Deze link werkt niet meer.');

	await page.getByRole('link', { name: 'Meer', exact: true }).click();
	await accessible(page);
	await page.getByRole('link', { name: 'Aanmelden' }).click();
	await expect(page.getByRole('link', { name: 'Meer', exact: true })).toHaveAttribute('aria-current', 'true');
	await accessible(page);
	await page.getByRole('button', { name: 'Afmelden' }).click();
	await expect(page).toHaveURL(/\/desk\/sign-in/);
	await accessible(page);
	await page.goto(`${app.url}/desk/moments`);
	await page.getByRole('button', { name: 'Met dit toestel' }).click();
	await expect(page).toHaveURL(`${app.url}/desk/moments`);

	const withPaper = async () => {
		await context.clearCookies();
		await page.goto(`${app.url}/desk/sign-in`);
		await page.getByText('Toestel kwijt?').click();
		await page.getByLabel('Noodcode').fill(codes[0]!.toUpperCase());
		await page.getByRole('button', { name: 'Met noodcode' }).click();
	};
	await withPaper();
	await expect(page).toHaveURL(/\/desk\/account/);
	await withPaper();
	await expect(page.getByText('Deze code werkt niet.')).toBeVisible();
});
