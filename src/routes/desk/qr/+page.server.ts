import { languages } from '$lib/words/languages';
import { loadWords } from '$lib/words/words';
import type { PageServerLoad } from './$types';

/** The words ride in the page, so that it needs no other file for them; nothing here is about anybody. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { t } = await loadWords(locals.lang, ['invites', 'common']);
	const scan = await Promise.all(
		languages.map(async (lang) => ({ lang, text: (await loadWords(lang, ['paper'])).t('paper:scan') }))
	);
	return {
		origin: url.origin,
		lang: locals.lang,
		scan: scan.sort((a, b) => Number(b.lang === locals.lang) - Number(a.lang === locals.lang)),
		texts: {
			title: t('invites:qr.title'),
			label: t('invites:qr.label'),
			none: t('invites:qr.none'),
			gone: t('invites:qr.gone'),
			noneText: t('invites:qr.noneText'),
			make: t('invites:qr.make'),
			looking: t('common:loading'),
			offline: t('invites:qr.offline'),
			more: t('invites:qr.more'),
			back: t('common:back')
		}
	};
};
