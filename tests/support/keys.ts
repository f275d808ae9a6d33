import { expect, type Locator, type Page } from '@playwright/test';

/** What is wrong with the focus as somebody sees it who has no pointer: none at all, no ring, or hidden under a bar. */
const faultOf = (page: Page): Promise<string> =>
	page.evaluate(() => {
		const at = document.activeElement;
		if (!(at instanceof HTMLElement) || at === document.body) return '';
		const name = at.outerHTML.slice(0, 160);
		const ring = getComputedStyle(at);
		if (ring.outlineStyle === 'none' || parseFloat(ring.outlineWidth) < 2) return `no ring: ${name}`;
		const { left, top, width, height } = at.getBoundingClientRect();
		const seen = document.elementFromPoint(left + width / 2, top + height / 2);
		return seen && (at.contains(seen) || seen.contains(at)) ? '' : `hidden: ${name}`;
	});

/**
 * Goes to something with the Tab key alone, and looks at the focus at every stop. Out: how many keys it took. Fails when it is
 * never reached (a trap, or no way there), or when the focus was not to be seen on the way.
 */
export async function tabTo(page: Page, to: Locator, most = 90): Promise<number> {
	await to.waitFor();
	for (let keys = 1; keys <= most; keys++) {
		await page.keyboard.press('Tab');
		expect(await faultOf(page), page.url()).toBe('');
		if (await to.evaluate((element) => element === document.activeElement)) return keys;
	}
	throw new Error(`Not reached with ${most} tabs: ${String(to)} on ${page.url()}`);
}

/** Goes there and presses Enter. Out: how many keys. */
export async function enter(page: Page, to: Locator): Promise<number> {
	const keys = await tabTo(page, to);
	await page.keyboard.press('Enter');
	return keys + 1;
}
