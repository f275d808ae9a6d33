import { AxeBuilder } from '@axe-core/playwright';
import { expect as plain, test as base, type Page } from '@playwright/test';
import { startPostgres } from './postgres';
import { TestServer } from './server';
import { expectsIn, speak } from './speaks';

export const expect = expectsIn(plain);

// The browser's own line about an answer that says no, or about a network that is away (ERR_FAILED when the worker asked it), is
// not a fault of ours.
const expected =
	/ERR_INTERNET_DISCONNECTED|net::ERR_FAILED|ERR_NETWORK_CHANGED|ERR_CONNECTION_(REFUSED|RESET)|ERR_EMPTY_RESPONSE|status of 4\d\d/;

type Engine = 'sqlite' | 'postgres';
type Settings = Record<string, string>;

/** A fresh service per worker; a page that fails its test when it asks another origin, logs an error or breaks the policy. */
export const test = base.extend<
	{ watched: void; planned: RegExp },
	{ app: TestServer; engine: Engine; settings: Settings; speaks: 'nl' | 'ar'; spoken: void }
>({
	/** Which database the service stands on; a project of its own runs what is about meeting on PostgreSQL too. */
	engine: ['sqlite', { option: true, scope: 'worker' }],
	/** The language in which the young person of a journey uses the app; a project of its own walks them in Arabic. */
	speaks: ['nl', { option: true, scope: 'worker' }],
	spoken: [async ({ speaks, browser }, use) => use(await speak(speaks, browser)), { scope: 'worker', auto: true }],
	/** Settings of the service, for a file that needs its own. */
	settings: [{}, { option: true, scope: 'worker' }],
	/** What a browser logs because of a fault that a test makes itself. */
	planned: [/^$/, { option: true }],
	app: [
		async ({ engine, settings }, use) => {
			const postgres = engine === 'postgres' ? await startPostgres() : null;
			const app = await TestServer.start({ ...settings, ...(postgres && { DATABASE_URL: postgres.url }) });
			await use(app);
			await app.remove();
			postgres?.stop();
		},
		{ scope: 'worker' }
	],
	watched: [
		async ({ context, app, planned }, use) => {
			const wrong: string[] = [];
			const ours = new URL(app.url).origin;
			const look = (address: string) => {
				const url = new URL(address);
				if (/^(https?|wss?):$/.test(url.protocol) && url.host !== new URL(ours).host)
					wrong.push(`another origin: ${address}`);
			};
			context.on('request', (request) => look(request.url()));
			context.on('page', (page) => page.on('websocket', (socket) => look(socket.url())));
			context.on('console', (message) => {
				const text = message.text();
				const broken = message.type() === 'error' || /Content Security Policy|TrustedHTML|TrustedScript/.test(text);
				if (broken && !expected.test(text) && !planned.test(text)) wrong.push(`${text} (${message.location().url})`);
			});
			context.on('weberror', (error) => wrong.push(error.error().message));
			await use();
			expect(wrong, 'what pages asked elsewhere or logged as an error').toEqual([]);
		},
		{ auto: true }
	]
});

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/**
 * No accessibility fault that a machine can find, WCAG 2.2 AA and good practice. The whole page stands in view while it looks:
 * what has scrolled half under the bar at the bottom is not a small target.
 */
export async function accessible(page: Page): Promise<void> {
	// The page that the worker answers with is empty until the app is awake.
	await page.getByRole('heading', { level: 1 }).first().waitFor();
	const size = page.viewportSize()!;
	const whole = () => page.evaluate(() => document.documentElement.scrollHeight);
	// Until it grows no more: a part that came late would push another one half under the bar.
	for (let rounds = 0, height = 0; rounds < 6; rounds++) {
		const now = Math.max(size.height, await whole());
		if (now === height) break;
		height = now;
		await page.setViewportSize({ width: size.width, height });
		await page.waitForTimeout(100);
	}
	const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
	expect(
		violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
		page.url()
	).toEqual([]);
	await page.setViewportSize(size);
}

/** Waits until the phone has all it needs to live without a network. */
export async function settled(page: Page): Promise<void> {
	await page.locator('html[data-offline=ready]').waitFor({ state: 'attached' });
}
