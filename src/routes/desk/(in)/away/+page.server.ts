import { fail } from '@sveltejs/kit';
import { forms, readForm } from '$lib/desk/forms';
import { staffOf } from '$lib/server/auth';
import { centreOf, inLanguage } from '$lib/server/centres';
import { house } from '$lib/server/house';
import { absencesOf, comeBack, goAway, instantIn, touchedBy } from '$lib/server/slots';
import { dateIn } from '$lib/server/staff';
import { isLanguage, type Language } from '$lib/words/languages';
import { loadWords } from '$lib/words/words';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const staff = staffOf(event);
	const h = house();
	const { zone } = await centreOf(h, staff.centreId);
	return { today: dateIn(zone, h.now()), absences: await absencesOf(h, staff.id) };
};

type Typed = Record<string, string>;
type Moment = { id: string; kind: string; title: string; start: string };
/** One line a talk and language: who reads it there, and the very words (PRODUCT 5). */
type Talk = Moment & { names: string[]; lang: Language; dir: 'ltr' | 'rtl'; reads: string };
type Touched = { talks: Talk[]; kept: (Moment & { askedBy: string | null })[]; free: number };
/** Every answer has the same fields, so that the page reads one shape. */
const answer = (
	more: Partial<{
		code: string;
		typed: Typed;
		touched: Touched;
		saved: { id: string };
		back: boolean;
	}>
) => ({
	code: null as string | null,
	typed: {} as Typed,
	touched: null as Touched | null,
	saved: null as { id: string } | null,
	back: false,
	...more
});

/** What a phone says of a talk that was taken back, in the language it reads. */
async function readsIn(tag: string, name: string) {
	const theirs = await loadWords(isLanguage(tag) ? tag : 'nl', ['meet']);
	const reads = `${theirs.t('meet:withdrawn.status', { name })} ${theirs.t('meet:withdrawn.pick')}`;
	return { lang: theirs.lang, dir: theirs.dir, reads };
}

/** The days and hours as typed, with their UTC instants in the centre's zone; or the code of what to mend. */
async function spanOf(event: RequestEvent) {
	const staff = staffOf(event);
	const form = await event.request.formData();
	const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value).slice(0, 40)]));
	const asked = readForm(forms.away, form);
	if (!asked.ok) return { staff, typed, code: asked.code };
	const { zone } = await centreOf(house(), staff.centreId);
	const { from, fromTime, till, tillTime } = asked.value;
	const [start, end] = [instantIn(zone, from, fromTime), instantIn(zone, till, tillTime)];
	if (!start || !end) return { staff, typed, code: 'time-skipped' };
	if (end <= start) return { staff, typed, code: 'till-before-from' };
	if (end <= house().now()) return { staff, typed, code: 'in-the-past' };
	return { staff, typed, span: { start, end } };
}

export const actions: Actions = {
	/** Shows what an absence touches; nothing is written. */
	look: async (event) => {
		const asked = await spanOf(event);
		if (!asked.span) return fail(400, answer({ code: asked.code, typed: asked.typed }));
		const touched = await touchedBy(house(), asked.staff.id, asked.span);
		const inOurs = <One extends { title: string | null }>(one: One) => ({
			...one,
			title: one.title ? inLanguage(one.title, event.locals.lang) : ''
		});
		const alike = Map.groupBy(touched.talks, ({ slot, lang }) => `${slot} ${lang}`);
		const talks = await Promise.all(
			[...alike].map(async ([id, [first, ...more]]) => {
				const { kind, title, start, lang } = inOurs(first!);
				const names = [first!, ...more].map(({ callMe }) => callMe);
				return { id, kind, title, start, names, ...(await readsIn(lang, asked.staff.firstName)) };
			})
		);
		return answer({ typed: asked.typed, touched: { talks, kept: touched.kept.map(inOurs), free: touched.free } });
	},
	save: async (event) => {
		const asked = await spanOf(event);
		if (!asked.span) return fail(400, answer({ code: asked.code, typed: asked.typed }));
		const away = await goAway(house(), asked.staff.id, asked.span);
		if (!away.ok) return fail(400, answer({ code: away.error.code, typed: asked.typed }));
		return answer({ saved: { id: away.value.id } });
	},
	back: async (event) => {
		const staff = staffOf(event);
		const asked = readForm(forms.one, await event.request.formData());
		if (!asked.ok) return fail(400, answer({ code: asked.code }));
		await comeBack(house(), staff.id, asked.value.id);
		return answer({ back: true });
	}
};
