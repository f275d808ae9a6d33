import { accessible, expect, settled, test } from '../../support/app';
import { device, linkOf, withPlan } from '../../support/letters';
import { sealedLetter } from '../../support/sealed';
import { say } from '../../support/speaks';

test('a plan is shown, seen, answered with a step, and the step waits for a yes (SEED 13, 23)', async ({
	page,
	app,
	browser
}) => {
	await withPlan(page, app.url);
	await page.goto(`${app.url}/nl/show`);
	await expect(page.getByRole('checkbox', { name: 'Werken in een keuken' })).toBeChecked();
	const debts = page.getByRole('checkbox', { name: /Ik heb schulden/ });
	await expect(debts).not.toBeChecked();
	await accessible(page);
	await page.getByLabel('Voor wie?').fill('Sofie');
	await expect(page.getByText('Dit gaat naar Sofie. Verder gaat er niets.')).toBeVisible();

	const sent: string[] = [];
	page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
	await page.getByRole('button', { name: 'Maak de brief' }).click();
	await expect(page.getByRole('img', { name: 'QR met je brief' })).toBeVisible();
	await accessible(page);
	const link = await linkOf(page);
	const key = link.split('#')[1]!;
	expect(sent.some((line) => line.includes('/api/letters/'))).toBe(true);
	for (const word of ['keuken', '12 mensen', 'Sofie', 'schulden', key]) expect(sent.join('\n')).not.toContain(word);

	// The counsellor, on another device.
	const desk = await device(browser);
	const asked: string[] = [];
	desk.page.on('request', (request) => asked.push(request.url() + JSON.stringify(request.headers())));
	await desk.page.goto(link);
	await expect(desk.page.getByRole('heading', { name: 'Wat ik kan' })).toBeVisible();
	expect(await desk.page.evaluate(() => location.href)).toBe(link.split('#')[0]);
	expect(asked.join('\n')).not.toContain(key);
	await expect(desk.page.getByText('Ik kookte voor 12 mensen.')).toBeVisible();
	await expect(desk.page.getByText('schulden')).toHaveCount(0);
	const order = await desk.page.getByRole('heading', { level: 2 }).allTextContents();
	expect(order.indexOf(say('Wat ik kan'))).toBeLessThan(order.indexOf(say('Wat ik wil')));
	await accessible(desk.page);
	const kept = await desk.page.evaluate(async () => [
		{ ...localStorage },
		{ ...sessionStorage },
		await caches.keys(),
		(await indexedDB.databases()).map(({ name }) => name)
	]);
	expect(JSON.stringify(kept)).not.toMatch(/keuken|trampoline"/);
	await desk.page.getByLabel('Stap 1').fill('Bel bakker Jan: mag ik eens meekijken?');
	await desk.page.getByLabel('Jouw voornaam').fill('Sofie');
	await desk.page.getByRole('button', { name: 'Stuur terug' }).click();
	await expect(desk.page.getByText(/Verstuurd naar/)).toBeVisible();
	await desk.context.close();

	// Back on the phone: it says so at home, and nothing is in the plan before the yes.
	await page.goto(`${app.url}/nl`);
	await page.getByRole('link', { name: 'Sofie stuurde je iets' }).click();
	await expect(page.getByText('Bel bakker Jan: mag ik eens meekijken?')).toBeVisible();
	await expect(page.getByText(/^Geopend op /)).toContainText(/Werkt tot /);
	await accessible(page);
	await page.goto(`${app.url}/nl/path`);
	await expect(page.getByText('Bel bakker Jan')).toHaveCount(0);
	await page.goto(`${app.url}/nl/letters`);
	await page.getByRole('button', { name: /Ja, dit wil ik/ }).click();
	await expect(page.getByText('Bel bakker Jan')).toHaveCount(0);
	await page.goto(`${app.url}/nl/path`);
	await expect(page.getByText('Bel bakker Jan: mag ik eens meekijken?')).toBeVisible();
});

test('expired, taken back, used, cut off, damaged, newer or unknown: each is a page with a way on (PRODUCT law 7)', async ({
	page,
	app,
	browser
}) => {
	await withPlan(page, app.url);
	await page.goto(`${app.url}/nl/show`);
	await page.getByLabel('Voor wie?').fill('Sofie');
	await page.getByRole('button', { name: 'Maak de brief' }).click();
	const link = await linkOf(page);
	const other = await device(browser);
	const meets = async (address: string, title: string) => {
		await other.page.goto('about:blank');
		await other.page.goto(address);
		await expect(other.page.getByRole('heading', { level: 1 })).toHaveText(title);
		await expect(other.page.getByRole('link', { name: 'Praat met iemand' })).toBeVisible();
		await expect(other.page.getByRole('link', { name: /^Bel / }).filter({ hasText: '02 123 45 67' })).toBeVisible();
		await accessible(other.page);
	};
	await meets(link.split('#')[0]!, 'Een stuk van de link ontbreekt');
	await meets(link.slice(0, -4), 'Een stuk van de link ontbreekt');
	await meets(link.replace(/\/l\/.{22}/, `/l/${'A'.repeat(22)}`), 'Deze brief is weg');
	/** A letter as it lies on the server, made otherwise than our phones make them. */
	const lies = async (change: (sealed: string) => Record<string, unknown>) => {
		const { id, key, proof, body } = await sealedLetter({ v: 1 }, new Date().toISOString());
		const { once = false, ...more } = change(body.sealed);
		const put = await fetch(`${app.url}/api/letters/${id}`, {
			method: 'PUT',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ ...body, ...more, once })
		});
		expect(put.status).toBe(201);
		if (once)
			await fetch(`${app.url}/api/letters/${id}/opened`, {
				method: 'POST',
				headers: { authorization: `Bearer ${proof}` }
			});
		return `${app.url}/l/${id}#${key}`;
	};
	const ended = await lies(() => ({ expires: new Date(Date.now() + 1_000).toISOString() }));
	await meets(await lies((sealed) => ({ sealed: `${sealed.slice(0, -8)}AAAAAAAA` })), 'Deze brief gaat niet open');
	await meets(await lies(() => ({})), 'Deze brief gaat niet open');
	await meets(await lies((sealed) => ({ sealed: `Ag${sealed.slice(2)}` })), 'Deze brief is te nieuw');
	// Loaded again, it is still that letter: its key went along and is hidden again.
	await other.page.evaluate(() => (document.documentElement.dataset['before'] = ''));
	await other.page.getByRole('button', { name: 'Laad opnieuw' }).click();
	await expect(other.page.locator('html[data-before]')).toHaveCount(0);
	await expect(other.page.getByRole('heading', { level: 1 })).toHaveText('Deze brief is te nieuw');
	expect(await other.page.evaluate(() => location.hash)).toBe('');
	await meets(await lies(() => ({ once: true })), 'Deze brief is al gebruikt');
	await meets(ended, 'Deze brief is weg');
	// The whole link in the tab of the cut-off one, which for a browser is the same page.
	await meets(link.split('#')[0]!, 'Een stuk van de link ontbreekt');
	await other.page.evaluate((whole) => void (location.href = whole), link);
	await expect(other.page.getByRole('heading', { name: 'Wat ik kan' })).toBeVisible();
	expect(await other.page.evaluate(() => location.href)).toBe(link.split('#')[0]);

	await page.goto(`${app.url}/nl/letters`);
	await page.getByRole('button', { name: 'Neem terug: Mijn plan voor Sofie' }).click();
	await expect(page.getByText('Je nam dit terug.')).toBeVisible();
	await meets(link, 'Deze brief is teruggenomen');
	await other.context.close();
});

