import { answering, isKnown, refuse } from '$lib/server/answer';
import { house } from '$lib/server/house';
import { doorPhoto } from '$lib/server/photos';
import type { RequestEvent } from './$types';

export const GET = answering(async ({ params, request }: RequestEvent) => {
	const photo = await doorPhoto(house(), params.id);
	if (!photo) return refuse({ code: 'not-found' });
	const headers = { etag: photo.tag, 'cache-control': 'private, no-cache' };
	if (isKnown(request, photo.tag)) return new Response(null, { status: 304, headers });
	return new Response(photo.bytes, { headers: { ...headers, 'content-type': photo.type } });
});
