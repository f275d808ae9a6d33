import { accessible, expect, settled } from '../../support/app';
import { inDatabase } from '../../support/database';
import { withFinger } from '../../support/finger';
import { booksToo } from '../../support/other-phone';
import { ownService } from '../../support/own-service';

const test = ownService();
test.use({ viewport: { width: 360, height: 740 } });

test('nothing fits: another moment is asked offline, answered at the desk, and taken in one tap', async ({
	page,
	app,
	context,
	browser
}) => {
	await page.goto(app.invite);
	await settled(page);
	await page.goto(`${app.url}/nl/meet?who=&where=`);
	await page.getByRole('link', { name: 'Past niets? Vraag het' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Iets anders');
	await accessible(page);
	await context.setOffline(true);
	await page.getByRole('button', { name: /Ander moment vragen/ }).click();
	await page.getByLabel('Avond').check();
	await page.getByLabel('In een park').check();
	await page.getByRole('button', { name: 'Vraag het' }).click();
	await expect(page.getByText('Schrijf een naam of woord.')).toBeVisible();
	await expect(page.getByLabel('Avond')).toBeChecked();
	await page.getByLabel(/noemen\?/).fill('groene tas');
	await accessible(page);
	await page.getByRole('button', { name: 'Vraag het' }).click();
	await expect(page.getByText('Nog niet zeker. Ik stuur dit als je weer internet hebt.')).toBeVisible();
	await context.setOffline(false);
	await expect(page.getByText('Gevraagd. Het antwoord komt op je start.')).toBeVisible({ timeout: 15_000 });

	const desk = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'nl-BE' });
	await withFinger(desk);
	const counsellor = desk.pages()[0]!;
	await counsellor.goto(app.setup);
	await counsellor.getByRole('button', { name: 'Met dit toestel' }).click();
	await counsellor.getByRole('button', { name: 'Maak noodcodes' }).click();
	await counsellor.goto(`${app.url}/desk`);
	await counsellor.getByRole('link', { name: 'Vragen van jongeren' }).click();
	await expect(counsellor.getByText('groene tas')).toBeVisible();
	await expect(counsellor.getByText('avond · in een park')).toBeVisible();
	await accessible(counsellor);
	await counsellor.getByRole('button', { name: 'Hou dit vrij' }).click();
	await expect(counsellor.getByText('Verstuurd.')).toBeVisible();

	await page.goto(`${app.url}/nl`);
	await expect(page.getByText('Sofie heeft een moment voor je.')).toBeVisible();
	await accessible(page);
	await page.getByRole('button', { name: 'Ja, ik kom' }).click();
	await expect(page.getByText('Het is geregeld. Sofie ziet je.')).toBeVisible();
	await counsellor.reload();
	await expect(counsellor.getByText('Niemand wacht op een antwoord.')).toBeVisible();

	// A call: the number is on the desk until somebody called, and nowhere after.
	await page.goto(`${app.url}/nl/ask`);
	await page.getByRole('button', { name: /Bel mij/ }).click();
	await page.getByLabel('Je gsm-nummer').fill('0470');
	await page.getByRole('button', { name: 'Vraag het' }).click();
	await expect(page.getByText('Kijk dit nummer even na.')).toBeVisible();
	await page.getByLabel('Je gsm-nummer').fill('0470 12 34 56');
	await page.getByRole('button', { name: 'Vraag het' }).click();
	await expect(page.getByText('Gevraagd. Iemand belt je.')).toBeVisible();
	await counsellor.reload();
	await expect(counsellor.getByRole('link', { name: '0470 12 34 56' })).toHaveAttribute('href', 'tel:0470123456');
	await counsellor.getByRole('button', { name: 'Ik belde' }).click();
	await expect(counsellor.getByText('Oké. Het nummer is weg.')).toBeVisible();
	await expect(counsellor.getByText('0470 12 34 56')).toHaveCount(0);
	await page.goto(`${app.url}/nl/ask`);
	await expect(page.getByText('Iemand heeft je gebeld.')).toBeVisible();
	await desk.close();
});

test('a full group: tell me, two taps and no word; when a seat comes free it stands at home', async ({ page, app }) => {
	// A group of one seat that is about to be taken.
	const [group] = (await inDatabase(
		app,
		"select id from slot where kind = 'group' and open = 1 order by start_at limit 1"
	)) as [{ id: string }];
	await inDatabase(app, 'update slot set seats = 1 where id = ?', group.id);
	const found = await fetch(`${app.url}/api/slots?centre=sample`);
	const { slots } = (await found.json()) as { slots: { id: string; counsellor: string }[] };
	expect(slots.some(({ id }) => id === group.id)).toBe(true);

	await page.goto(`${app.url}/nl/meet?who=&where=`);
	await page.locator('main ul a').first().waitFor();
	await page.goto(`${app.url}/nl/book?slot=${group.id}`);
	await page.getByLabel(/noemen\?/).fill('rode muts');
	expect(await booksToo(app, group.id)).toBe(201);
	await page.getByRole('button', { name: 'Boek dit moment' }).click();
	await expect(page.getByText(/^Net weg/)).toBeVisible();

	let taps = 0;
	await page.getByRole('link', { name: 'Zeg als iets vrij is' }).click();
	taps += 1;
	await accessible(page);
	await page.getByRole('button', { name: 'Ja, graag' }).click();
	taps += 1;
	await expect(page.getByText('Ik kijk voor jou. Nog niets vrij.')).toBeVisible();
	expect(taps).toBe(2);

	await inDatabase(app, "update booking set state = 'cancelled' where slot_id = ?", group.id);
	await page.goto(`${app.url}/nl`);
	await expect(page.getByRole('heading', { name: 'Nieuw voor jou' })).toBeVisible();
	await page.locator('section[aria-labelledby=news] li button').first().click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Klopt dit?');
	await page.getByRole('button', { name: 'Boek dit moment' }).click();
	await expect(page.getByText('Het is geregeld.')).toBeVisible();
	await page.goto(`${app.url}/nl/ask`);
	await expect(page.getByText('Gestopt. Dat is oké.')).toBeVisible();
});
