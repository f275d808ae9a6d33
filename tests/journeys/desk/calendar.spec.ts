import { accessible, expect } from '../../support/app';
import { inDatabase } from '../../support/database';
import { openDesk } from '../../support/desk';
import { booksToo, momentsOf } from '../../support/other-phone';
import { ownService } from '../../support/own-service';

const test = ownService();
test.use({ viewport: { width: 360, height: 740 } });

test('a calendar out and one in: an address that can be stopped, names only when asked for, busy time that warns', async ({
	page,
	app,
	context
}) => {
	const talks = (await momentsOf(app)).filter(({ kind }) => kind === 'talk');
	const invite = app.invite.split('/i/')[1];
	expect(await booksToo(app, talks[0]!.id, { callMe: 'rode vlieger', invite })).toBe(201);
	await openDesk(page, context, app);
	await page.goto(`${app.url}/desk/more`);
	await page.getByRole('link', { name: /^Je agenda/ }).click();
	await accessible(page);
	await page.getByRole('button', { name: 'Maak een adres' }).click();
	await expect(page.getByText('Je adres is klaar.')).toBeVisible();
	const address = (await page.locator('.address code').textContent())!;
	await expect(page.getByRole('link', { name: 'Open in agenda' })).toHaveAttribute(
		'href',
		address.replace(/^http:/, 'webcal:')
	);
	await accessible(page);
	const feed = async () => {
		const answer = await fetch(address);
		return answer.ok ? (await answer.text()).replaceAll('\r\n ', '') : String(answer.status);
	};
	expect(await feed()).toContain('SUMMARY:Gesprek\r\n');
	await page.getByRole('button', { name: 'Toon voornamen' }).click();
	await expect(page.getByText('Voornamen staan nu in je agenda.')).toBeVisible();
	expect(await feed()).toContain('SUMMARY:Gesprek: rode vlieger\r\n');
	// The address is known once.
	await page.reload();
	await expect(page.locator('.address')).toHaveCount(0);
	await page.getByRole('button', { name: 'Stop dit adres' }).click();
	await expect(page.getByText('Het adres is gestopt.')).toBeVisible();
	expect(await feed()).toBe('404');

	// An address inside our own network is not asked, and what was pasted stays.
	await page.getByLabel('Adres van je agenda').fill(`${app.url}/x.ics`);
	await page.getByRole('button', { name: 'Lees mee' }).click();
	await expect(page.getByText('Dit adres kan ik niet lezen. Kijk het na.')).toBeVisible();
	await expect(page.getByLabel('Adres van je agenda')).toHaveValue(`${app.url}/x.ics`);
	await accessible(page);

	// As if their calendar had said: busy around the booked talk and the free one after it.
	await inDatabase(
		app,
		'insert into busy (staff_id, start_at, end_at) select staff_id, start_at, end_at from slot where id in (?, ?)',
		talks[0]!.id,
		talks[1]!.id
	);
	const zoned = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Brussels' });
	await page.goto(`${app.url}/desk/moments?week=${zoned.format(new Date(talks[0]!.start))}`);
	await expect(page.getByText('Staat ook in je agenda')).toBeVisible();
	await accessible(page);
	await page.goto(`${app.url}/desk/moments?week=${zoned.format(new Date(talks[1]!.start))}`);
	await expect(page.getByText('Bezet', { exact: true })).toBeVisible();
	expect((await momentsOf(app)).map(({ id }) => id)).not.toContain(talks[1]!.id);
});
