import { languages } from '../../src/lib/words/release.js';
import { expect, settled, test } from '../support/app';
import { wireTo } from '../support/wire';

test('one more language on an installed phone costs at most 22 kB, words of every screen and job included', async ({
	browser,
	app
}) => {
	const wire = await wireTo(app.url);
	const phone = await browser.newContext();
	const page = await phone.newPage();
	const open = async (lang: string) => {
		await page.goto(`${wire.url}/${lang}`);
		await settled(page);
		await page.waitForLoadState('networkidle');
	};
	await open('nl');
	const bytes: Record<string, number> = {};
	for (const lang of languages.filter((one) => one !== 'nl')) {
		wire.crossed.length = 0;
		await open(lang);
		bytes[lang] = wire.crossed.reduce((sum, { body }) => sum + body, 0);
	}
	await phone.close();
	wire.close();
	console.log(bytes);
	for (const [lang, size] of Object.entries(bytes)) {
		expect.soft(size, `${lang}: its words came`).toBeGreaterThan(15_000);
		expect.soft(size, lang).toBeLessThanOrEqual(22_000);
	}
});
