import { expect } from '../../support/app';
import { openDesk } from '../../support/desk';
import { enter, tabTo } from '../../support/keys';
import { booksToo, momentsOf } from '../../support/other-phone';
import { ownService } from '../../support/own-service';

/** The service's clock stands at eight or nine on a Wednesday: no hours of Sofie's own, and a day ahead, whenever this runs. */
const untilWednesday = (): number => {
	const day = new Date();
	day.setUTCDate(day.getUTCDate() + ((3 - day.getUTCDay() + 7) % 7 || 7));
	day.setUTCHours(7, 0, 0, 0);
	return day.getTime() - Date.now();
};
const test = ownService({ NODE_OPTIONS: '--import ./tests/support/clock.mjs', CLOCK_AHEAD: String(untilWednesday()) });

test('with the keyboard alone, the focus seen at every stop: in, add a moment, "we met" and back, an invite, away, out', async ({
	page,
	app,
	context
}) => {
	await openDesk(page, context, app);
	await context.clearCookies();

	await page.goto(`${app.url}/desk/moments`);
	let keys = await enter(page, page.getByRole('button', { name: 'Met dit toestel' }));
	await expect(page).toHaveURL(`${app.url}/desk/moments`);

	// A moment of today at two, as the form has it ready.
	keys += await enter(page, page.getByText('Moment toevoegen'));
	keys += await enter(page, page.locator('form[action*=addMoment]').getByRole('button'));
	await expect(page.getByText('Het staat erin.')).toBeVisible();
	const talk = (await momentsOf(app)).find(({ kind }) => kind === 'talk')!;
	expect(await booksToo(app, talk.id, { callMe: 'gele sjaal', invite: app.invite.split('/i/')[1] })).toBe(201);

	keys += await enter(page, page.getByRole('link', { name: 'Vandaag', exact: true }));
	await expect(page).toHaveURL(`${app.url}/desk`);
	const met = page.getByRole('button', { name: 'We zagen elkaar: gele sjaal' });
	keys += await enter(page, met);
	await expect(page.getByText('Gezien')).toBeVisible();
	// The way back stands where the hand is.
	const back = page.getByRole('button', { name: 'Toch niet: gele sjaal' });
	await expect(back).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(met).toBeFocused();

	keys += await enter(page, page.getByRole('link', { name: 'Uitnodigen', exact: true }));
	keys += await enter(page, page.getByRole('button', { name: 'Nieuwe QR' }));
	await expect(page.getByRole('img', { name: 'QR met je uitnodiging' })).toBeVisible();
	keys += await tabTo(page, page.getByText('Code om te zeggen'));

	keys += await enter(page, page.getByRole('link', { name: 'Momenten', exact: true }));
	await expect(page).toHaveURL(`${app.url}/desk/moments`);
	keys += await enter(page, page.getByRole('link', { name: 'Ik ben er niet' }));
	keys += await enter(page, page.getByRole('button', { name: 'Wat raakt dit?' }));
	await expect(page.getByText('gele sjaal').first()).toBeVisible();
	keys += await enter(page, page.getByRole('button', { name: 'Zo doen' }));
	await expect(page.getByText(/^Geregeld\./)).toBeVisible();
	keys += await enter(page, page.getByRole('button', { name: 'Toch niet' }));
	await expect(page.getByText('Je momenten staan terug.')).toBeVisible();

	keys += await enter(page, page.getByRole('link', { name: 'Meer', exact: true }));
	keys += await enter(page, page.getByRole('link', { name: /^Aanmelden/ }));
	keys += await enter(page, page.locator('header').getByRole('button', { name: 'Afmelden' }));
	await expect(page).toHaveURL(/\/desk\/sign-in/);
	console.log(`a day at the desk with the keyboard alone: ${keys} keys`);
});
