import { coordinatorOf } from '$lib/server/auth';
import { asCsv, numbersOf } from '$lib/server/counts';
import { house } from '$lib/server/house';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const staff = coordinatorOf(event);
	return new Response(asCsv(await numbersOf(house(), staff.centreId)), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="trampoline-numbers.csv"'
		}
	});
};
