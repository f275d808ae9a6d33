import type { Page } from '@playwright/test';
import { accessible, expect, settled, test } from '../../support/app';
import { say, spoken as language } from '../../support/speaks';
import { voices } from '../../support/voices';

const spoken = (page: Page) => page.evaluate(() => window.spoken);
/** The sentences of a Dutch text, in the language that is spoken. */
const sentences = (dutch: string): string[] => say(dutch).split(/(?<=[.?؟]) /);
const shown = (page: Page) =>
	page.evaluate(() => [...(CSS.highlights.get('aloud') ?? [])].map((range) => range.toString().trim()));

test(
	'a screen is read aloud on a tap, one sentence at a time, and the sentence is shown',
	{ tag: '@rtl' },
	async ({ page, app }) => {
		await voices(page, `${language()}-BE`);
		const [first, second] = sentences('Wat wil jij? Het mag klein zijn.');
		const [third] = sentences('Eén kleine stap per keer. En iemand om mee te praten.');
		await page.goto(`${app.url}/nl`);
		await page.getByRole('button', { name: 'Lees voor' }).click();
		expect(await spoken(page)).toEqual([first]);
		expect(await shown(page)).toEqual([first]);
		await accessible(page);
		await page.evaluate(() => window.finish());
		expect(await spoken(page)).toEqual([first, second]);
		expect(await shown(page)).toEqual([second]);
		await page.getByRole('button', { name: 'Verder' }).click();
		expect((await spoken(page)).at(-1)).toBe(third);
		await page.getByRole('button', { name: 'Stop' }).click();
		expect(await shown(page)).toEqual([]);
		await page.evaluate(() => window.finish());
		expect(await spoken(page)).toHaveLength(3);
		await expect(page.getByRole('button', { name: 'Lees voor' })).toBeVisible();
	}
);

test('it stops when one goes to another screen, and speaks never by itself', async ({ page, app }) => {
	await voices(page, `${language()}-NL`);
	await page.goto(`${app.url}/nl`);
	await page.getByRole('button', { name: 'Lees voor' }).click();
	await page.getByRole('navigation').getByRole('link', { name: 'Jobs' }).click();
	await expect(page.getByRole('heading', { name: 'Echte jobs' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Lees voor' })).toBeVisible();
	expect(await shown(page)).toEqual([]);
	await page.evaluate(() => window.finish());
	expect(await spoken(page)).toHaveLength(1);
});

test('without a voice for the language there is no button', async ({ page, app }) => {
	await voices(page, 'de-DE', 'en-GB');
	await page.goto(`${app.url}/nl/more`);
	await expect(page.getByRole('heading', { name: 'Lezen' })).toBeVisible();
	await settled(page);
	await expect(page.getByRole('button', { name: 'Lees voor' })).toHaveCount(0);
	await page.goto(`${app.url}/en`);
	await expect(page.getByRole('button', { name: 'Read aloud' })).toBeVisible();
});

test('without a network a voice of the phone reads on, a voice of the network is not offered', async ({
	page,
	app,
	context
}) => {
	await voices(page, `${language()}-BE`, 'fr-FR network');
	await page.goto(`${app.url}/nl`);
	await settled(page);
	await context.setOffline(true);
	await page.reload();
	await page.getByRole('button', { name: 'Lees voor' }).click();
	expect(await spoken(page)).toEqual([sentences('Wat wil jij? Het mag klein zijn.')[0]]);
});

test('a bigger text stays, also after the app starts again', async ({ page, app }) => {
	await page.goto(`${app.url}/nl/more`);
	const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
	expect(await size()).toBe(18);
	await page.getByLabel('Heel groot').check();
	await expect.poll(size).toBe(24);
	await accessible(page);
	await page.reload();
	await expect.poll(size).toBe(24);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('a word of the plan is explained on a tap, and in the list', { tag: '@rtl' }, async ({ page, app }) => {
	await page.goto(`${app.url}/nl`);
	await expect.poll(() => page.evaluate(() => CSS.highlights.get('term')?.size ?? 0)).toBeGreaterThan(0);
	const at = await page.evaluate(() => {
		const [range] = [...CSS.highlights.get('term')!] as Range[];
		const { x, y, width, height } = range!.getBoundingClientRect();
		return { x: x + width / 2, y: y + height / 2 };
	});
	await page.mouse.click(at.x, at.y);
	await expect(page.getByText('Iets kleins om nu te doen.')).toBeVisible();
	await accessible(page);
	await page.getByRole('button', { name: 'Sluit' }).click();
	await expect(page.getByText('Iets kleins om nu te doen.')).toHaveCount(0);
	await page.goto(`${app.url}/nl/more`);
	await page.getByText('Wat woorden betekenen').click();
	await expect(page.getByText('Iemand die alles in jouw taal zegt.')).toBeVisible();
});

test('words are explained in running text alone: not in a heading, nor in what a counsellor or oneself typed', async ({
	page,
	app
}) => {
	await page.goto(`${app.url}/nl/want`);
	await page.getByLabel('In je eigen woorden').fill('Een plan met mijn coach');
	await page.getByRole('button', { name: 'Dit wil ik' }).click();
	await page.getByRole('button', { name: 'Gedaan' }).waitFor();
	for (const screen of ['', '/hard', '/private', '/show']) {
		await page.goto(`${app.url}/nl${screen}`);
		await page.getByRole('heading', { level: 1 }).waitFor();
		await settled(page);
		const inside = await page.evaluate(async () => {
			await new Promise((done) => setTimeout(done, 600));
			const ranges = [...(CSS.highlights.get('term') ?? [])] as Range[];
			return ranges.map(
				(range) => range.startContainer.parentElement!.closest('legend, h1, h2, h3, [dir=auto]')?.textContent ?? ''
			);
		});
		expect(inside.filter(Boolean), screen).toEqual([]);
	}
});

test('another language keeps the place and what was typed, and says that nobody checked it yet', async ({
	page,
	app
}) => {
	await page.goto(`${app.url}/nl/want`);
	await page.getByRole('textbox').first().fill('iets met dieren');
	await page.locator('header summary').click();
	await expect(page.getByText(/Nog niet nagekeken/)).toContainText('Nederlands');
	await accessible(page);
	await page.getByRole('link', { name: 'English' }).click();
	await expect(page).toHaveURL(`${app.url}/en/want`);
	await expect(page.getByRole('textbox').first()).toHaveValue('iets met dieren');
});

test('without a network a language that never came stays away, and the screen says what it needs', async ({
	page,
	app,
	context
}) => {
	await page.goto(`${app.url}/nl/want`);
	await settled(page);
	await context.setOffline(true);
	await page.getByRole('textbox').first().fill('iets met dieren');
	await page.locator('header summary').click();
	await page.getByRole('link', { name: 'Français' }).click();
	await expect(page.getByText('Deze taal vraagt 1 keer internet.')).toBeVisible();
	await expect(page).toHaveURL(`${app.url}/nl/want`);
	await expect(page.getByRole('textbox').first()).toHaveValue('iets met dieren');
});
