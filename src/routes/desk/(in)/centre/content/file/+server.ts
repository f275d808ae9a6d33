import { coordinatorOf } from '$lib/server/auth';
import { exportContent } from '$lib/server/coordinator';
import { house } from '$lib/server/house';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const who = coordinatorOf(event);
	return new Response(await exportContent(house(), who), {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': 'attachment; filename="trampoline-centre.json"'
		}
	});
};
