import type { Page } from '@playwright/test';
import { accessible, expect, settled } from '../../support/app';
import { inDatabase } from '../../support/database';
import { booksToo, wishesOf } from '../../support/other-phone';
import { ownService } from '../../support/own-service';
import type { TestServer } from '../../support/server';

const test = ownService();

/** What happens at the desk, written into the service's own database. */
async function atTheDesk(app: TestServer, ...statements: string[]): Promise<void> {
	for (const statement of statements) await inDatabase(app, statement);
}

const talkOnSlip = (page: Page) => new URL(page.url()).searchParams.get('b')!;

/** Books the first free talk under a name, of the meet screen or of what was chosen there. */
async function booksFirst(page: Page, app: TestServer, name: string, chosen = ''): Promise<void> {
	await page.goto(`${app.url}/nl/meet${chosen}`);
	await page.locator('main ul a').first().click();
	const known = page.getByRole('button', { name: 'Andere naam' });
	const field = page.getByLabel(/Hoe mag .* je noemen/);
	await expect(known.or(field)).toBeVisible();
	if (await known.isVisible()) await known.click();
	await field.fill(name);
	await page.getByRole('button', { name: 'Boek dit moment' }).click();
	await expect(page.getByText(/Het is geregeld/)).toBeVisible();
}

test('walking in comes first: open now, closed today, and the last known hours without a network', async ({
	page,
	app,
	context
}) => {
	const days = [1, 2, 3, 4, 5, 6, 7].map(
		(day) =>
			`insert into opening select 'all${day}', centre_id, id, ${day}, '00:00', '24:00' from place where name = 'De Brug'`
	);
	await atTheDesk(app, 'delete from opening', ...days);
	await page.goto(`${app.url}/nl/meet`);
	await expect(page.getByText('Nu open tot 24.00. Kom gewoon.')).toBeVisible();
	await accessible(page);
	await settled(page);
	await context.setOffline(true);
	await page.reload();
	await expect(page.getByText('Nu open tot 24.00. Kom gewoon.')).toBeVisible();
	await expect(page.getByText(/Uren gezien op/)).toBeVisible();
	await expect(page.getByRole('link', { name: /Bel De Brug/ })).toBeVisible();
	await context.setOffline(false);
	// At home the same line stands on the way to a person, without a network with when it was seen; and on an invite.
	await page.goto(`${app.url}/nl`);
	const home = page.getByRole('link', { name: 'Nu open tot 24.00. Kom gewoon.' });
	await expect(home).toBeVisible();
	await expect(home).not.toContainText('Uren gezien op');
	await context.setOffline(true);
	await page.reload();
	await expect(home).toContainText(/Uren gezien op/);
	await context.setOffline(false);
	await page.goto(app.invite);
	await expect(page.getByText('Nu open tot 24.00. Kom gewoon.')).toContainText('De Brug: ');
	await accessible(page);
});

test('a group: what, who leads, food, watching; a friend comes in one go, and the desk’s word about the employer', async ({
	page,
	app
}) => {
	await page.goto(`${app.url}/nl/meet?by=together`);
	const visit = page.getByRole('link', { name: /Kijken bij de tuinploeg/ });
	await expect(visit.getByText('Bij Groendienst De Linde. Karim keek dit na.')).toBeVisible();
	await accessible(page);
	await page.getByRole('link', { name: /Samen koken/ }).click();
	await expect(page.getByText('Met Léa')).toBeVisible();
	await expect(page.getByText('Alleen kijken mag ook.')).toBeVisible();
	await page.getByLabel('Mijn vriend komt mee').check();
	await expect(page.getByText('Dan houden we 2 plaatsen vrij.')).toBeVisible();
	await page.getByLabel('Hoe mag Léa je noemen?').fill('grote pan');
	await accessible(page);
	await page.getByRole('button', { name: 'Boek dit moment' }).click();
	await expect(page.getByText('Het is geregeld. Léa ziet je.')).toBeVisible();
	await expect(page.getByText('Eten: soep en brood, ook zonder vlees')).toBeVisible();
	await page.goto(`${app.url}/nl/meet?by=together`);
	await expect(page.getByText('Nog 6 plaatsen')).toBeVisible();
});

