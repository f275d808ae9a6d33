import { centreForms } from '$lib/desk/centre-forms';
import { failure } from '$lib/domain/result';
import { coordinatorOf } from '$lib/server/auth';
import { checkHelpline, helplineChecks } from '$lib/server/coordinator';
import { house } from '$lib/server/house';
import { helplines } from '../../../../../content/helplines';
import { act } from '../act.server';
import type { Actions, PageServerLoad } from './$types';

const staleDays = 180;

export const load: PageServerLoad = async (event) => {
	const h = house();
	const checks = await helplineChecks(h, coordinatorOf(event).centreId);
	const before = new Date(Date.parse(h.now()) - staleDays * 86_400_000).toISOString().slice(0, 10);
	const numbers = new Map(helplines.map((line) => [line.number, line]));
	return {
		lines: [...numbers.values()]
			.map(({ name, number, languages, checkedOn }) => {
				const last = [checkedOn, checks[number] ?? ''].sort().at(-1)!;
				return { name, number, languages, checkedOn: last, old: last < before };
			})
			.sort((a, b) => a.checkedOn.localeCompare(b.checkedOn) || a.name.localeCompare(b.name))
	};
};

export const actions: Actions = {
	check: act('helpline', centreForms.helpline, async ({ number }, who) => {
		if (!helplines.some((line) => line.number === number)) return failure({ code: 'unknown' });
		await checkHelpline(house(), who, number);
	})
};
