import { AxeBuilder } from '@axe-core/playwright';
import { accessible, expect, test } from '../support/app';
import { wish } from '../support/plan';
import { screens } from '../support/screens';

// In two halves, for two browsers side by side.
for (const half of [0, 1]) {
	test(`no accessibility fault on any screen, light and dark, and no sideways scrolling at 320 px (${half + 1} of 2)`, async ({
		page,
		app
	}) => {
		// Many screens, each looked at whole.
		test.setTimeout(240_000);
		await page.setViewportSize({ width: 320, height: 640 });
		const invite = new URL(app.invite).pathname;
		expect(screens.length).toBeGreaterThan(28);
		// With a plan, so that there is something on them.
		await wish(page, app, 'Werken met hout');
		for (const path of [...screens.map((screen) => `/nl${screen}`), invite, '/kiosk', '/desk/sign-in'].filter(
			(_, at) => at % 2 === half
		)) {
			await page.emulateMedia({ colorScheme: 'light' });
			await page.goto(app.url + path);
			await page.waitForLoadState('networkidle');
			await accessible(page);
			const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
			expect(wide, `${path} scrolls sideways`).toBe(false);
			// The dark changes colours and nothing else.
			await page.emulateMedia({ colorScheme: 'dark' });
			const { violations } = await new AxeBuilder({ page })
				.withRules(['color-contrast', 'link-in-text-block'])
				.analyze();
			expect(violations, `${path} in the dark`).toEqual([]);
		}
	});
}

test('from right to left: no accessibility fault and nothing outside the screen at 320 px, on any screen in Arabic', async ({
	page,
	app
}) => {
	test.setTimeout(240_000);
	await page.setViewportSize({ width: 320, height: 640 });
	for (const path of [...screens.map((screen) => `/ar${screen}`), `${new URL(app.invite).pathname}?lang=ar`]) {
		await page.goto(app.url + path);
		await page.waitForLoadState('networkidle');
		await accessible(page);
		await expect(page.locator('html'), path).toHaveAttribute('dir', 'rtl');
		// What sticks out at the left is reached by no scrolling, so each part is measured.
		const outside = await page.evaluate(() =>
			[...document.querySelectorAll('main *')]
				.filter((part) => part.checkVisibility({ contentVisibilityAuto: true }) && !part.closest('svg'))
				.filter((part) => {
					const { left, right, width } = part.getBoundingClientRect();
					return width > 1 && (left < -1 || right > innerWidth + 1);
				})
				.map((part) => part.outerHTML.slice(0, 120))
		);
		expect(outside, `${path} stands outside the screen`).toEqual([]);
		// A number that can be dialled reads from left to right whatever stands around it.
		const dialled = await page.evaluate(() =>
			[...document.querySelectorAll('a[href^="tel:"]')]
				.filter((link) => /\d{2,}/.test(link.textContent.replace(/\u2068.*?\u2069/g, '')))
				.filter((link) => !link.querySelector('bdi') && !link.closest('bdi'))
				.map((link) => link.textContent)
		);
		expect(dialled, `${path}: a number without its own direction`).toEqual([]);
	}
});
