import { languages } from '../../../src/lib/words/languages';
import { accessible, expect } from '../../support/app';
import { openDesk } from '../../support/desk';
import { ownService } from '../../support/own-service';

const test = ownService();

test('an invite in the young person’s language: kept moment, name and steps behind the #, text, code to say, paper, and an end', async ({
	page,
	app,
	context
}) => {
	await openDesk(page, context, app);
	await page.goto(`${app.url}/desk/invite`);
	await accessible(page);

	const sent: string[] = [];
	page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
	await page.getByLabel('Taal van de jongere').selectOption('fr');
	await page.getByLabel('Hou een moment vrij').selectOption({ index: 1 });
	await page.getByRole('button', { name: 'Nieuwe QR' }).click();
	await expect(page.getByRole('img', { name: 'QR met je uitnodiging' })).toBeVisible();
	await page.getByText('Naam en eerste stappen').click();
	await page.getByLabel('Voornaam').fill('Zoë');
	await page.getByLabel('Regarde 3 jobs dans l’app.').check();
	await page.getByLabel('Écris 1 chose que tu aimes faire.').check();
	await page.getByLabel('Of in eigen woorden').fill('Appelle la boulangerie.');
	await expect(page.getByLabel('Passe nous voir.')).toBeDisabled();
	const text = page.locator('p.text');
	await expect(text).toContainText(/^Zoë, C’est Sofie\. J’ai gardé une place pour toi : /);
	const said = (await text.textContent())!;
	expect(said.split('#')[0]!.length).toBeLessThanOrEqual(160);
	await accessible(page);
	await expect(page.getByRole('link', { name: 'Sms' })).toHaveAttribute('href', /^sms:\?&body=Zo%C3%AB/);
	await expect(page.getByRole('link', { name: 'WhatsApp' })).toHaveAttribute('href', /^whatsapp:\/\/send\?text=Zo/);
	const link = (await page.locator('a[href*="/i/"]').getAttribute('href'))!;
	expect(link).toMatch(/\/i\/[\w-]{22}\?lang=fr#n=Zo%C3%AB&s=look\.10\./);

	// Eight signs, seen once.
	await page.getByText('Code om te zeggen').first().click();
	await page.getByRole('button', { name: 'Maak een code' }).click();
	const spoken = page.locator('.spoken');
	await expect(spoken).toHaveText(/^[A-Z0-9]{4} [A-Z0-9]{4}$/);
	await expect(page.getByText(/Code om te zeggen tot/)).toBeVisible();
	// The name is still there after the form went.
	await expect(text).toContainText(/^Zoë/);

	// Paper, in a window of its own.
	const paper = async (button: string, count: number) => {
		const [sheet] = await Promise.all([
			context.waitForEvent('page'),
			page.getByRole('button', { name: button }).click()
		]);
		await expect(sheet.locator('svg[role=img]')).toHaveCount(count);
		expect(sheet.url()).toBe(`${app.url}/desk/invite/print`);
		return sheet;
	};
	await page.getByText('Print', { exact: true }).click();
	const poster = await paper('Poster A4', 1);
	await expect(poster.getByText('Tu viens parler ?')).toBeVisible();
	await expect(poster.getByText('Tu préfères appeler ? 0470 12 34 56')).toBeVisible();
	await accessible(poster);
	await poster.close();
	await page.getByLabel('In welke taal').selectOption('all');
	const cards = await paper('10 kaartjes', 10 * languages.length);
	await accessible(cards);
	await cards.close();

	expect(sent.join('\n')).not.toMatch(/Zo(ë|%C3%AB)|boulangerie/);

	// An end that can be taken back, and a successor that the old link leads to.
	await page
		.getByRole('button', { name: /^Trek in/ })
		.first()
		.click();
	await expect(page.getByText('Ingetrokken.')).toBeVisible();
	expect(await (await fetch(link)).text()).toContain('Ce lien ne marche plus.');
	await page.getByRole('button', { name: 'Toch niet' }).click();
	await expect(page.getByText('De link werkt weer.')).toBeVisible();
	await page
		.getByRole('button', { name: /^Vervang/ })
		.first()
		.click();
	await expect(page.getByText('De oude link leidt naar deze nieuwe.')).toBeVisible();
	expect(await (await fetch(link)).text()).toContain('Sofie t’invite');
});
