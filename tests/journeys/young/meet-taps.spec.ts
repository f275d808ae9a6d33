import type { Browser, Locator } from '@playwright/test';
import { accessible, expect, settled } from '../../support/app';
import { booksToo, fillGroup, wishesOf } from '../../support/other-phone';
import { ownService } from '../../support/own-service';
import type { TestServer } from '../../support/server';

/** Counts what a person does: taps, and words they type. */
class Hand {
	taps = 0;
	words = 0;
	async tap(where: Locator): Promise<void> {
		this.taps++;
		await where.click();
	}
	async type(where: Locator, word: string): Promise<void> {
		this.words++;
		await where.fill(word);
	}
}

// Each row is measured on its own phone; `most` is the promise (PRODUCT 8).
async function measure(browser: Browser, app: TestServer): Promise<Record<string, { taps: number; words: number }>> {
	const table: Record<string, { taps: number; words: number }> = {};
	const sure = 'Het is geregeld. Sofie ziet je.';
	const row = async (name: string, hand: Hand, most: { taps: number; words: number }) => {
		table[name] = { taps: hand.taps, words: hand.words };
		expect(hand.taps, name).toBeLessThanOrEqual(most.taps);
		expect(hand.words, name).toBeLessThanOrEqual(most.words);
	};

	const phone = await browser.newContext({ locale: 'nl-BE' });
	const page = await phone.newPage();
	const booked = new Hand();
	await page.goto(app.invite);
	await booked.tap(page.locator('.card a').nth(1));
	await booked.type(page.getByLabel('Hoe mag Sofie je noemen?'), 'vlugge vos');
	await booked.tap(page.getByRole('button', { name: 'Boek dit moment' }));
	await expect(page.getByText(sure)).toBeVisible();
	await row('invite → booked', booked, { taps: 3, words: 1 });

	const moved = new Hand();
	await moved.tap(page.getByRole('button', { name: 'Ander moment' }));
	await moved.tap(page.locator('main ul').getByRole('button').first());
	await expect(page.getByText('Je gesprek is verzet.')).toBeVisible();
	await row('booked → moved', moved, { taps: 2, words: 0 });

	const cancelled = new Hand();
	await cancelled.tap(page.getByRole('button', { name: 'Ik kom niet' }));
	await expect(page.getByText('Dit gesprek gaat niet door. Dat is oké.')).toBeVisible();
	await row('booked → cancelled', cancelled, { taps: 1, words: 0 });

	const again = new Hand();
	await again.tap(page.getByRole('button', { name: 'Toch wel' }));
	await expect(page.getByText(sure)).toBeVisible();
	await row('cancelled → booked again', again, { taps: 1, words: 0 });
	await phone.close();

	const other = await browser.newContext({ locale: 'nl-BE' });
	const away = await other.newPage();
	await away.goto(`${app.url}/nl/meet`);
	await settled(away);
	await other.setOffline(true);
	const offline = new Hand();
	await offline.tap(away.locator('main ul a').first());
	await offline.type(away.getByLabel(/Hoe mag .* je noemen/), 'stille vos');
	await offline.tap(away.getByRole('button', { name: 'Boek dit moment' }));
	await expect(away.getByText('Nog niet zeker. Ik stuur dit als je weer internet hebt.')).toBeVisible();
	await other.setOffline(false);
	await expect(away.getByText(/Het is geregeld/)).toBeVisible({ timeout: 15_000 });
	await row('no network → booked later', offline, { taps: 2, words: 1 });
	await other.close();

	const fourth = await browser.newContext({ locale: 'nl-BE' });
	const asking = await fourth.newPage();
	await asking.goto(`${app.url}/nl/meet?who=&where=`);
	await settled(asking);
	await fourth.setOffline(true);
	const wishing = new Hand();
	await wishing.tap(asking.locator('main ul a').nth(1));
	await wishing.type(asking.getByLabel(/Hoe mag .* je noemen/), 'drie vossen');
	await wishing.tap(asking.getByRole('checkbox').nth(0));
	await wishing.tap(asking.getByRole('checkbox').nth(1));
	await wishing.tap(asking.getByRole('button', { name: 'Boek dit moment' }));
	await expect(asking.locator('main ol li')).toHaveCount(3);
	for (const slot of (await wishesOf(asking)).slice(0, 2)) expect(await booksToo(app, slot)).toBe(201);
	await fourth.setOffline(false);
	await expect(asking.getByText('Je eerste keuze was weg. Het is dit moment.')).toBeVisible();
	await row('no network, three wishes → booked later', wishing, { taps: 4, words: 1 });
	await fourth.close();

	const full = await fillGroup(app);
	const third = await browser.newContext({ locale: 'nl-BE' });
	const late = await third.newPage();
	await late.goto(`${app.url}/nl/meet?by=together`);
	const told = new Hand();
	const card = late.locator('section.card', { hasText: full });
	await expect(card.getByText('Alles is bezet.')).toBeVisible();
	await accessible(late);
	await told.tap(card.getByRole('link', { name: 'Zeg als iets vrij is' }));
	await told.tap(late.getByRole('button', { name: 'Ja, graag' }));
	await expect(late.getByText(full)).toBeVisible();
	await expect(late.getByRole('button', { name: 'Stop dit' })).toBeVisible();
	await row('full group → alert', told, { taps: 2, words: 0 });
	await third.close();

	const way = await browser.newContext({ locale: 'nl-BE' });
	const own = await way.newPage();
	await own.goto(`${app.url}/nl`);
	const alone = new Hand();
	await alone.tap(own.getByRole('link', { name: 'Praat met iemand' }));
	await alone.tap(own.locator('main ul a').first());
	await alone.type(own.getByLabel(/Hoe mag .* je noemen/), 'vrije vos');
	await alone.tap(own.getByRole('button', { name: 'Boek dit moment' }));
	await expect(own.getByText(/Het is geregeld/)).toBeVisible();
	await row('home → booked, nobody invited', alone, { taps: 3, words: 1 });
	await way.close();
	return table;
}

const test = ownService();

// One hand: book, move, stop, come back, without a network, three wishes, and being told.
test('taps and typed words from a wish to a talk, and back', async ({ browser, app }) => {
	console.table(await measure(browser, app));
});
