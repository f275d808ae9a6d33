import { readFileSync } from 'node:fs';
import ar from '../../../src/lib/phone/backup/lists/ar';
import fr from '../../../src/lib/phone/backup/lists/fr';
import nl from '../../../src/lib/phone/backup/lists/nl';
import { accessible, expect, settled, test } from '../../support/app';
import { device, withPlan } from '../../support/letters';
import { spoken } from '../../support/speaks';

test('a copy under four words: saved, put back on another phone beside what is there, and wrong words told kindly', async ({
	page,
	app,
	browser
}) => {
	await withPlan(page, app.url);
	await page.goto(`${app.url}/nl/new-phone`);
	await page.getByRole('link', { name: 'Bewaar een kopie' }).click();
	const shown = page.locator('ol li');
	await expect(shown).toHaveCount(4);
	await accessible(page);
	const before = await shown.allTextContents();
	await page.getByRole('button', { name: 'Andere woorden' }).click();
	await expect.poll(async () => (await shown.allTextContents()).join()).not.toBe(before.join());
	const words = await shown.allTextContents();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Bewaar het bestand' }).click()
	]);
	await expect(page.getByText('Bewaard. Zet het bestand ook ergens anders.')).toBeVisible();
	const file = readFileSync(await download.path());
	// A word of three letters stands in a sealed file by chance; all four in a row never do.
	const long = words.filter((word) => word.length > 4);
	for (const word of ['keuken', '12 mensen', 'debts', words.join(' '), words.join(''), ...long])
		expect(file.includes(word), word).toBe(false);
	await download.delete();

	const other = await device(browser);
	await other.page.goto(`${app.url}/nl/want`);
	await other.page.getByLabel('In je eigen woorden').fill('Iets met honden');
	await other.page.getByRole('button', { name: 'Dit wil ik' }).click();
	await other.page.getByRole('button', { name: 'Gedaan' }).waitFor();
	await other.page.goto(`${app.url}/nl/copy`);
	const pick = (buffer: Buffer) =>
		other.page
			.locator('input[type=file]')
			.setInputFiles({ name: 'trampoline.json', mimeType: 'application/json', buffer });
	const tries = async (typed: string, answer: RegExp) => {
		await other.page.getByLabel('Typ je 4 woorden').fill(typed);
		await other.page.getByRole('button', { name: 'Open de kopie' }).click();
		await expect(other.page.getByText(answer)).toBeVisible();
		await expect(other.page.getByLabel('Typ je 4 woorden')).toHaveValue(typed);
	};
	await pick(Buffer.from('{"app":"another"}'));
	await expect(other.page.getByText('Dit is geen kopie van Trampoline.')).toBeVisible();
	await pick(Buffer.from(file.toString().replace('"version":1', '"version":2')));
	await expect(other.page.getByText(/Vernieuw eerst de app/)).toBeVisible();
	await pick(file);
	await tries('qqqq boot', /Dit woord ken ik niet: .?qqqq/);
	await accessible(other.page);
	await tries(words.slice(1).join(' '), /Het zijn 4 woorden/);
	await tries([...words].reverse().join(' '), /Het gaat niet open/);
	// Typed from paper: capitals, commas, one space too many.
	await other.page.getByLabel('Typ je 4 woorden').fill(words.join(',  ').toUpperCase());
	await other.page.getByRole('button', { name: 'Open de kopie' }).click();
	await expect(other.page.getByText('Alles van de kopie staat erbij.')).toBeVisible();

	// Both plans are there, what was typed on each too; once more changes nothing.
	const held = async () => {
		await other.page.goto(`${app.url}/nl/want`);
		await expect(other.page.getByText('Werken in een keuken')).toBeVisible();
		await other.page.goto(`${app.url}/nl`);
		await expect(other.page.getByRole('heading', { level: 1 })).toHaveText('Iets met honden');
		await other.page.goto(`${app.url}/nl/can`);
		await expect(other.page.getByText('Ik kookte voor 12 mensen.')).toHaveCount(1);
	};
	await held();
	await other.page.goto(`${app.url}/nl/copy`);
	await pick(file);
	await other.page.getByLabel('Typ je 4 woorden').fill(words.join(' '));
	await other.page.getByRole('button', { name: 'Open de kopie' }).click();
	await expect(other.page.getByText('Alles van de kopie staat erbij.')).toBeVisible();
	await held();
	await other.context.close();
});

test('the words of a copy are there without a network: in the first language of the phone, also after another one was chosen', async ({
	page,
	app,
	context
}) => {
	await withPlan(page, app.url);
	await settled(page);
	await page.goto(`${app.url}/fr`);
	await settled(page);
	await context.setOffline(true);
	for (const lang of ['nl', 'fr']) {
		await page.goto(`${app.url}/${lang}/copy`);
		await expect(page.locator('ol li')).toHaveCount(4);
		for (const word of await page.locator('ol li').allTextContents())
			expect({ nl, ar }[spoken()]).toContain(word.trim());
	}
	await context.setOffline(false);
	await page.goto(`${app.url}/fr/copy`);
	await expect(page.locator('ol li')).toHaveCount(4);
	for (const word of await page.locator('ol li').allTextContents()) expect(fr).toContain(word.trim());
});
