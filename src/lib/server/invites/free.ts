import type { House } from '../db';
import { momentsOf } from '../slots';
import { listInvites } from './list';

const twoWeeks = 14 * 86_400_000;

/** A counsellor's moments of the next two weeks that can be kept for one person, soonest first. */
export async function freeToKeep(house: House, staffId: string) {
	const now = house.now();
	const till = new Date(Date.parse(now) + twoWeeks).toISOString();
	const [moments, invites] = await Promise.all([momentsOf(house, staffId, now, till), listInvites(house, staffId)]);
	const kept = (id: string) => invites.filter((invite) => invite.keptSlot === id).length;
	return moments
		.filter((moment) => moment.open && moment.booked + kept(moment.id) < moment.seats && moment.start > now)
		.map(({ id, kind, start, place }) => ({ id, kind, start, place: place.name }));
}
