import { readdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { accessible, expect } from '../../support/app';
import { openDesk } from '../../support/desk';
import { ownService } from '../../support/own-service';

const test = ownService();

/** Every page of the desk that is not about one thing, from the file tree: a new one is looked at by itself. */
const pages = readdirSync('src/routes/desk', { recursive: true, encoding: 'utf8' })
	.filter((file) => /\+page(@\w*)?\.svelte$/.test(file) && !file.includes('['))
	.map((file) => `/desk/${file.replace(/\(\w+\)\/?/g, '').replace(/\/?\+page.*$/, '')}`.replace(/\/$/, ''))
	.concat('/desk/centre/places/new', '/desk/centre/partners/new')
	.sort();

test('every screen of the desk: no fault axe can find at 320 in the dark or at 1280 in forced colours, nothing wider than the screen', async ({
	page,
	app,
	context
}) => {
	test.setTimeout(240_000);
	expect(pages.length).toBeGreaterThan(25);
	await openDesk(page, context, app);
	const wide: string[] = [];
	const narrow = { width: 320, height: 640 };
	for (const path of pages) {
		await page.setViewportSize(narrow);
		await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'none' });
		await page.goto(app.url + path);
		await accessible(page);
		const look = async () => {
			const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			if (over > 0) wide.push(`${path} at ${page.viewportSize()!.width}: ${over} px`);
		};
		await look();
		// The same page, wide, in the colours of somebody's own machine.
		await page.setViewportSize({ width: 1280, height: 800 });
		await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
		await look();
		const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast', 'target-size']).analyze();
		expect(violations, path).toEqual([]);
	}
	expect(wide).toEqual([]);
});
