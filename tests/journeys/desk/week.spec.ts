import { accessible, expect } from '../../support/app';
import { drag, openDesk } from '../../support/desk';
import { booksToo, momentsOf } from '../../support/other-phone';
import { ownService } from '../../support/own-service';

const test = ownService();

const dateIn = (days: number) =>
	new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Brussels' }).format(
		Date.now() + days * 86_400_000
	);

test('a week of a counsellor: typed hours, a group, drawn and dragged moments, away with talks in it, here now; each can be taken back', async ({
	page,
	app,
	context
}) => {
	await openDesk(page, context, app);
	await page.goto(`${app.url}/desk/moments`);

	// Typed as on paper; what cannot be read stays, with its reason.
	const lines = page.getByLabel('Je uren');
	await lines.fill('elke zondag 9u–10u De Brug\nzondag\ndim 14h-15h Parc');
	await page.getByRole('button', { name: 'Zet erbij' }).first().click();
	await expect(page.getByText('1 keer vaste uren staat erin.')).toBeVisible();
	await expect(page.getByText(/“zondag”: schrijf de uren zo/)).toBeVisible();
	await expect(page.getByText(/“dim 14h-15h Parc”: schrijf de plek zoals in je lijst/)).toBeVisible();
	await expect(lines).toHaveValue('zondag\ndim 14h-15h Parc');
	await expect(page.getByText('Zondag 09.00 – 10.00')).toBeVisible();
	await accessible(page);
	await page.getByRole('button', { name: 'Toch niet' }).click();
	await expect(page.getByText('Het is weer zoals het was.')).toBeVisible();
	await expect(page.getByText('Zondag 09.00 – 10.00')).toHaveCount(0);

	// A group, in seconds and taps.
	const began = Date.now();
	await page.getByText('Moment toevoegen').click();
	const once = page.locator('form[action*=addMoment]');
	await once.getByLabel('Wat', { exact: true }).selectOption('group');
	await once.getByLabel('Dag').fill(dateIn(15));
	await once.getByLabel('Uur').fill('20:30');
	await once.getByLabel('Plaatsen').fill('8');
	await once.getByLabel('Naam').fill('Samen koken');
	await once.getByRole('button').click();
	await expect(page.getByText('Het moment staat erin.')).toBeVisible();
	console.log(`add a group: 2 taps, 5 fields, ${((Date.now() - began) / 1_000).toFixed(1)} s`);

	// Who comes reads what it is before they choose.
	await once.getByText('Over de groep of het bezoek').click();
	await once.getByLabel('Wat', { exact: true }).selectOption('group');
	await once.getByLabel('Dag').fill(dateIn(16));
	await once.getByLabel('Uur').fill('20:30');
	await once.getByLabel('Minuten').fill('90');
	await once.getByLabel('Plaatsen').fill('6');
	await once.getByLabel('Naam').fill('Voetbal');
	await once.getByLabel('Wat gebeurt er?').fill('We spelen samen voetbal.');
	await once.getByLabel('Wie leidt?').fill('Ali');
	await once.getByLabel('Wat breng je mee?').fill('sportschoenen');
	await once.getByLabel('Eten en drinken').fill('water en fruit');
	await once.getByLabel('Alleen kijken mag ook').check();
	await accessible(page);
	await Promise.all([page.waitForResponse(/addMoment/), once.getByRole('button').click()]);
	const young = await context.newPage();
	await young.goto(`${app.url}/nl/meet?by=together`);
	await young.getByRole('link', { name: /Voetbal/ }).click();
	await expect(young.getByRole('heading', { level: 1 })).toHaveText('Klopt dit?');
	for (const said of ['We spelen samen voetbal.', 'Met Ali', 'Alleen kijken mag ook.', 'Mee: sportschoenen'])
		await expect(young.getByText(said)).toBeVisible();
	await expect(young.getByText('Eten: water en fruit')).toBeVisible();
	await young.close();

	// Closed by a slip of the finger.
	await page.goto(`${app.url}/desk/moments`);
	await page.getByRole('link', { name: 'Volgende' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Week van');
	const free = page.getByRole('button', { name: /^Sluit/ });
	const before = await free.count();
	await free.first().click();
	await expect(free).toHaveCount(before - 1);
	await page.getByRole('button', { name: 'Toch niet' }).click();
	await expect(free).toHaveCount(before);

	// The calendar fills in the same forms: draw, drag, take back.
	await page.setViewportSize({ width: 1280, height: 1000 });
	await page.getByRole('button', { name: 'Kalender' }).click();
	const block = page.locator('.ec-event.is-free').first();
	await expect(block).toBeVisible();
	await accessible(page);
	const box = (await block.boundingBox())!;
	const middle = box.x + box.width / 2;
	await drag(page, [middle, box.y + 8], [middle, box.y - 110]);
	await expect(page.getByText('Het moment is verzet.')).toBeVisible();
	await expect(free).toHaveCount(before);
	await page.getByRole('button', { name: 'Toch niet' }).click();
	await expect(page.getByText('Het is weer zoals het was.')).toBeVisible();
	await drag(page, [middle, box.y - 150], [middle, box.y - 100]);
	await expect(page.getByText('Het moment staat erin.')).toBeVisible();
	await expect(free).toHaveCount(before + 1);
	await page.getByRole('button', { name: 'Toch niet' }).click();
	await expect(free).toHaveCount(before);
	await page.setViewportSize({ width: 360, height: 740 });

	// Away: first what it touches and what is read there, then the decision, then the way back.
	const talks = (await momentsOf(app)).filter(({ kind }) => kind === 'talk');
	expect(
		await booksToo(app, talks[0]!.id, {
			callMe: 'rode vlieger',
			tenMinutes: true,
			talkIn: 'ar',
			invite: app.invite.split('/i/')[1]
		})
	).toBe(201);
	expect(await booksToo(app, talks[1]!.id, { callMe: 'blauwe pet', lang: 'ar' })).toBe(201);
	await page.goto(`${app.url}/desk/invite`);
	await page.getByLabel('Hou een moment vrij').selectOption({ index: 1 });
	await page.getByRole('button', { name: 'Nieuwe QR' }).click();
	await expect(page.getByText(/blijft vrij voor wie dit opent/)).toBeVisible();
	await page.goto(`${app.url}/desk/moments`);
	await page.getByRole('link', { name: 'Ik ben er niet' }).click();
	await page.getByLabel('Tot en met').fill(dateIn(30));
	await page.getByRole('button', { name: 'Wat raakt dit?' }).click();
	await expect(page.getByText('rode vlieger', { exact: true })).toBeVisible();
	const reads = 'Sofie kan dan niet meer. Dat ligt niet aan jou. Kies een nieuw moment:';
	await expect(page.getByRole('listitem').filter({ hasText: 'rode vlieger' })).toContainText(reads);
	await expect(page.getByText(reads)).toHaveCount(1);
	await expect(page.getByRole('listitem').filter({ hasText: 'blauwe pet' }).locator('[lang=ar]')).toHaveText(/Sofie/);
	await expect(page.getByRole('listitem').filter({ hasText: 'Wie je link heeft' })).toContainText(
		'De link toont dan andere momenten.'
	);
	expect((await momentsOf(app)).length).toBeGreaterThan(0);
	await accessible(page);
	await page.getByRole('button', { name: 'Zo doen' }).click();
	await expect(page.getByText(/^Geregeld\./)).toBeVisible();
	const soon = () => momentsOf(app).then((all) => all.filter(({ start }) => start < `${dateIn(29)}T00`).length);
	expect(await soon()).toBe(0);
	await page.goto(`${app.url}/desk`);
	await expect(page.getByText('rode vlieger')).toHaveCount(0);
	await page.goto(`${app.url}/desk/away`);
	await expect(page.getByRole('heading', { name: 'Dan ben ik er niet' })).toBeVisible();
	await page.getByRole('button', { name: /^Toch wel/ }).click();
	await expect(page.getByText('Je momenten staan terug.')).toBeVisible();
	expect(await soon()).toBeGreaterThan(0);
	await page.goto(`${app.url}/desk`);
	const row = page.getByRole('listitem').filter({ hasText: 'rode vlieger' });
	await expect(row).toContainText('Heeft 10 minuten');
	await expect(row).toContainText(/Praat liever \u2068?العربية/);

	// Here now, until it ends by itself or by a tap; the number of talks is for the counsellor's own eyes.
	await expect(page.getByText(/\d+ gesprek(ken)? deze week/)).toBeVisible();
	await page.getByLabel('Tot', { exact: true }).fill('23:59');
	await page.getByRole('button', { name: 'Zeg het' }).click();
	await expect(page.getByText('Je bent hier tot 23.59: De Brug')).toBeVisible();
	await accessible(page);
	await page.getByRole('button', { name: 'Ik ben weg' }).click();
	await expect(page.getByRole('button', { name: 'Zeg het' })).toBeVisible();
	await page.getByRole('button', { name: 'Toch niet' }).last().click();
	await expect(page.getByText('Je bent hier tot 23.59: De Brug')).toBeVisible();
	await page.getByRole('button', { name: 'Ik ben weg' }).click();
	await expect(page.getByRole('button', { name: 'Zeg het' })).toBeVisible();

	// What to say, and what may be forgotten; ticks go nowhere.
	await page.getByRole('link', { name: 'Wat zeg ik?' }).click();
	const sent: string[] = [];
	page.on('request', (request) => sent.push(request.method()));
	await page.getByLabel('Samen ergens naartoe gaan').check();
	await accessible(page);
	expect(sent.filter((method) => method !== 'GET')).toEqual([]);
});
