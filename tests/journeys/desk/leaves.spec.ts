import { accessible, expect, settled } from '../../support/app';
import { openDesk } from '../../support/desk';
import { ownService } from '../../support/own-service';

const test = ownService();

test('somebody leaves: the talk stays with a colleague, the link leads there, and the desk is closed to who left', async ({
	page,
	app,
	context,
	browser
}) => {
	await openDesk(page, context, app);
	await page.goto(`${app.url}/desk/centre/team`);
	await page.getByText('Iets veranderen: Karim').click();
	await page.getByRole('button', { name: 'Nieuwe link' }).first().click();
	const setup = (await page.locator('.link').textContent())!;

	// Karim, on his own phone, gives somebody a QR.
	const his = await browser.newContext({ locale: 'nl-BE', viewport: { width: 360, height: 740 } });
	const karim = await his.newPage();
	await openDesk(karim, his, Object.assign(Object.create(app) as typeof app, { setup }));
	await karim.goto(`${app.url}/desk/invite`);
	await karim.getByRole('button', { name: 'Nieuwe QR' }).click();
	const link = (await karim.locator('a[href*="/i/"]').first().getAttribute('href'))!;

	const theirs = await browser.newContext({ locale: 'nl-BE', viewport: { width: 360, height: 740 } });
	const phone = await theirs.newPage();
	await phone.goto(link);
	await settled(phone);
	await phone.locator('.card a').first().click();
	await phone.getByRole('textbox').first().fill('groene pet');
	await phone.getByRole('button', { name: 'Boek dit moment' }).click();
	await expect(phone.getByText('Het is geregeld')).toBeVisible();
	const slip = phone.url();
	await karim.goto(`${app.url}/desk`);
	await expect(karim.getByText('groene pet')).toBeVisible();

	// He leaves; Sofie says who follows.
	await page.goto(`${app.url}/desk/centre/team`);
	await page.getByText('Iets veranderen: Karim').click();
	const leaving = page.locator('form[action*=handOver]').filter({ hasText: 'Gesprekken en links van Karim' });
	await leaving.getByLabel('Wie neemt over').selectOption('Sofie');
	await accessible(page);
	await leaving.getByRole('button', { name: 'Draag over' }).click();
	await expect(page.getByText('1 gesprek blijft bij de collega.')).toBeVisible();
	await expect(page.getByText('1 link leidt naar de collega.')).toBeVisible();
	await expect(page.getByText('nu bij Sofie')).toBeVisible();
	await accessible(page);

	// Her desk has the talk, his opens no more, and the young person reads whom they meet now.
	await page.goto(`${app.url}/desk`);
	await expect(page.getByText('groene pet')).toBeVisible();
	await karim.goto(`${app.url}/desk`);
	await expect(karim).toHaveURL(/\/desk\/sign-in/);
	await phone.goto(`${app.url}/nl`);
	await phone.goto(slip);
	await expect(phone.getByText('Sofie').first()).toBeVisible();

	// The old paper leads on, and says whose it was.
	const fresh = await browser.newContext({ locale: 'nl-BE', viewport: { width: 360, height: 740 } });
	const first = await fresh.newPage();
	await first.goto(link);
	await expect(first.getByRole('heading', { level: 1 })).toHaveText('Sofie nodigt je uit');
	await expect(first.getByText('Karim')).toBeVisible();
	await expect(first.locator('.card a').first()).toBeVisible();
	for (const one of [fresh, theirs, his]) await one.close();
});
