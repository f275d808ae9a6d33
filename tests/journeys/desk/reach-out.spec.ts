import { accessible, expect } from '../../support/app';
import { inDatabase } from '../../support/database';
import { openDesk } from '../../support/desk';
import { booksToo, momentsOf } from '../../support/other-phone';
import { ownService } from '../../support/own-service';

const test = ownService();
test.use({ viewport: { width: 360, height: 740 } });

test('a talk that passed: a text without blame and a fresh link, with and without script; never a count', async ({
	page,
	app,
	context,
	browser
}) => {
	const talks = (await momentsOf(app)).filter(({ kind }) => kind === 'talk');
	const invite = app.invite.split('/i/')[1];
	expect(await booksToo(app, talks[0]!.id, { callMe: 'rode vlieger', lang: 'fr', invite })).toBe(201);
	expect(await booksToo(app, talks[1]!.id, { callMe: 'groene tas', invite })).toBe(201);
	for (const [nth, days] of [2, 3].entries()) {
		const start = Date.now() - days * 86_400_000;
		const [from, to] = [start, start + 1_800_000].map((time) => new Date(time).toISOString()) as [string, string];
		await inDatabase(app, 'update slot set start_at = ?, end_at = ? where id = ?', from, to, talks[nth]!.id);
	}

	await openDesk(page, context, app);
	await page.getByRole('link', { name: 'Nieuw moment sturen' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Opnieuw contact');
	await expect(page.locator('.people h2')).toHaveText(['rode vlieger', 'groene tas']);
	await accessible(page);
	await page.getByRole('button', { name: 'Maak tekst: rode vlieger' }).click();
	const text = page.locator('p[lang=fr]');
	await expect(text).toContainText("rode vlieger. Ça n'a pas marché");
	await expect(text).toContainText(`${app.url}/i/`);
	await expect(page.getByRole('link', { name: 'Sms' })).toHaveAttribute('href', /^sms:/);
	await accessible(page);

	// Without script the same form keeps a moment for the other one; whoever opens that link sees it.
	const plain = await browser.newContext({ javaScriptEnabled: false, storageState: await context.storageState() });
	const still = await plain.newPage();
	await still.goto(`${app.url}/desk/reach-out`);
	const card = still.locator('form', { has: still.getByRole('button', { name: 'Maak tekst: groene tas' }) });
	await card.getByLabel('Hou een moment vrij').selectOption({ index: 1 });
	await card.getByRole('button').click();
	const kept = still.locator('p.text');
	await expect(kept).toContainText('Geen punt. Ik hou');
	const link = /http\S+\/i\/\S+/.exec((await kept.textContent())!)![0];
	await still.goto(link);
	await expect(still.getByText(/hield dit vrij|hield een plek|voor je vrij/i).first()).toBeVisible();
	await plain.close();

	await page.getByRole('button', { name: 'We zagen elkaar: groene tas' }).click();
	await expect(page.locator('.people h2')).toHaveText(['rode vlieger']);
	await expect(page.getByText(/no.?show|gemist|niet gekomen|keer/i)).toHaveCount(0);
});
