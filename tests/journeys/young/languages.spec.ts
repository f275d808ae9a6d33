import { accessible, expect, settled } from '../../support/app';
import { ownService } from '../../support/own-service';
import { wordsIn } from '../../support/words';
import { languages, ownNames } from '../../../src/lib/words/languages';

const test = ownService();

for (const lang of languages) {
	test(`in ${ownNames[lang]}: from an invite to a talk, a plan with a first step, and a talk that moves without a network`, async ({
		page,
		app,
		context
	}) => {
		const t = await wordsIn(lang);
		const press = (key: string) => page.getByRole('button', { name: t(key), exact: true }).click();
		const wide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		await page.goto(`${app.invite}?lang=${lang}`);
		await expect(page.locator('html')).toHaveAttribute('lang', lang);
		await expect(page.locator('html')).toHaveAttribute('dir', lang === 'ar' ? 'rtl' : 'ltr');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('young:invite.title', { name: 'Sofie' }));
		await page.locator('.card a').nth(1).click();
		await page.getByRole('textbox').first().fill('blue 17 دراجة');
		await press('young:book.go');
		await expect(page.getByText(t('young:slip.booked', { name: 'Sofie' }))).toBeVisible();
		await expect(page.getByText('blue 17 دراجة')).toBeVisible();
		await accessible(page);
		expect(await wide()).toBeLessThanOrEqual(0);

		await page.goto(`${app.url}/${lang}`);
		await page.getByRole('link', { name: t('young:door.work') }).click();
		await page.getByLabel(t('young:want.own')).fill('kok');
		await press('young:want.save');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('kok');
		await page.locator('main input').first().fill('soep');
		await page.getByRole('button', { name: t('young:home.done'), exact: true }).click();
		await expect(page.getByRole('button', { name: t('common:undo'), exact: true })).toBeVisible();
		await accessible(page);
		expect(await wide()).toBeLessThanOrEqual(0);

		await settled(page);
		await context.setOffline(true);
		await page.goto(`${app.url}/${lang}/talk`);
		await press('young:slip.move');
		await page.locator('main ul').getByRole('button').nth(1).click();
		await expect(page.getByText(t('young:slip.waiting'))).toBeVisible();
		await context.setOffline(false);
		// Which of the two it says depends on whether the tap or the network's return sent it.
		const sure = page.getByText(t('young:slip.booked', { name: 'Sofie' }));
		await expect(sure.or(page.getByText(t('young:slip.moved'))).first()).toBeVisible();
		for (const screen of ['jobs', 'jobs/cook', 'path', 'meet', 'can', 'hard', 'help', 'more', 'private', 'show']) {
			await page.goto(`${app.url}/${lang}/${screen}`);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			expect(await wide(), `${screen} scrolls sideways`).toBeLessThanOrEqual(0);
		}
	});
}
