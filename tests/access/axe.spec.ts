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
