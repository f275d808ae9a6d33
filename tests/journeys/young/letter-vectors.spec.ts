import { expect, test } from '../../support/app';
import { letterCode } from '../../support/letter-code';
import { publishedVectors } from '../../support/letter-vectors';

test('Chromium computes the published test vectors of letters (TRUST 5)', async ({ page, app }) => {
	await page.goto(`${app.url}/healthz`);
	await page.evaluate(await letterCode());
	const published = publishedVectors();
	const computed = await page.evaluate((vectors) => {
		const { letterCheck } = globalThis as unknown as {
			letterCheck: { recompute: (given: unknown) => Promise<unknown> };
		};
		return letterCheck.recompute(vectors);
	}, published);
	expect(published.letters).toHaveLength(3);
	expect(computed).toEqual(published);
});
