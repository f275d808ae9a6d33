import { house } from '$lib/server/house';
import { openInvite, type OpenedInvite } from '$lib/server/invites';
import type { Language } from '$lib/words/languages';
import { onArrival } from '$lib/phone/walk-in';
import { listCentres } from '$lib/server/centres';
import { loadWords } from '$lib/words/words';
import type { LayoutServerLoad } from './$types';

const firstMoments = 6;

export const load: LayoutServerLoad = async ({ params, locals, url, route }) => {
	// The first page of an open invite counts; its other pages, and the same page with more moments, do not.
	const first = route.id === '/i/[code]' && !url.searchParams.has('all');
	const opened = await openInvite(house(), params.code, locals.lang, first);
	if (opened.ok) {
		const { opening, ...told } = opened.value;
		const { kept, moments: known } = told;
		// What is full is not for a first view.
		const { full: _, ...moments } = known;
		// The first view carries what it shows; the phone asks for the rest when it is idle, a page without script right away.
		const all = url.searchParams.has('all');
		const shown = [kept, url.searchParams.get('slot')];
		const slots = moments.slots.filter((slot, index) => all || index < firstMoments || shown.includes(slot.id));
		const invite = { ...told, moments: { ...moments, slots } };
		return {
			lang: locals.lang,
			all,
			invite,
			note: await noteOf(opened.value, locals.lang),
			walk: opening ? await walkOf(told, opening, locals.lang) : '',
			forOther: opened.value.partner ? (await loadWords(locals.lang, ['handed'])).t('handed:link') : '',
			problem: null,
			centre: null
		};
	}
	const known = 'centre' in opened.error ? opened.error.centre : (await listCentres(house()))[0];
	const note = known?.before
		? (await loadWords(locals.lang, ['stopped'])).t('stopped:text', { before: known.before, name: known.name })
		: '';
	return {
		lang: locals.lang,
		all: false,
		invite: null,
		note,
		walk: '',
		forOther: '',
		problem: opened.error.code,
		centre: known ?? null
	};
};

/** Where one can just go, and an honest word when the first moment is far; a sentence too. A kept place needs neither. */
async function walkOf(
	{ kept, moments }: Omit<OpenedInvite, 'opening'>,
	opening: NonNullable<OpenedInvite['opening']>,
	lang: Language
): Promise<string> {
	const words = await loadWords(lang, ['meet']);
	const now = house().now();
	return onArrival(words, { ...moments, opening }, kept ? now : moments.slots[0]?.start, now);
}

/** Who passed the link on, or whose it was. It comes as a sentence: a first visit carries no words that few people need. */
async function noteOf({ partner, before, moments }: OpenedInvite, lang: Language): Promise<string> {
	if (!partner && !before) return '';
	const { t } = await loadWords(lang, ['code']);
	const name = moments.people[0]?.firstName ?? '';
	return before ? t('code:arrive.before', { before, name }) : t('code:arrive.partner', { partner });
}