test('what goes is what is ticked: also the own name, a wish, and what is in the way, which comes last (SEED 23)', async ({
	page,
	app,
	browser
}) => {
	await withPlan(page, app.url);
	await page.goto(`${app.url}/nl/like`);
	await page.getByRole('button', { name: 'Dat wil ik' }).click();
	await expect(page.locator('li strong')).toHaveCount(1);
	await page.goto(`${app.invite}#n=Amina`);
	await expect(page.getByText('Dag Amina')).toBeVisible();
	await settled(page);
	await page.goto(`${app.url}/nl/show`);
	await page.getByRole('checkbox', { name: /Ik heb schulden/ }).check();
	await page.getByLabel('Voor wie?').fill('Sofie');
	const own = page.getByLabel('Mijn naam');
	await expect(own).toHaveValue('Amina');
	await own.fill('');
	await page.getByRole('button', { name: 'Maak de brief' }).click();
	const link = await linkOf(page);
	expect(await page.evaluate(() => navigator.clipboard.readText())).not.toContain('Amina');
	const desk = await device(browser);
	await desk.page.goto(link);
	await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText('Iemand laat dit zien');
	const order = await desk.page.getByRole('heading', { level: 2 }).allTextContents();
	expect(order).toEqual(
		[
			'Wat ik kan',
			'Wat ik graag wil',
			'Wat ik wil',
			'Op mijn weg',
			'Mijn stappen',
			'Wat in de weg zit',
			'Stel iets voor'
		].map(say)
	);
	await expect(desk.page.getByRole('button', { name: 'Druk af' })).toBeVisible();
	await desk.page.emulateMedia({ media: 'print' });
	await expect(desk.page.getByText('Ik kookte voor 12 mensen.')).toBeVisible();
	await expect(desk.page.getByRole('heading', { name: 'Stel iets voor' })).toBeHidden();
	await desk.context.close();
});
