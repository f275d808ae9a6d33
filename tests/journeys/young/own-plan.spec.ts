import { obstacles } from '../../../src/content/obstacles';
import { accessible, expect, settled, test } from '../../support/app';
import { inDatabase } from '../../support/database';
import { menu } from '../../support/menu';
import { dump, wish } from '../../support/plan';

test('a choice is one’s own and can change; the one before is kept as looked at; a half-typed wish waits (SEED 8, 11, 46)', async ({
	page,
	app
}) => {
	await page.goto(`${app.url}/nl/want`);
	await expect(page.getByRole('link', { name: 'Kies een job' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Dat weet ik nog niet' })).toBeVisible();
	await page.getByLabel('In je eigen woorden').fill('Iets met hout, denk');
	await expect.poll(() => dump(page)).toContain('Iets met hout, denk');
	await page.reload();
	await expect(page.getByLabel('In je eigen woorden')).toHaveValue('Iets met hout, denk');
	await page.getByRole('button', { name: 'Dit wil ik' }).click();
	await expect(page.getByText('Jouw keuze. Je kan altijd veranderen.')).toBeVisible();
	await page.goto(`${app.url}/nl/want`);
	await expect(page.getByLabel('In je eigen woorden')).toHaveValue('');
	await page.getByRole('button', { name: 'Dat weet ik nog niet' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ik weet het nog niet');
	await page.goto(`${app.url}/nl/want`);
	await expect(page.getByRole('listitem').filter({ hasText: 'Iets met hout, denk' })).toBeVisible();
});

test('whatever is typed stays: 5,000 signs, right to left, emoji, markup; a voice types like a finger', async ({
	page,
	app
}) => {
	await page.goto(`${app.url}/nl/want`);
	const field = page.getByLabel('In je eigen woorden');
	await field.fill('a'.repeat(5_000));
	await page.getByRole('button', { name: 'Dit wil ik' }).click();
	await expect(page.getByText(/^Maak het korter dan/)).toBeVisible();
	await expect(field).toHaveValue('a'.repeat(5_000));
	await field.fill('');
	await page.getByRole('button', { name: 'Dit wil ik' }).click();
	await expect(page.getByText('Schrijf iets, of kies een knop.')).toBeVisible();
	const strange = '‮أريد أن أعمل 🙂 <img src=x onerror="document.title=1"> {{count}} $&';
	await field.focus();
	// How dictation and other keyboards write: text put in, without keys.
	await page.keyboard.insertText(strange);
	await page.getByRole('button', { name: 'Dit wil ik' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(strange);
	await expect(page.locator('main img')).toHaveCount(0);
	for (const screen of ['path', 'print']) {
		await page.goto(`${app.url}/nl/${screen}`);
		await expect(page.getByText(strange).first()).toBeVisible();
	}
	await expect(page.locator('main img')).toHaveCount(0);
	expect(await page.title()).not.toBe('1');
});

test('what I did names the act and what it took; only I take something off, and it can come back (SEED 9)', async ({
	page,
	app
}) => {
	await wish(page, app, 'Werken met hout');
	await page.locator('main input').fill('zagen');
	await page.getByRole('button', { name: 'Gedaan' }).click();
	await menu(page, 'Mijn weg');
	const did = page.getByRole('listitem').filter({ hasText: 'zagen' });
	await expect(did).toContainText('Je schreef het zelf. Dat is eerlijk.');
	await did.getByRole('button').click();
	await expect(did).toHaveCount(0);
	await page.getByRole('button', { name: 'Toch niet' }).click();
	await expect(did).toHaveCount(1);
});

test('a step says what happens, what to bring, how long, and what one may need with who helps (SEED 19, 21)', async ({
	page,
	app
}) => {
	await page.goto(`${app.url}/nl/jobs/forklift-driver`);
	await expect(
		page
			.getByText('Tot 3 weken')
			.or(page.getByText(/3 weken/))
			.first()
	).toBeVisible();
	await accessible(page);
	await page.getByText('Wie kan helpen?').first().click();
	await expect(page.getByText('Vraag de firma: geven jullie die les, en wie betaalt?')).toBeVisible();
	await page.getByRole('button', { name: 'Dit wil ik proberen' }).click();
	await page.locator('main input').fill('machines');
	await page.getByRole('button', { name: 'Gedaan' }).click();
	await page.getByRole('link', { name: 'Meer met deze stap' }).click();
	for (const line of ['Wat gebeurt er', 'Mee', 'Hoe lang'])
		await expect(page.getByText(line, { exact: true })).toBeVisible();
	await expect(page.getByText('Je kijkt. Je kiest nog niets.')).toBeVisible();
	await accessible(page);
	await page.getByRole('link', { name: 'Wat je nodig hebt' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Met de heftruck rijden');
});

test('while a step waits for its hour, another small one is offered; steps for work and for life look the same (SEED 22, 35)', async ({
	page,
	app
}) => {
	await wish(page, app, 'Werken met hout');
	await page.locator('main input').fill('zagen');
	await page.getByRole('button', { name: 'Gedaan' }).click();
	await expect(page.getByText(/Terwijl je wacht/)).toHaveCount(0);
	await page.getByRole('link', { name: 'Meer met deze stap' }).click();
	await page.getByRole('radio').nth(3).check();
	await page.getByRole('button', { name: 'Zo doe ik het' }).click();
	await menu(page, 'Start');
	for (const height of [740, 640]) {
		await page.setViewportSize({ width: 360, height });
		const folded = page.locator('summary', { hasText: 'Terwijl je wacht' });
		await expect(folded).toBeInViewport();
	}
	await page.locator('summary', { hasText: 'Terwijl je wacht' }).click();
	await accessible(page);

	await page.goto(`${app.url}/nl/hard`);
	await page.getByRole('button', { name: 'Ik heb schulden of rekeningen' }).click();
	await page.getByRole('button', { name: 'In mijn plan' }).click();
	await menu(page, 'Mijn weg');
	await page.getByLabel('Meer', { exact: true }).check();
	await menu(page, 'Start');
	const cards = page.locator('main .card').filter({ has: page.getByRole('button', { name: 'Gedaan' }) });
	await expect(cards).toHaveCount(2);
	const [one, other] = await cards.evaluateAll((all) =>
		all.map((card) => [card.className, getComputedStyle(card).background])
	);
	expect(one).toEqual(other);
});

// How the Dutch sentences are written.
test(
	'what I can ask for: each right in one sentence, with where to ask (SEED 25)',
	{ tag: '@nl' },
	async ({ page, app }) => {
		await page.goto(`${app.url}/nl/rights`);
		await expect(page.locator('main ul h2')).toHaveCount(10);
		for (const text of await page.locator('main ul p').allTextContents()) expect(text).toMatch(/Vraag|Kies|vraag/);
		await accessible(page);
	}
);

test('the first minute can be said out loud before: with the own name and wish, and nothing of it is kept (SEED 25)', async ({
	page,
	app
}) => {
	await page.goto(`${app.url}/nl/rights`);
	await expect(page.getByText('Ik kom praten over wat ik wil.')).toBeVisible();
	await wish(page, app, 'Werken met hout');
	await menu(page, 'Iemand zien');
	await page.locator('main ul a').first().click();
	await page.getByLabel(/Hoe mag/).fill('Noor');
	await page.getByRole('button', { name: 'Boek dit moment' }).click();
	await page.getByRole('link', { name: 'De eerste minuut' }).click();
	await expect(page.getByText('Dag, ik ben Noor.')).toBeInViewport();
	await expect(page.getByText('Ik wil dit: Werken met hout.')).toBeVisible();
	await accessible(page);
});

test('true stories of young people from here stand with what is in the way; where there are none, nothing is made up (SEED 27)', async ({
	page,
	app
}) => {
	const story = 'Eerst belde ik 1 keer. Nu werk ik 2 dagen.';
	await page.goto(`${app.url}/nl/meet`);
	await settled(page);
	const seesStories = async (count: number) => {
		await page.goto(`${app.url}/nl/hard`);
		await page.getByRole('button', { name: 'Ik heb schulden of rekeningen' }).click();
		// What the centre knows of itself is there once its helpers are.
		await expect(page.getByText('Budgethulp Zuid', { exact: true })).toBeVisible();
		await expect(page.getByText('Van jongeren hier')).toHaveCount(count);
		await expect(page.getByText(story)).toHaveCount(count);
	};
	await seesStories(0);
	await inDatabase(
		app,
		"insert into story (id, centre_id, call_me, words, consent_on) select ?, id, 'Sam', ?, '2026-11-01' from centre",
		crypto.randomUUID(),
		JSON.stringify({ nl: story })
	);
	await seesStories(1);
	await expect(page.getByText('Sam', { exact: true })).toBeVisible();
	await accessible(page);
});

test('every card leads to somebody: near, or else a number for the whole country, and always a person of the centre (SEED 67)', async ({
	page,
	app
}) => {
	await page.goto(`${app.url}/nl/meet`);
	await settled(page);
	await page.goto(`${app.url}/nl/hard`);
	await expect(page.getByRole('main').getByRole('button')).toHaveCount(obstacles.length);
	const seen = { near: 0, nobody: 0, crisis: 0 };
	for (let at = 0; at < obstacles.length; at++) {
		await page.getByRole('main').getByRole('button').nth(at).click();
		const who = page.getByRole('heading', { name: 'Wie kan helpen?' }).locator('..');
		await expect(who.getByRole('link', { name: 'Ga samen' })).toBeVisible();
		await expect(who.getByRole('link', { name: /^Bel De Brug/ })).toBeVisible();
		const crisis = page.getByRole('link', { name: /Bel 112/ });
		const near = who.getByRole('heading', { name: 'Dicht bij jou' });
		const nobody = who.getByText('Hier kennen we nog niemand.');
		await expect(near.or(nobody)).toBeVisible();
		const numbers = who.getByRole('link', { name: 'Nu iemand spreken' });
		await expect(numbers.or(crisis)).toBeVisible();
		if (await crisis.isVisible()) seen.crisis++;
		else if (await near.isVisible()) seen.near++;
		else seen.nobody++;
		await page.getByRole('button', { name: 'Alle kaarten' }).click();
	}
	expect(seen.near + seen.nobody + seen.crisis).toBe(obstacles.length);
	expect(Math.min(seen.near, seen.nobody, seen.crisis), 'all three were walked').toBeGreaterThan(0);
});

test(
	'discreet: another name, another sign, and one tap away from every screen (SEED 26)',
	{ tag: '@rtl' },
	async ({ page, app, context }) => {
		await wish(page, app, 'Werken met hout');
		await page.getByRole('link', { name: 'Meer', exact: true }).click();
		await page.getByRole('link', { name: 'Voor mij alleen' }).click();
		await page.getByRole('button', { name: 'Zet aan' }).click();
		await settled(page);
		for (const screen of ['', '/path', '/jobs', '/hard', '/talk', '/help', '/private']) {
			await page.goto(`${app.url}/nl${screen}`);
			await expect(page.getByRole('button', { name: 'Snel weg' }).first()).toBeVisible();
			await expect(page).toHaveTitle('Agenda');
			await expect(page.locator('header')).not.toContainText('Trampoline');
			expect(await page.locator('link[rel=manifest]').getAttribute('href')).toBe('/agenda.webmanifest');
		}
		await accessible(page);
		await context.setOffline(true);
		await page.getByRole('button', { name: 'Snel weg' }).first().click();
		await expect(page).toHaveURL(/\/nl\/agenda$/);
		await expect(page.getByRole('table')).toBeVisible();
		await expect(page.locator('body')).not.toContainText(/Trampoline|hout/);
		await accessible(page);
		await context.setOffline(false);
		await page.goto(`${app.url}/nl/private`);
		await page.getByRole('button', { name: 'Zet uit' }).click();
		await expect(page.getByRole('banner')).toContainText('Trampoline');
	}
);

test('how is it going: four faces, a way on from each, and nothing of it is kept (SEED 44)', async ({ page, app }) => {
	await wish(page, app, 'Werken met hout');
	await page.goto(`${app.url}/nl/feel`);
	await accessible(page);
	const before = await dump(page);
	for (const [face, way] of [
		['Goed', 'Naar mijn stap'],
		['Gaat wel', 'Praat met iemand'],
		['Niet zo goed', 'Praat met iemand'],
		['Slecht', 'Nu iemand spreken']
	]) {
		await page.getByRole('button', { name: face, exact: true }).click();
		await expect(page.getByRole('main').getByRole('link', { name: way })).toBeVisible();
	}
	await accessible(page);
	expect(await dump(page)).toBe(before);
});

test('of 32 cards tapped one by one, none that may not be kept is anywhere on the phone, nor comes in by a copy (SEED 7)', async ({
	page,
	app
}) => {
	await wish(page, app, 'Werken met hout');
	await page.goto(`${app.url}/nl/hard`);
	await expect(page.locator('main ul li')).toHaveCount(obstacles.length);
	const names = await page.locator('main ul li').allTextContents();
	for (const name of names) {
		await page.locator('main').getByRole('button', { name: name.trim(), exact: true }).first().click();
		const all = page.getByRole('button', { name: 'Alle kaarten' });
		await expect(all).toBeVisible();
		const add = page.getByRole('button', { name: 'In mijn plan' });
		if (await add.isVisible()) {
			await add.click();
			await expect(page.getByText('Staat in je plan.')).toBeVisible();
		}
		await all.click();
	}
	const never = obstacles.filter(
		({ sensitivity }) => sensitivity === 'special_category' || sensitivity === 'criminal_data'
	);
	expect(never.length).toBeGreaterThan(5);
	const found = (text: string) => never.filter(({ id }) => text.includes(`"${id}"`)).map(({ id }) => id);
	const held = await dump(page);
	expect(held).toContain('"debt"');
	expect(found(held)).toEqual([]);

	await page.goto(`${app.url}/nl/more`);
	const at = '2026-11-24T08:00:00.000Z';
	const copy = {
		app: 'trampoline',
		version: 1,
		obstacle: [...never.map(({ id }) => ({ id, urgency: 1, at })), { id: 'sleep', urgency: 2, at }],
		did: [{ id: 'x', step: '', fact: '1', job: '', obstacle: 'suicide', kind: 'ask', note: '', at }],
		setting: [
			{ id: 'lock', value: '{}' },
			{ id: 'room', value: '2' }
		],
		goal: [{ id: 1 }, null, 'x', { id: 'broken' }]
	};
	await page
		.locator('input[type=file]')
		.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(copy)) });
	await expect(page.getByText('Alles van de kopie staat erbij.')).toBeVisible();
	const after = await dump(page);
	expect(found(after)).toEqual([]);
	expect(after).toContain('"sleep"');
	expect(after).not.toMatch(/"lock"|"broken"/);
	await page.goto(`${app.url}/nl`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Werken met hout');
});

test('everything goes in three taps, and the words about data are few', async ({ page, app }) => {
	// No browser of a test has a push service; the one that phones have is stood in for.
	await page.addInitScript(() => {
		const subscription = { unsubscribe: async () => Boolean(localStorage.setItem('push-left', '1')) || true };
		PushManager.prototype.getSubscription = async () => subscription as unknown as PushSubscription;
		const clear = Storage.prototype.clear;
		Storage.prototype.clear = function () {
			const left = this.getItem('push-left');
			clear.call(this);
			if (left) document.documentElement.dataset['pushLeft'] = left;
		};
	});
	await wish(page, app, 'Werken met hout');
	await page.getByRole('link', { name: 'Meer', exact: true }).click();
	const said = (await page.locator('main .card').first().innerText()).split(/\s+/);
	expect(said.length).toBeLessThanOrEqual(150);
	await page.getByRole('button', { name: 'Wis alles' }).click();
	await page.getByRole('button', { name: 'Ja, wis alles' }).click();
	await expect(page.getByText('Alles is weg.')).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('data-push-left', '1');
	expect(await dump(page)).not.toMatch(/hout|trampoline-/);
	await page.goto(`${app.url}/nl`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wat wil jij? Het mag klein zijn.');
});

test('the home screen of the phone is offered once, after the first step that is done, and never after a no (PRODUCT 4.9)', async ({
	page,
	app
}) => {
	// What Chromium hands out only on a phone, after half a minute.
	const handOut = () =>
		page.evaluate(() => {
			const offer = Object.assign(new Event('beforeinstallprompt'), { prompt: () => Promise.resolve() });
			window.dispatchEvent(offer);
		});
	const asked = page.getByRole('heading', { name: 'Trampoline op je startscherm?' });
	await wish(page, app, 'Werken met hout');
	await handOut();
	await expect(asked).toBeHidden();
	await page.locator('main input').fill('zagen');
	await page.getByRole('button', { name: 'Gedaan' }).click();
	await expect(asked).toBeVisible();
	await accessible(page);
	await page.getByRole('button', { name: 'Nee', exact: true }).click();
	await expect(asked).toBeHidden();
	await page.reload();
	await page.getByRole('button', { name: 'Gedaan' }).waitFor();
	await handOut();
	await expect(asked).toBeHidden();
});
