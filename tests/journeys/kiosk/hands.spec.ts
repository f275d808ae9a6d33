import type { Page } from '@playwright/test';
import { accessible, expect, test } from '../../support/app';
import { atStart, beginVisit, pairKiosk, saysWhat } from '../../support/kiosk';
import { addressIn, saidOn, spoken as language } from '../../support/speaks';
import { voices } from '../../support/voices';

/** Presses Tab, as a switch does, until what has the focus is called so; then Enter. Every stop on the way can be seen. */
async function press(page: Page, name: RegExp): Promise<void> {
	for (let step = 0; step < 60; step++) {
		await page.keyboard.press('Tab');
		const at = await page.evaluate(() => {
			const here = document.activeElement as HTMLElement;
			const style = getComputedStyle(here);
			const seen = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
			return { text: here.innerText || here.getAttribute('aria-label') || '', seen, tag: here.tagName };
		});
		if (at.tag === 'BODY') continue;
		expect(at.seen, `the focus on "${at.text}" can be seen`).toBe(true);
		if (saidOn(page, name).test(at.text)) return page.keyboard.press('Enter');
	}
	throw new Error(`No way to ${name} with one key.`);
}

test(
	'a switch with one key and Enter goes from the start screen to a plan and to the end',
	{ tag: '@rtl' },
	async ({ page, app }) => {
		await pairKiosk(page, app);
		await press(page, /^Beginnen/);
		await expect(page.getByRole('button', { name: 'Klaar, wis alles' })).toBeVisible();
		await press(page, /Ik wil werk/);
		await expect(page.getByLabel('In je eigen woorden')).toBeVisible();
		await page.getByLabel('In je eigen woorden').focus();
		await page.keyboard.type('Iets met hout');
		await press(page, /Dit wil ik/);
		await expect(page.getByText('Iets met hout').first()).toBeVisible();
		await press(page, /Klaar, wis alles/);
		await expect(page.getByRole('heading', { name: 'Klaar?' })).toBeVisible();
		await press(page, /^Wis alles$/);
		await atStart(page);
	}
);

test('targets of 56 px, and every screen in forced colours and in more contrast', async ({ page, app }) => {
	await pairKiosk(page, app);
	await beginVisit(page);
	await saysWhat(page, 'Koken');
	await expect(page.getByText('Koken').first()).toBeVisible();
	const to = async (path: string) => {
		await page.evaluate((href) => {
			const link = document.createElement('a');
			link.href = href;
			document.body.append(link);
			link.click();
			link.remove();
		}, addressIn(path));
		await expect(page).toHaveURL((url) => url.pathname === addressIn(path));
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	};
	const wrong: string[] = [];
	for (const screen of ['', '/jobs', '/jobs/cook', '/meet', '/code', '/can', '/print', '/show', '/help', '/done']) {
		await to(`/nl${screen}`);
		await accessible(page);
		await page.emulateMedia({ forcedColors: 'active' });
		const seen = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>('a, button, summary, input, textarea, select')]
				// A box that is ticked is pressed by its whole line.
				.map((one) => ({ one, target: one.matches('[type=checkbox], [type=radio]') ? one.closest('label')! : one }))
				.filter(({ target }) => target.checkVisibility() && !target.closest('.seen-by-readers, p'))
				.map(({ one, target }) => {
					const { borderStyle, borderWidth, textDecorationLine } = getComputedStyle(one);
					const framed = borderStyle !== 'none' && borderWidth !== '0px';
					return {
						text: (target.innerText || target.outerHTML).slice(0, 60),
						height: Math.round(target.getBoundingClientRect().height),
						// Where the system chooses the colours, a button still shows where it begins and ends.
						edge: framed || textDecorationLine !== 'none' || !one.matches('button, .button')
					};
				})
				.filter(({ height, edge }) => height > 1 && (height < 56 || !edge))
		);
		wrong.push(...seen.map((one) => `${screen}: ${JSON.stringify(one)}`));
		await page.emulateMedia({ forcedColors: 'none' });
	}
	expect(wrong).toEqual([]);
	await page.getByRole('button', { name: 'Meer contrast' }).click();
	await accessible(page);
});

test('read aloud with a stop, and silent from the moment a visit ends', async ({ page, app }) => {
	await voices(page, `${language()}-BE`);
	await pairKiosk(page, app);
	await beginVisit(page);
	await page.getByRole('button', { name: 'Lees voor' }).click();
	const spoken = () => page.evaluate(() => window.spoken.length);
	expect(await spoken()).toBe(1);
	await page.getByRole('button', { name: 'Stop' }).click();
	await page.evaluate(() => window.finish());
	expect(await spoken()).toBe(1);
	await page.getByRole('button', { name: 'Lees voor' }).click();
	expect(await spoken()).toBe(2);
	await page.getByRole('button', { name: 'Klaar, wis alles' }).click();
	await atStart(page);
	expect(await page.evaluate(() => window.spoken)).toEqual([]);
});

test('the plan comes on paper at a kiosk, and what was not ticked does not', { tag: '@rtl' }, async ({ page, app }) => {
	await pairKiosk(page, app);
	await beginVisit(page);
	await saysWhat(page, 'Brood bakken');
	await expect(page.getByText('Brood bakken').first()).toBeVisible();
	await page.getByRole('button', { name: 'Klaar, wis alles' }).click();
	await page.getByRole('link', { name: 'Print je plan' }).click();
	await page.getByRole('checkbox', { name: 'Brood bakken' }).check();
	await page.evaluate(() => (window.print = () => (document.title = 'printed')));
	await page.getByRole('main').getByRole('button', { name: /print/i }).click();
	expect(await page.title()).toBe('printed');
	await page.emulateMedia({ media: 'print' });
	const paper = await page.locator('body').innerText();
	expect(paper).toContain('Brood bakken');
	expect(paper).not.toMatch(saidOn(page, /Klaar, wis alles|Grotere letters|Je volgende stap/));
	expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(2_000);
	await page.emulateMedia({ media: null });
	await page.getByRole('button', { name: 'Klaar, wis alles' }).click();
	await page.getByRole('button', { name: 'Wis alles', exact: true }).click();
	await atStart(page);
});

test(
	'the start screen: on a narrow one every language is one press away, on a wide one all eight can begin',
	{ tag: '@rtl' },
	async ({ page, app }) => {
		await pairKiosk(page, app);
		const own = page.getByRole('button', { name: 'Русский', exact: true });
		await own.click();
		await expect(page.getByRole('button', { name: 'Начать' })).toBeFocused();
		await expect(page.getByRole('button', { name: 'Начать' })).toBeInViewport();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
		await accessible(page);
		await page.setViewportSize({ width: 1280, height: 800 });
		await page.evaluate(() => scrollTo(0, 0));
		await expect(own).toBeHidden();
		const begins = page.locator('button[id^=start-]');
		await expect(begins).toHaveCount(8);
		for (const begin of await begins.all()) await expect(begin).toBeInViewport({ ratio: 1 });
		await accessible(page);
	}
);
