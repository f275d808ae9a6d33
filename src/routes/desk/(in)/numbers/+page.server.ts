import { coordinatorOf } from '$lib/server/auth';
import { countMonths, numbersOf } from '$lib/server/counts';
import { house } from '$lib/server/house';
import { ownNames } from '$lib/words/languages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const staff = coordinatorOf(event);
	await countMonths(house());
	const months = await numbersOf(house(), staff.centreId);
	const asked = event.url.searchParams.get('month');
	const month = months.find((one) => one.month === asked) ?? months[0] ?? null;
	return { months: months.map(({ month }) => month), month, names: ownNames };
};
