import type { Page } from '@playwright/test';
import type { TFunction } from 'i18next';
import { accessible, expect } from './app';
import { escaped, textsOf } from './speaks';
import { wordsIn } from './words';

const keys = new Map<string, string[]>();
for (const [key, text] of textsOf('nl')) keys.set(text, [...(keys.get(text) ?? []), key]);

/**
 * Says in Arabic what a screen says in Dutch, so that a journey reads like the Dutch one: any of the texts that have these Dutch
 * words. In: the Dutch text as it stands in messages/nl, what is filled in. Throws when there is no such text.
 */
export async function inArabic(): Promise<(dutch: string, values?: Record<string, string>) => RegExp> {
	const t: TFunction = await wordsIn('ar');
	return (dutch, values = {}) => {
		const found = keys.get(dutch);
		if (!found) throw new Error(`no such Dutch text: ${dutch}`);
		const said = new Set(found.map((key) => t(key, values)).filter((text) => !found.includes(text)));
		return new RegExp(`^\\s*(${[...said].map(escaped).join('|')})\\s*$`);
	};
}

/** No accessibility fault, the screen runs from the right, and nothing stands outside it. */
export async function fromTheRight(page: Page): Promise<void> {
	await accessible(page);
	await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}
