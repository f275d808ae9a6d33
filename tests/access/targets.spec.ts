import type { Page } from '@playwright/test';
import { languages } from '../../src/lib/words/release.js';
import { expect, test } from '../support/app';
import { wish } from '../support/plan';
import { screens } from '../support/screens';

/** What a thumb presses on a screen and is lower or narrower than 48 px; a tick box is pressed by its whole line. */
const small = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const inSentence = (one: Element) =>
			one.matches('a') &&
			getComputedStyle(one).display === 'inline' &&
			one.parentElement!.innerText !== (one as HTMLElement).innerText;
		return [...document.querySelectorAll<HTMLElement>('a, button, summary, input, textarea, select')]
			.filter((one) => one.checkVisibility() && !one.matches('[type=hidden]') && !inSentence(one))
			.map((one) => ({
				one,
				target: one.matches('[type=checkbox], [type=radio], [type=file]') ? one.closest('label')! : one
			}))
			.filter(({ target }) => !target.classList.contains('seen-by-readers'))
			.map(({ target }) => ({ target, box: target.getBoundingClientRect() }))
			.filter(({ box }) => box.width > 1 && (box.height < 47.5 || box.width < 47.5))
			.map(({ target, box }) => {
				const text = (target.innerText || target.outerHTML).slice(0, 50);
				return `${text}: ${Math.round(box.width)} × ${Math.round(box.height)}`;
			});
	});

test('everything that one presses is 48 px high and wide, on every screen, also at 320 px', async ({ page, app }) => {
	test.setTimeout(240_000);
	await page.setViewportSize({ width: 320, height: 640 });
	const wrong: string[] = [];
	const look = async (path: string) => {
		await page.goto(app.url + path);
		await page.getByRole('heading', { level: 1 }).first().waitFor();
		await page.waitForLoadState('networkidle');
		wrong.push(...(await small(page)).map((one) => `${path}: ${one}`));
	};
	const invite = new URL(app.invite).pathname;
	await look(invite);
	await look('/nl');
	await wish(page, app, 'Werken met hout');
	for (const path of [
		...screens.map((screen) => `/nl${screen}`),
		'/nl/meet?by=where',
		'/nl/meet?by=when',
		'/nl/meet?by=together'
	])
		await look(path);
	await page.goto(`${app.url}/nl/path`);
	await page.locator('.stones a').nth(1).click();
	await page.getByRole('group', { name: 'Welke dag?' }).waitFor();
	wrong.push(...(await small(page)).map((one) => `step: ${one}`));
	for (const path of ['/kiosk', '/desk/sign-in']) await look(path);
	expect(wrong).toEqual([]);
});

test('the head of the app is one line at 320 px, however long the word for "more" is', async ({ page, app }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	const lines: Record<string, number> = {};
	for (const lang of languages) {
		await page.goto(`${app.url}/${lang}`);
		await page.locator('header').waitFor();
		const tops = await page
			.locator('header > *')
			.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
		lines[lang] = new Set(tops).size;
	}
	expect(lines).toEqual(Object.fromEntries(languages.map((lang) => [lang, 1])));
});

test('with text twice as big, nothing is cut off and nothing scrolls sideways', async ({ page, app }) => {
	test.setTimeout(240_000);
	await wish(page, app, 'Werken met hout, en met mensen die van bouwen houden');
	const wrong: string[] = [];
	for (const path of [...screens.map((screen) => `/nl${screen}`), new URL(app.invite).pathname]) {
		await page.goto(app.url + path);
		await page.getByRole('heading', { level: 1 }).first().waitFor();
		await page.waitForLoadState('networkidle');
		wrong.push(
			...(await page.evaluate((at) => {
				document.documentElement.style.fontSize = '36px';
				const wide = document.documentElement.scrollWidth > innerWidth ? [`${at} scrolls sideways`] : [];
				const cut = [
					...document.querySelectorAll<HTMLElement>('main a, main button, header a, header summary, nav a, h1, h2, p')
				]
					.filter((one) => one.checkVisibility() && !one.closest('.seen-by-readers'))
					.filter((one) => one.getBoundingClientRect().right > innerWidth + 1 || one.getBoundingClientRect().left < -1)
					.map((one) => `${at}: ${one.innerText.slice(0, 40)} sticks out`);
				return [...wide, ...cut];
			}, path))
		);
	}
	expect(wrong).toEqual([]);
});
