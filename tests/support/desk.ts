import type { BrowserContext, Page } from '@playwright/test';
import { withFinger } from './finger';
import type { TestServer } from './server';

/** Sofie opens her desk for the first time, with her finger, and comes to today. */
export async function openDesk(page: Page, context: BrowserContext, app: TestServer): Promise<void> {
	await withFinger(context);
	await page.goto(app.setup);
	await page.getByRole('button', { name: 'Met dit toestel' }).click();
	await page.waitForURL(/\/desk\/codes/);
	await page.goto(`${app.url}/desk`);
}

/** Holds a point of the page and lets go at another, slowly enough for the calendar to see that something is dragged. */
export async function drag(page: Page, from: [number, number], to: [number, number]): Promise<void> {
	await page.mouse.move(...from);
	await page.mouse.down();
	await page.mouse.move(from[0] + 4, from[1] + 8, { steps: 3 });
	await page.mouse.move(...to, { steps: 8 });
	await page.mouse.up();
}
