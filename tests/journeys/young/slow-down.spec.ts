import { expect, test } from '../../support/app';
import { TestServer } from '../../support/server';

test('too many from one address, without script: a clear page with status 429 and the number to call', async ({
	browser
}) => {
	const app = await TestServer.start({ WRITES_PER_ADDRESS: '1' });
	const plain = await browser.newContext({
		javaScriptEnabled: false,
		locale: 'nl-BE',
		viewport: { width: 360, height: 740 }
	});
	try {
		const page = await plain.newPage();
		const book = async (name: string) => {
			await page.goto(app.invite);
			await page.locator('.card a').first().click();
			await page.getByLabel('Hoe mag Sofie je noemen?').fill(name);
			const [answer] = await Promise.all([
				page.waitForResponse((response) => response.request().method() === 'POST'),
				page.getByRole('button', { name: 'Boek dit moment' }).click()
			]);
			return answer;
		};
		expect((await book('groene jas')).status()).toBe(200);
		const refused = await book('rode jas');
		expect(refused.status()).toBe(429);
		expect(Number(refused.headers()['retry-after'])).toBeGreaterThan(0);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Het is nu druk. Wacht even, of bel.');
		await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
	} finally {
		await plain.close();
		await app.remove();
	}
});
