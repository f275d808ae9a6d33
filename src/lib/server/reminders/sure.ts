import * as v from 'valibot';
import { BookingRequest } from '$lib/contract';
import type { House } from '../db';
import { goesOut, nextDaytime } from '../outgoing';
import { remind } from './remind';

/**
 * What a new booking said of being reminded. Somebody who named more than one moment without a network does not know which one
 * it became: a knock says that there is an answer, by day, once (the phone tells the rest). In: the booking's id, its body as it
 * came, whether it is new.
 */
export async function remindOfNew(house: House, id: string, body: unknown, fresh: boolean): Promise<void> {
	const read = v.safeParse(BookingRequest, body);
	if (!read.success || !read.output.remind) return;
	const { remind: wish, secret, then = [] } = read.output;
	await remind(house, id, secret, wish);
	if (!fresh || !then.length || wish.way !== 'push') return;
	const { centre_id, start_at } = await house.db
		.selectFrom('booking')
		.innerJoin('slot', 'slot.id', 'booking.slot_id')
		.select(['booking.centre_id', 'start_at'])
		.where('booking.id', '=', id)
		.executeTakeFirstOrThrow();
	const at = await nextDaytime(house, centre_id);
	await goesOut(house, { key: `sure:${id}`, about: 'sure', subject: id, at, until: start_at });
}
