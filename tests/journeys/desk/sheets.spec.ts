import { expect } from '../../support/app';
import { openDesk } from '../../support/desk';
import { ownService } from '../../support/own-service';

const test = ownService();

test('a poster and ten cards: one page of A4 for each language, and nothing of it cut', async ({
	page,
	app,
	context
}) => {
	await openDesk(page, context, app);
	await page.goto(`${app.url}/desk/invite`);
	await page.getByRole('button', { name: 'Nieuwe QR' }).click();
	await page.getByText('Print', { exact: true }).click();
	await page.locator('select[name=lang]').selectOption('all');
	for (const [what, sheet, part] of [
		['poster', '.poster', '.poster'],
		['cards', '.sheet', '.sheet li']
	] as const) {
		const opening = context.waitForEvent('page');
		await page.locator(`button[name=what][value=${what}]`).click();
		const paper = await opening;
		await paper.locator(sheet).first().waitFor();
		const languages = await paper.locator(sheet).evaluateAll((all) => all.map((one) => one.getAttribute('lang')));
		expect([...languages].sort()).toEqual(['ar', 'en', 'fr', 'lt', 'nl', 'ru', 'tr', 'uk']);
		const pdf = (await paper.pdf({ preferCSSPageSize: true })).toString('latin1');
		expect(pdf.match(/\/Type\s*\/Page\b/g), `${what}: a page each`).toHaveLength(languages.length);

		// A4 between its margins, as the printer lays it out.
		await paper.setViewportSize({ width: 718, height: 1032 });
		await paper.emulateMedia({ media: 'print' });
		const cut = await paper.locator(part).evaluateAll((all) =>
			all.flatMap((one) => {
				const box = one.getBoundingClientRect();
				return [...one.querySelectorAll('*')]
					.filter((inner) => {
						const { left, right, top, bottom, width } = inner.getBoundingClientRect();
						const out = left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || bottom > box.bottom + 1;
						return (
							width > 0 &&
							(out ||
								(inner instanceof HTMLElement &&
									inner.scrollWidth > inner.clientWidth + 1 &&
									getComputedStyle(inner).display !== 'inline'))
						);
					})
					.map((inner) => `${one.closest('[lang]')!.getAttribute('lang')}: ${inner.textContent}`);
			})
		);
		expect(cut, what).toEqual([]);
		await paper.close();
	}
});
