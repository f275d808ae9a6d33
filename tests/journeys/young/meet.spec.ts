import { readFile } from 'node:fs/promises';
import { accessible, expect, settled } from '../../support/app';
import { inDatabase } from '../../support/database';
import { booksToo, momentsOf } from '../../support/other-phone';
import { ownService } from '../../support/own-service';
import { say } from '../../support/speaks';

// A service for this file: it takes all moments away in the end.
const test = ownService();

test('without an invite: who, where, when and a check, four screens to a talk', async ({ page, app }) => {
	await page.goto(`${app.url}/nl`);
	await page.getByRole('link', { name: 'Praat met iemand' }).click();
	await page.getByRole('link', { name: /^Karim/ }).click();
	await page.waitForURL(/who=/);
	await page.getByRole('link', { name: /De Brug/ }).click();
	await page.waitForURL(/where=/);
	await page.locator('main ul a').first().click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Klopt dit?');
	await page.getByRole('button', { name: 'Boek dit moment' }).click();
	await expect(page.getByText('Schrijf een naam of woord.')).toBeVisible();
	await page.getByLabel('Hoe mag Karim je noemen?').fill('gele pet');
	await page.getByRole('button', { name: 'Boek dit moment' }).click();
	await expect(page.getByText('Het is geregeld. Karim ziet je.')).toBeVisible();
});

test('somebody was faster: three moments nearby, and what was typed is kept', async ({ page, app }) => {
	const [, , wanted] = (await momentsOf(app)).filter(({ kind }) => kind === 'talk');
	await page.goto(app.invite);
	await page.getByRole('link', { name: 'Meer momenten' }).click();
	await page.locator('.card a').nth(2).click();
	await page.getByLabel('Hoe mag Sofie je noemen?').fill('snelle tram');
	expect(await booksToo(app, wanted!.id)).toBe(201);
	await page.getByRole('button', { name: 'Boek dit moment' }).click();
	await expect(page.getByText('Net weg. Deze zijn nog vrij:')).toBeVisible();
	await accessible(page);
	await expect(page.locator('main ul').getByRole('button')).toHaveCount(3);
	await page.locator('main ul').getByRole('button').first().click();
	await expect(page.getByText('Het is geregeld. Sofie ziet je.')).toBeVisible();
	await expect(page.getByText('Sofie noemt je snelle tram')).toBeVisible();
});

test('a talk moves in two taps, also without a network, and the calendar file warns twice without saying what it is', async ({
	page,
	app,
	context
}) => {
	await page.goto(app.invite);
	await page.getByRole('link', { name: 'Meer momenten' }).click();
	await page.locator('.card a').nth(3).click();
	await page.getByLabel('Hoe mag Sofie je noemen?').fill('witte wolk');
	await page.getByRole('button', { name: 'Boek dit moment' }).click();
	await expect(page.getByText('Het is geregeld. Sofie ziet je.')).toBeVisible();
	const before = await page.getByRole('heading', { level: 1 }).textContent();

	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name: 'In mijn agenda' }).click();
	const file = await readFile(await (await coming).path(), 'utf8');
	expect(file.match(/BEGIN:VALARM/g)).toHaveLength(2);
	expect(file).toContain('TRIGGER:-P1D');
	expect(file).toContain('TRIGGER:-PT2H');
	expect(file).toContain(`SUMMARY:${say('Afspraak')}`);
	expect(Number(/SEQUENCE:(\d+)/.exec(file)?.[1])).toBeGreaterThan(0);
	expect(file).not.toMatch(/Sofie|witte wolk|Trampoline te|gesprek/);

	await page.getByRole('button', { name: 'Ander moment' }).click();
	await page.locator('main ul').getByRole('button').nth(1).click();
	await expect(page.getByText('Je gesprek is verzet.')).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(before!);

	await settled(page);
	await context.setOffline(true);
	await page.getByRole('button', { name: 'Ander moment' }).click();
	await page.locator('main ul').getByRole('button').nth(2).click();
	await expect(page.getByText('Nog niet zeker. Ik stuur dit als je weer internet hebt.')).toBeVisible();
	const moved = await page.getByRole('heading', { level: 1 }).textContent();
	await context.setOffline(false);
	// Which of the two it says depends on whether the tap or the network's return sent it.
	const sure = page.getByText(/^(Het is geregeld\. Sofie ziet je\.|Je gesprek is verzet\.)$/);
	await expect(sure).toBeVisible({ timeout: 15_000 });
	await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(moved!);
});

test('no free moment left: the invite says so, with a number and another person', async ({ page, app }) => {
	await page.goto(app.invite);
	await page.locator('.card a').nth(1).click();
	await page.getByLabel('Hoe mag Sofie je noemen?').fill('lege bank');
	await inDatabase(app, 'update slot set open = 0');
	await page.getByRole('button', { name: 'Boek dit moment' }).click();
	await expect(page.getByText('Net weg. Nu geen ander moment.')).toBeVisible();
	await accessible(page);
	await expect(page.getByRole('link', { name: /Bel Sofie/ })).toBeVisible();

	await page.goto(app.invite);
	await expect(page.getByText('Nu geen vrij moment.')).toBeVisible();
	await accessible(page);
	await expect(page.getByRole('link', { name: /Bel Sofie/ })).toBeVisible();
	await page.getByRole('link', { name: 'Kies iemand anders' }).click();
	await page.getByRole('link', { name: /^Karim/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nu geen vrij moment.');
	await expect(page.getByRole('link', { name: /Bel Karim/ })).toBeVisible();
});
