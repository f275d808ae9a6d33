import { fail, type RequestEvent } from '@sveltejs/kit';
import type * as v from 'valibot';
import { partnerKinds } from '$lib/contract';
import { readCentreForm, type centreForms } from '$lib/desk/centre-forms';
import type { Result } from '$lib/domain/result';
import { coordinatorOf } from '$lib/server/auth';
import type { StaffMember } from '$lib/server/staff';
import type { Language } from '$lib/words/languages';
import { loadWords } from '$lib/words/words';

type Schema = (typeof centreForms)[keyof typeof centreForms];

/** What every form of these pages answers: which form, the code of what to mend or null, and what was typed. */
export type Answer = { where: string; code: string | null; typed: Record<string, string> };

/**
 * A form of a coordinator: asks who it is, reads the form, does the work, and answers in one shape. What was typed comes back
 * with a refusal: nobody types twice. `guard` asks for another role.
 */
export function act<One extends Schema>(
	where: string,
	schema: One,
	work: (asked: v.InferOutput<One>, who: StaffMember, event: RequestEvent) => Promise<Result<unknown> | void>,
	guard: (event: RequestEvent) => StaffMember = coordinatorOf
) {
	return async (event: RequestEvent) => {
		const who = guard(event);
		const form = readCentreForm(schema, await event.request.formData());
		const refused = (code: string, status: number) => fail(status, { where, code, typed: form.typed } as Answer);
		if (!form.ok) return refused(form.code, 400);
		const done = await work(form.value, who, event);
		if (done && !done.ok) return refused(done.error.code, 409);
		return { where, code: null, typed: {} } as Answer;
	};
}

/** The zones of this part of the world; another one is taken from a file of content. */
export const zones = (): string[] =>
	Intl.supportedValuesOf('timeZone').filter((zone) => zone.startsWith('Europe/') || zone.startsWith('Atlantic/'));

/** What young people read for each kind of partner, in the language of the desk. */
export async function kindNames(lang: Language): Promise<Record<(typeof partnerKinds)[number], string>> {
	const { t } = await loadWords(lang, ['obstacles']);
	const names = partnerKinds.map((kind) => [kind, t(`obstacles:helpers.${kind}`)] as const);
	return Object.fromEntries(names.sort(([, a], [, b]) => a.localeCompare(b, lang))) as Record<
		(typeof partnerKinds)[number],
		string
	>;
}
