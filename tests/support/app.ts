import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import { TestServer } from './server';

/** A fresh service per worker; a page that fails its test when it asks another origin, logs an error or breaks the policy. */
export const test = base.extend<{ watched: void }, { app: TestServer }>({
	app: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the names it needs from this pattern
		async ({}, use) => {
			const app = await TestServer.start();
			await use(app);
			await app.remove();
		},
		{ scope: 'worker' }
	],
	watched: [
		async ({ context, app }, use) => {
			const wrong: string[] = [];
			context.on('request', (request) => {
				const url = request.url();
				if (/^https?:/.test(url) && !url.startsWith(app.url)) wrong.push(`another origin: ${url}`);
			});
			context.on('console', (message) => {
				if (message.type() === 'error' && !/ERR_INTERNET_DISCONNECTED|Failed to load resource/.test(message.text()))
					wrong.push(message.text());
			});
			context.on('weberror', (error) => wrong.push(error.error().message));
			await use();
			expect(wrong).toEqual([]);
		},
		{ auto: true }
	]
});

export { expect };

/** No accessibility fault that a machine can find, WCAG 2.2 AA and good practice. */
export async function accessible(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

/** Waits until the phone has all it needs to live without a network. */
export async function settled(page: Page): Promise<void> {
	await page.locator('html[data-offline=ready]').waitFor({ state: 'attached' });
}
