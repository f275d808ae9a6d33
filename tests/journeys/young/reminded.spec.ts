import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import { accessible, expect, settled } from '../../support/app';
import { openDesk } from '../../support/desk';
import { ownService } from '../../support/own-service';
import { wish } from '../../support/plan';
import { say } from '../../support/speaks';

const test = ownService();

test('a reminder is a choice: 0 to 3 days a week, without an end, in the own calendar, with a title that says nothing (SEED 38)', async ({
	page,
	app
}) => {
	await wish(page, app, 'kok worden');
	await page.goto(`${app.url}/nl/path`);
	const days = page.getByRole('group', { name: 'Wil je een herinnering?' });
	const give = async (name: string) => {
		const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
		const calendar = new ICAL.Component(ICAL.parse(await readFile(await file.path(), 'utf8')));
		return calendar.getFirstSubcomponent('vevent')!;
	};
	await expect(page.getByRole('button', { name: 'In mijn agenda' })).toHaveCount(0);
	for (const day of ['vrijdag', 'maandag', 'woensdag']) await days.getByLabel(day).check();
	await expect(days.getByLabel('dinsdag')).toBeDisabled();
	await days.getByLabel('woensdag').uncheck();
	await page.getByRole('group', { name: 'Hoe laat?' }).getByLabel('19.00').check();
	await accessible(page);
	const event = await give('In mijn agenda');
	expect(event.getFirstPropertyValue('rrule')!.toString()).toBe('FREQ=WEEKLY;BYDAY=MO,FR');
	expect(event.getFirstPropertyValue('summary')).toBe(say('Mijn plan'));
	const start = event.getFirstPropertyValue('dtstart') as ICAL.Time;
	expect([start.hour, start.zone.tzid]).toEqual([19, 'floating']);
	expect([2, 6]).toContain(start.dayOfWeek());

	// The choice is remembered on this phone, and taken back the same way.
	await page.reload();
	await expect(days.getByLabel('maandag')).toBeChecked();
	await days.getByLabel('maandag').uncheck();
	await days.getByLabel('vrijdag').uncheck();
	const off = await give('Uit mijn agenda');
	expect(off.getFirstPropertyValue('status')).toBe('CANCELLED');
	expect(off.getFirstPropertyValue('uid')).toBe(event.getFirstPropertyValue('uid'));
	expect(Number(off.getFirstPropertyValue('sequence'))).toBeGreaterThan(
		Number(event.getFirstPropertyValue('sequence'))
	);
});

test('"thinking of you": one tap at the desk, on the phone at its next opening, and stopped for good with one tap (SEED 38)', async ({
	page,
	app,
	browser
}) => {
	await page.goto(app.invite);
	await page.getByRole('link', { name: 'Meer momenten' }).click();
	await page.locator('.card a').nth(2).click();
	await page.getByLabel('Hoe mag Sofie je noemen?').fill('rode pet');
	await page.getByRole('button', { name: 'Boek dit moment' }).click();
	await expect(page.getByText('Het is geregeld. Sofie ziet je.')).toBeVisible();
	await settled(page);

	const office = await browser.newContext({ locale: 'nl-BE', viewport: { width: 360, height: 740 } });
	const desk = await office.newPage();
	await openDesk(desk, office, app);
	await desk.goto(`${app.url}/desk/reach-out`);
	await expect(desk.getByText('‘Sofie denkt aan jou.’')).toBeVisible();
	await desk.getByRole('button', { name: 'Denk aan rode pet' }).click();
	await expect(desk.getByText(/Gestuurd. Opnieuw vanaf/)).toBeVisible();
	await accessible(desk);

	await page.goto(`${app.url}/nl`);
	const note = page.locator('.card', { has: page.getByRole('heading', { name: 'Sofie denkt aan jou.' }) });
	await expect(note.getByRole('link', { name: /Bel Sofie/ })).toBeVisible();
	await accessible(page);
	await note.getByRole('button', { name: 'Geen berichtjes meer' }).click();
	await expect(note).toHaveCount(0);
	await expect(async () => {
		await desk.reload();
		await expect(desk.getByText('Wil geen berichtjes.')).toBeVisible({ timeout: 1_000 });
	}).toPass();
	await page.reload();
	await expect(page.getByRole('link', { name: /^Sofie .*\d\.\d\d/ })).toBeVisible();
	await expect(note).toHaveCount(0);
	await office.close();
});
