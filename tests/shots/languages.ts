import type { Page } from '@playwright/test';
import type { TestServer } from '../support/server.ts';
import { wordsIn } from '../support/words.ts';

/** The screens of a young person in another language, with a plan and a talk on them. */
export async function inLanguage(
	lang: string,
	page: Page,
	app: TestServer,
	shoot: (name: string, whole?: boolean) => Promise<void>
): Promise<void> {
	const t = await wordsIn(lang);
	const press = (key: string) => page.getByRole('button', { name: t(key), exact: true }).click();
	await page.goto(`${app.url}/${lang}`);
	await shoot('home-empty');
	await page.goto(`${app.invite}?lang=${lang}`);
	await shoot('invite', true);
	await page.locator('.card a').nth(1).click();
	await page.getByRole('textbox').first().fill('Amina');
	await shoot('book', true);
	await press('young:book.go');
	await page.getByText(t('young:slip.booked', { name: 'Sofie' })).waitFor();
	await shoot('slip', true);
	await page.goto(`${app.url}/${lang}/jobs/cook`);
	await shoot('job', true);
	await press('young:job.choose');
	await page.getByRole('button', { name: t('young:home.done'), exact: true }).first().waitFor();
	await shoot('home-full', true);
	await page.goto(`${app.url}/${lang}/hard`);
	await page.getByRole('button', { name: t('obstacles:cards.debt.say'), exact: true }).click();
	await shoot('hard-card', true);
	for (const screen of ['jobs', 'path', 'meet', 'can', 'help', 'feel', 'rights', 'show', 'private', 'more', 'code', 'ask']) {
		await page.goto(`${app.url}/${lang}/${screen}`);
		await page.getByRole('heading', { level: 1 }).waitFor();
		await shoot(screen, true);
	}
}
