import { checked, deskLanguages, languages } from './release.js';

export { checked, deskLanguages, languages };

export type Language = (typeof languages)[number];

/** What each language calls itself: people look for their own word, never for a flag (LANGUAGE 2.3). */
export const ownNames: Record<string, string> = {
	nl: 'Nederlands',
	fr: 'Français',
	en: 'English',
	ar: 'العربية',
	tr: 'Türkçe',
	uk: 'Українська',
	lt: 'Lietuvių',
	ru: 'Русский'
};

const rightToLeft = new Set(['ar', 'fa', 'ps', 'he', 'ur']);

/** True when the tag is a language of this release. */
export function isLanguage(tag: string): tag is Language {
	return (languages as readonly string[]).includes(tag);
}

/** The writing direction of a language tag, for the `dir` attribute. */
export function direction(tag: string): 'ltr' | 'rtl' {
	return rightToLeft.has(tag.split('-')[0]!) ? 'rtl' : 'ltr';
}

/** True when the desk speaks the language too. */
export function isDeskLanguage(tag: string): tag is Language {
	return (deskLanguages as readonly string[]).includes(tag);
}

/**
 * The first language of ours among those a phone asks for, in its order of liking.
 * In: an `Accept-Language` header or `navigator.languages`. `ours`: the languages to choose from, all of this release or the desk's.
 * Out: one of those, Dutch when none fits.
 */
export function chooseLanguage(
	wanted: string | readonly string[] | null | undefined,
	ours: readonly Language[] = languages
): Language {
	const tags =
		typeof wanted === 'string'
			? wanted
					.split(',')
					.map((part) => {
						const [tag, quality] = part.trim().split(';q=');
						return { tag: tag ?? '', quality: quality ? Number(quality) : 1 };
					})
					.sort((a, b) => b.quality - a.quality)
					.map(({ tag }) => tag)
			: (wanted ?? []);
	for (const tag of tags) {
		const base = tag.toLowerCase().split('-')[0]!;
		const found = ours.find((one) => one === base);
		if (found) return found;
	}
	return 'nl';
}
