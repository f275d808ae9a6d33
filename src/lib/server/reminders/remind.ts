import * as v from 'valibot';
import { RemindWish, type RemindWays } from '$lib/contract';
import { failure, success, type Result } from '$lib/domain/result';
import { readBooking } from '../bookings';
import type { House } from '../db';
import { carriersFrom, pushKeys, type Carriers, type PushKeys } from '../outgoing';

/** The ways of this process; set once at start. */
let ways: RemindWays = { push: '', sms: false, mail: false };

/** Opens the ways that the settings name, and remembers what phones may offer. Out: the ways. */
export async function openReminders(
	house: House,
	settings: Omit<Parameters<typeof carriersFrom>[0], 'pushKeys'> & { pushKeys: PushKeys | undefined }
): Promise<Carriers> {
	const keys = await pushKeys(house, settings.pushKeys);
	const carriers = carriersFrom({ ...settings, pushKeys: keys });
	ways = { push: keys.publicKey, sms: carriers.sms !== undefined, mail: carriers.mail !== undefined };
	return carriers;
}

/** The ways to be reminded that this service has. */
export const waysToRemind = (): RemindWays => ways;

/**
 * Where somebody wants to be reminded of a talk, or `none` to stop; repeating it changes nothing. In: the booking's id, the
 * phone's secret or the code of a text message, the body as it came. Asked again, reminders count from now.
 */
export async function remind(
	house: House,
	id: string,
	secret: string,
	body: unknown
): Promise<Result<{ way: RemindWish['way'] }, { code: 'bad-request'; fields: string[] } | { code: 'not-found' }>> {
	const wish = v.safeParse(RemindWish, body);
	if (!wish.success) return failure({ code: 'bad-request', fields: ['to'] });
	const booking = await readBooking(house, id, secret);
	if (!booking || (booking.state !== 'booked' && wish.output.way !== 'none')) return failure({ code: 'not-found' });
	await saveReminder(house, id, wish.output);
	return success({ way: wish.output.way });
}

/** Writes the one way of a booking down, or forgets it. */
async function saveReminder(house: House, booking: string, wish: RemindWish): Promise<void> {
	if (wish.way === 'none') {
		await house.db.deleteFrom('reminder').where('booking_id', '=', booking).execute();
		return;
	}
	const address = wish.way === 'push' ? JSON.stringify(wish.to) : wish.to;
	await house.db
		.insertInto('reminder')
		.values({ booking_id: booking, way: wish.way, address, since: house.now() })
		.onConflict((conflict) => conflict.column('booking_id').doUpdateSet({ way: wish.way, address }))
		.execute();
}
