import { staffOf } from '$lib/server/auth';
import { centreOf } from '$lib/server/centres';
import { house } from '$lib/server/house';
import { textsFor, textsTakenBack } from '$lib/server/reminders';
import { dateIn, daysFrom } from '$lib/server/staff';
import type { PageServerLoad } from './$types';

/** Whose talk was taken back, and who comes later today and tomorrow, each with a text to send by hand. */
export const load: PageServerLoad = async (event) => {
	const staff = staffOf(event);
	const h = house();
	const { zone } = await centreOf(h, staff.centreId);
	const [today, tomorrow] = daysFrom(zone, dateIn(zone, h.now()), 2);
	const [off, later, next] = await Promise.all([
		textsTakenBack(h, staff.id, event.url.origin),
		textsFor(h, staff.id, h.now(), today!.end, event.url.origin),
		textsFor(h, staff.id, tomorrow!.start, tomorrow!.end, event.url.origin)
	]);
	return { off, later, next };
};
