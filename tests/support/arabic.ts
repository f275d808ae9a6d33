import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { TFunction } from 'i18next';
import { accessible, expect } from './app';
import { wordsIn } from './words';

type Texts = { [key: string]: Texts | string };

const flat = (texts: Texts, at: string): [string, string][] =>
	Object.entries(texts).flatMap(([key, below]) =>
		typeof below === 'string' ? [[`${at}${key}`, below] as [string, string]] : flat(below, `${at}${key}.`)
	);

const keys = new Map<string, string[]>();
for (const name of readdirSync('messages/nl').filter((file) => file.endsWith('.json'))) {
	const texts = JSON.parse(readFileSync(`messages/nl/${name}`, 'utf8')) as Texts;
	for (const [key, text] of flat(texts, `${name.replace('.json', '')}:`))
		keys.set(text, [...(keys.get(text) ?? []), key]);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

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
