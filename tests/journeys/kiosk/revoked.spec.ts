import { accessible, expect } from '../../support/app';
import { openDesk } from '../../support/desk';
import { atStart, beginVisit, saysWhat } from '../../support/kiosk';
import { device } from '../../support/letters';
import { ownService } from '../../support/own-service';

// A set-up link of the desk works once for a service.
const test = ownService();

test('paired by a code from the desk, seen there, unlinked while somebody is here: the visit ends clean, with a number to call', async ({
	page,
	app,
	browser
}) => {
	await page.clock.install();
	const desk = await device(browser);
	await openDesk(desk.page, desk.context, app);
	await desk.page.goto(`${app.url}/desk/kiosk`);
	await desk.page.getByLabel('Waar staat het?').fill('Tablet aan de deur');
	await desk.page.getByRole('button', { name: 'Maak code' }).click();
	const code = (await desk.page.locator('.code').textContent())!;
	await accessible(desk.page);

	await page.goto(`${app.url}/kiosk`);
	await page.getByLabel('Code van je bureau').fill(code);
	await page.getByRole('button', { name: 'Koppel' }).click();
	await atStart(page);
	await desk.page.goto(`${app.url}/desk/kiosk`);
	const row = desk.page.getByRole('listitem').filter({ hasText: 'Tablet aan de deur' });
	await expect(row).toContainText('Laatst gezien');

	await beginVisit(page);
	await saysWhat(page, 'Iets met hout');
	await expect(page.getByText('Iets met hout').first()).toBeVisible();
	await row.getByRole('button', { name: 'Koppel los' }).click();
	await expect(row).toHaveCount(0);

	// Nobody is thrown out in the middle; the end is as clean as ever, and then this is no kiosk any more.
	await page.getByRole('button', { name: 'Klaar, wis alles' }).click();
	await page.getByRole('button', { name: 'Wis alles', exact: true }).click();
	const ended = page.getByRole('heading', { name: 'Dit scherm is niet meer gekoppeld' });
	await expect(ended).toBeVisible();
	await expect(page.getByText('02 123 45 67')).toBeVisible();
	await expect(page.getByText('Iets met hout')).toHaveCount(0);
	await accessible(page);
	// No other address leads to a young person's screen here, which would keep what is typed.
	await page.goto(`${app.url}/nl/want`);
	await expect(ended).toBeVisible();

	// A new code brings it back; unlinked while nobody is here, it says so within a minute.
	await desk.page.getByLabel('Waar staat het?').fill('Weer aan de deur');
	await desk.page.getByRole('button', { name: 'Maak code' }).click();
	await expect(desk.page.locator('.code')).not.toHaveText(code);
	await page.getByLabel('Code van je bureau').fill((await desk.page.locator('.code').textContent())!);
	await page.getByRole('button', { name: 'Koppel' }).click();
	await atStart(page);
	const again = desk.page.getByRole('listitem').filter({ hasText: 'Weer aan de deur' });
	await again.getByRole('button', { name: 'Koppel los' }).click();
	await expect(again).toHaveCount(0);
	await page.clock.fastForward(61_000);
	await expect(ended).toBeVisible();
	await desk.context.close();
});
