import { accessible, expect, test } from '../../support/app';
import { device, linkOf, withPlan } from '../../support/letters';

test('a coach without an account says in a minute what they saw; the young person keeps one and leaves one (SEED 49, 57)', async ({
	page,
	app,
	browser
}) => {
	await withPlan(page, app.url);
	await page.goto(`${app.url}/nl/letters`);
	await page.getByLabel('Mijn naam').fill('Noor');
	await page.getByRole('button', { name: 'Maak de vraag' }).click();
	const link = await linkOf(page);
	const coach = await device(browser);
	await coach.page.goto(link);
	await expect(coach.page.getByRole('heading', { level: 1 })).toHaveText('Wat zag jij Noor doen?');
	await accessible(coach.page);
	await coach.page.getByRole('button', { name: 'Stuur' }).click();
	await expect(coach.page.getByText('Kies 1 ding of meer.')).toBeVisible();
	await coach.page.getByLabel('Ik blijf rustig als het druk is').check();
	await coach.page.getByLabel('Ik kom op tijd').check();
	await coach.page.getByLabel('1 zin erbij').fill('Zaterdag was het vol en jij bleef kalm.');
	await coach.page.getByLabel('Je voornaam').fill('Karim');
	await coach.page.getByLabel('Wie ben je?').fill('coach');
	await coach.page.getByRole('button', { name: 'Stuur' }).click();
	await expect(coach.page.getByText('Dank je.')).toBeVisible();
	// A second answer finds the way back used.
	await coach.page.goto('about:blank');
	await coach.page.goto(link);
	await coach.page.getByLabel('Ik kom op tijd').check();
	await coach.page.getByLabel('Je voornaam').fill('Karim');
	await coach.page.getByRole('button', { name: 'Stuur' }).click();
	await expect(coach.page.getByText('Er kwam al een antwoord op deze brief.')).toBeVisible();
	await coach.context.close();

	await page.getByRole('button', { name: 'Kijk opnieuw' }).click();
	await expect(page.getByRole('heading', { name: 'Karim, coach zag dit' })).toBeVisible();
	await accessible(page);
	await page.getByRole('button', { name: 'Dit bewaar ik' }).first().click();
	await expect(page.getByRole('button', { name: 'Liever niet' })).toHaveCount(1);
	await page.getByRole('button', { name: 'Liever niet' }).click();
	await expect(page.getByText('Karim, coach zag dit')).toHaveCount(0);
	await page.goto(`${app.url}/nl/can`);
	const mine = page.getByRole('listitem').filter({ hasText: 'Karim' });
	await expect(mine).toHaveCount(1);
	await expect(mine).toContainText('Zaterdag was het vol en jij bleef kalm.');
	await expect(mine).toContainText('Gezien door Karim, coach');
});
