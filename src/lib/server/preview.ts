import type { Language } from '$lib/words/languages';
import { loadWords } from '$lib/words/words';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/**
 * What a messenger shows of a shared link: the name, the first sentence and a drawing, in the language of the page and the same
 * for every link, so that a preview tells nobody who invites whom (TRUST 1.1). In: the language, and the origin of the request, or
 * none where a page is written ahead. Out: tags for the head.
 */
export async function previewOf(lang: Language, origin: string | null): Promise<string> {
	const { t } = await loadWords(lang, ['young']);
	const tags = {
		title: 'Trampoline',
		description: t('young:welcome.title'),
		image: `${origin ?? ''}/preview/${lang}.png`,
		locale: lang
	};
	return Object.entries(tags)
		.map(([name, content]) => `<meta property="og:${name}" content="${escaped(content)}" />`)
		.join('');
}

/** True for a page somebody may share: a young person's, and an invite. */
export const isShared = (path: string): boolean => /^\/([a-z]{2}|i)(\/|$)/.test(path) || path === '/';