test('place first, day first or person first: never more than four screens; a place near a stop by name', async ({
	page,
	app
}) => {
	await page.goto(`${app.url}/nl/meet?by=where`);
	await page.getByLabel('Dicht bij').selectOption({ label: 'Park' });
	await expect(page.locator('main a.card').first()).toContainText('Park');
	await page.locator('main a.card').first().click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Met wie?');
	await page.getByRole('link', { name: 'Maakt niet uit', exact: true }).click();
	await page.locator('main ul a').first().click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Klopt dit?');

	await page.goto(`${app.url}/nl/meet?by=when`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welke dag?');
	await accessible(page);
	await page.locator('main a').first().click();
	await page.locator('main ul a').first().click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Klopt dit?');

	await page.goto(`${app.url}/nl/meet`);
	await page.getByLabel('Ik praat liefst').selectOption('tr');
	await expect(page.locator('main a.card').first()).toContainText('Léa');
});

test('a bit after and not coming are one tap; not coming can be taken back', async ({ page, app }) => {
	await booksFirst(page, app, 'rustige lift');
	const [from, to] = [40, 70].map((minutes) => new Date(Date.now() + minutes * 60_000).toISOString()) as [
		string,
		string
	];
	await inDatabase(
		app,
		'update slot set start_at = ?, end_at = ? where id = (select slot_id from booking where id = ?)',
		...[from, to, talkOnSlip(page)]
	);
	await page.reload();
	await page.getByRole('button', { name: 'Kom wat later' }).click();
	await expect(page.getByText(/weet dat je later komt/)).toBeVisible();
	await accessible(page);
	await page.getByRole('button', { name: 'Ik kom niet' }).click();
	await expect(page.getByText('Dit gesprek gaat niet door. Dat is oké.')).toBeVisible();
	await page.getByRole('button', { name: 'Toch wel' }).click();
	await expect(page.getByText(/Het is geregeld/)).toBeVisible();
	await page.getByRole('button', { name: 'Ik kom niet' }).click();
	await expect(page.getByText('Dit gesprek gaat niet door. Dat is oké.')).toBeVisible();
});

test('a moment that the counsellor takes back is told at the next opening, with three new ones', async ({
	page,
	app
}) => {
	await booksFirst(page, app, 'lange brug');
	const id = talkOnSlip(page);
	await atTheDesk(
		app,
		`update slot set open = 0, withdrawn_at = '2026-01-01T00:00:00.000Z' where id = (select slot_id from booking where id = '${id}')`,
		`update booking set state = 'withdrawn' where id = '${id}'`
	);
	await page.goto(`${app.url}/nl`);
	await page.getByRole('link', { name: /Dit moment kan niet meer. Kies een nieuw./ }).click();
	await expect(page.getByText(/kan dan niet meer. Dat ligt niet aan jou./)).toContainText('Kies een nieuw moment:');
	await expect(page.locator('main ul').first().getByRole('button')).toHaveCount(3);
	await accessible(page);
	await page.locator('main ul').first().getByRole('button').first().click();
	await expect(page.getByText('Je gesprek is verzet.')).toBeVisible();
	await page.getByRole('button', { name: 'Ik kom niet' }).click();
	await expect(page.getByText('Dit gesprek gaat niet door. Dat is oké.')).toBeVisible();
});

test('without a network three moments in order: two are gone meanwhile, the third is told at the next opening', async ({
	page,
	app,
	context
}) => {
	await page.goto(`${app.url}/nl/meet?who=&where=`);
	await settled(page);
	await context.setOffline(true);
	await page.locator('main ul a').nth(1).click();
	await page
		.getByRole('button', { name: 'Andere naam' })
		.or(page.getByLabel(/Hoe mag/))
		.first()
		.waitFor();
	if (await page.getByRole('button', { name: 'Andere naam' }).isVisible())
		await page.getByRole('button', { name: 'Andere naam' }).click();
	await page.getByLabel(/Hoe mag/).fill('drie deuren');
	await page.getByRole('checkbox').nth(0).check();
	await page.getByRole('checkbox').nth(1).check();
	await expect(page.getByText('Keuze 3')).toBeVisible();
	await accessible(page);
	await page.getByRole('button', { name: 'Boek dit moment' }).click();
	await expect(page.getByText('Nog niet zeker. Ik stuur dit als je weer internet hebt.')).toBeVisible();
	await expect(page.locator('main ol li')).toHaveCount(3);
	const wishes = await wishesOf(page);
	await page.close();
	for (const slot of wishes.slice(0, 2)) expect(await booksToo(app, slot)).toBe(201);

	await context.setOffline(false);
	const again = await context.newPage();
	await again.goto(`${app.url}/nl`);
	await expect(again.getByText(/Het is geregeld/)).toBeVisible({ timeout: 15_000 });
	await again.getByRole('link', { name: /Het is geregeld/ }).click();
	await expect(again.getByText('Je eerste keuze was weg. Het is dit moment.')).toBeVisible();
	await again.getByRole('button', { name: 'Ik kom niet' }).click();
	await expect(again.getByText('Dit gesprek gaat niet door. Dat is oké.')).toBeVisible();
});

test('a third talk asked without a network is told kindly at home, with the two that can change', async ({
	browser,
	app
}) => {
	const context = await browser.newContext({ locale: 'nl-BE' });
	const page = await context.newPage();
	await booksFirst(page, app, 'twee stoelen');
	await booksFirst(page, app, 'twee stoelen');
	await page.goto(`${app.url}/nl/meet`);
	await settled(page);
	await context.setOffline(true);
	await page.locator('main ul a').first().click();
	await page.getByRole('button', { name: 'Boek dit moment' }).click();
	await expect(page.getByText('Nog niet zeker. Ik stuur dit als je weer internet hebt.')).toBeVisible();
	await page.close();
	await context.setOffline(false);
	const again = await context.newPage();
	await again.goto(`${app.url}/nl`);
	await expect(again.getByText('Je hebt al 2 gesprekken. Verander of stop er een.')).toBeVisible();
	const card = again.locator('section.card', { hasText: 'Je hebt al 2 gesprekken' });
	await expect(card.getByRole('link')).toHaveCount(2);
	await accessible(again);
	const two = await card
		.getByRole('link')
		.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
	await card.getByRole('button', { name: 'Oké, gezien' }).click();
	await expect(card).toHaveCount(0);
	for (const talk of two) {
		await again.goto(talk);
		await again.getByRole('button', { name: 'Ik kom niet' }).click();
		await expect(again.getByText('Dit gesprek gaat niet door. Dat is oké.')).toBeVisible();
	}
	await context.close();
});

test('a talk that is over is asked about once, and the words are the same every time', async ({ page, app }) => {
	await booksFirst(page, app, 'oude krant');
	const id = talkOnSlip(page);
	await page.clock.install({ time: Date.now() + 21 * 86_400_000 });
	const slip = () =>
		page.evaluate(
			(talk) =>
				new Promise<{ asked?: boolean; booking: { slot: { end: string } } }>((resolve) => {
					const open = indexedDB.open('trampoline');
					open.onsuccess = () => {
						const one = open.result.transaction('slip').objectStore('slip').get(talk);
						one.onsuccess = () => resolve(one.result);
					};
				}),
			id
		);
	const { end } = (await slip()).booking.slot;
	await page.clock.setFixedTime(Date.parse(end) + 3_600_000);
	await page.goto(`${app.url}/nl`);
	await page.getByRole('link', { name: /Is het niet gelukt\? Geen punt. Nieuw moment\?/ }).click();
	await expect(page.getByText('Is het niet gelukt? Geen punt. Nieuw moment?')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Nieuw moment' })).toBeVisible();
	// The question is shown at once; that it was asked is on the phone a moment later.
	await expect.poll(async () => (await slip()).asked).toBe(true);
	await page.goto(`${app.url}/nl`);
	await settled(page);
	await expect(page.getByRole('link', { name: /Praat met iemand/ })).toBeVisible();
	await expect(page.getByText('Is het niet gelukt?')).toHaveCount(0);
	await page.goto(`${app.url}/nl/talk?b=${id}`);
	await expect(page.getByText('Dit gesprek is voorbij.')).toBeVisible();
});

test('a place is a drawing and words; a map elsewhere opens only behind a notice', async ({ page, app }) => {
	// Where the first free talk is depends on the hour.
	const answer = await page.request.get(`${app.url}/api/slots?centre=sample`);
	const { places } = (await answer.json()) as { places: { id: string; name: string }[] };
	const { id } = places.find((place) => place.name === 'De Brug')!;
	await booksFirst(page, app, 'gele kaart', `?who=&where=${id}`);
	await expect(page.getByRole('img', { name: /min te voet/ })).toBeVisible();
	await expect(page.getByText('De dienst voor werk en de sociale dienst zien dit niet.')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Zo werken wij hier' })).toBeVisible();
	await expect(page.getByText('Kom gewoon binnen.')).toBeVisible();
	const outer = page.getByRole('link', { name: 'Open de kaart' });
	await expect(outer).toBeHidden();
	await page.getByText('Kaart op internet').click();
	await expect(page.getByText('Dit opent een andere site. Die ziet welke plek je zoekt.')).toBeVisible();
	await expect(outer).toHaveAttribute('href', /^https:\/\/www\.openstreetmap\.org\//);
	await accessible(page);
});
