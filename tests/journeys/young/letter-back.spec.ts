import { openDesk } from '../../support/desk';
import { accessible, expect } from '../../support/app';
import { device, linkOf, withPlan } from '../../support/letters';
import { booksToo } from '../../support/other-phone';
import { ownService } from '../../support/own-service';

// Sofie sets up her desk here, which works once for a service.
const test = ownService();

test('hear back: a counsellor at the desk reads the plan, keeps a moment, and the phone books it from the letter', async ({
	page,
	app,
	browser
}) => {
	await withPlan(page, app.url);
	await page.goto(`${app.url}/nl/show`);
	await page.getByLabel('Voor wie?').fill('Sofie');
	await page.getByRole('button', { name: 'Maak de brief' }).click();
	const link = await linkOf(page);

	const desk = await device(browser);
	await openDesk(desk.page, desk.context, app);
	await desk.page.goto(link);
	await expect(desk.page.getByRole('heading', { name: 'Wat ik kan' })).toBeVisible();
	// Her own name and her own free moments are there, because she is signed in here.
	await expect(desk.page.getByLabel('Jouw voornaam')).toHaveValue('Sofie');
	const moments = desk.page.getByLabel('Hou een moment vrij');
	// Somebody books the one that was chosen while the counsellor still reads: said, and another one is chosen.
	await moments.selectOption({ index: 1 });
	expect(await booksToo(app, await moments.inputValue(), { invite: app.invite.split('/i/')[1] })).toBe(201);
	await desk.page.getByRole('button', { name: 'Stuur terug' }).click();
	await expect(desk.page.getByText('Net weg. Kies een ander moment.')).toBeVisible();
	await accessible(desk.page);
	const said = (await moments.locator('option').nth(1).textContent())!.replaceAll(/[\u2068\u2069]/g, '').trim();
	const [day, hour] = said.split(/[,،] /) as [string, string];
	await moments.selectOption({ index: 1 });
	// The moment is kept, and then the answer does not get through: sent again, it takes the moment that was kept.
	const answers = '**/api/letters/*';
	await desk.page.route(answers, (route) => (route.request().method() === 'PUT' ? route.abort() : route.fallback()));
	await desk.page.getByRole('button', { name: 'Stuur terug' }).click();
	await expect(desk.page.getByText('Geen internet.', { exact: false })).toBeVisible();
	await desk.page.unroute(answers);
	await desk.page.getByRole('button', { name: 'Stuur terug' }).click();
	await expect(desk.page.getByText(/Verstuurd naar/)).toBeVisible();
	// Nothing of the plan stays at the desk: no page of it names it.
	await desk.page.goto(`${app.url}/desk/moments`);
	await expect(desk.page.getByText('keuken')).toHaveCount(0);
	await desk.context.close();

	await page.goto(`${app.url}/nl`);
	await page.getByRole('link', { name: 'Sofie stuurde je iets' }).click();
	await expect(page.getByText('Sofie hield een plek vrij')).toBeVisible();
	await expect(page.getByText(day).filter({ hasText: hour }).first()).toBeVisible();
	await accessible(page);
	await page.getByRole('link', { name: 'Bekijk dit moment' }).click();
	await page.getByRole('link', { name: /hield dit vrij voor jou/ }).click();
	await page.getByLabel(/noemen\?/).fill('blauwe fiets');
	await page.getByRole('button', { name: 'Boek dit moment' }).click();
	await expect(page.getByText('Het is geregeld. Sofie ziet je.')).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toContainText(hour);
});
