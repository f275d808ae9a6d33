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
