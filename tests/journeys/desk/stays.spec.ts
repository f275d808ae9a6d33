import type { Page } from '@playwright/test';
import { expect } from '../../support/app';
import { drag, openDesk } from '../../support/desk';
import { tabTo } from '../../support/keys';
import { ownService } from '../../support/own-service';

const test = ownService();

/** How far the page and the calendar in it were scrolled, and where on the screen the calendar or the list stands. */
const place = (page: Page) =>
	page.evaluate(() => {
		const top = (what: string) => Math.round(document.querySelector(what)?.getBoundingClientRect().top ?? 0);
		const inside = document.querySelector('.ec-main')?.scrollTop ?? 0;
		return { page: scrollY, inside, calendar: top('.ec'), list: top('.columns') };
	});

test('whoever takes something back stays where they were, in the page and in the calendar, with a pointer and with the keyboard', async ({
	page,
	app,
	context
}) => {
	await page.setViewportSize({ width: 1280, height: 1000 });
	await openDesk(page, context, app);
	await page.goto(`${app.url}/desk/moments`);
	await page.getByRole('link', { name: 'Volgende' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Week van');
	await page.getByRole('button', { name: 'Kalender' }).click();
	const block = page.locator('.ec-event.is-free').first();
	await expect(block).toBeVisible();
	const back = page.getByRole('button', { name: 'Toch niet' });
	const moved = page.getByText('Het moment is verzet.');
	const before = page.getByText('Het is weer zoals het was.');
	/** Out: where everything stood then; a calendar scrolls by itself while one drags near its edge. */
	const move = async () => {
		const { x, y, width } = (await block.boundingBox())!;
		await drag(page, [x + width / 2, y + 8], [x + width / 2, y - 68]);
		await expect(moved).toBeVisible();
		return place(page);
	};

	for (const scrolled of [0, 150]) {
		await page.evaluate((to) => {
			scrollTo(0, to);
			document.querySelector('.ec-main')!.scrollTop = 100;
		}, scrolled);
		const stood = await move();
		expect(stood.page).toBe(scrolled);
		await back.click();
		await expect(before).toBeVisible();
		expect(await place(page)).toEqual(stood);

		const then = await move();
		// From the last button before it: on the way through the page the browser scrolls, and that is as it should be.
		await page.getByText('Moment toevoegen').evaluate((element) => element.focus({ preventScroll: true }));
		await tabTo(page, back, 1);
		expect(await place(page)).toEqual(then);
		await page.keyboard.press('Enter');
		await expect(before).toBeFocused();
		expect(await place(page)).toEqual(then);
	}

	// On a phone, in the list: a moment closed by a slip of the finger opens again where it stood.
	await page.setViewportSize({ width: 360, height: 740 });
	await page.getByRole('button', { name: 'Lijst' }).click();
	const closes = page.getByRole('button', { name: /^Sluit/ });
	const count = await closes.count();
	await closes.nth(2).click();
	await expect(closes).toHaveCount(count - 1);
	const stood = await place(page);
	await back.click();
	await expect(closes).toHaveCount(count);
	await expect(before).toBeVisible();
	expect(await place(page)).toEqual(stood);
});
