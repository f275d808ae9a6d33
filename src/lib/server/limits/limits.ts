import { createHash, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { failure, success, type Result } from '$lib/domain/result';
import { centreOf } from '../centres/centres';
import type { House } from '../db';

/** 30 writes in 10 minutes for one address; a centre's own address may be listed and then has five times as much (TRUST 6). */
const writes = new RateLimiterMemory({ points: 30 * 5, duration: 600 });
const listed = new Set((process.env['BUSY_ADDRESSES'] ?? '').split(',').map((one) => one.trim()).filter(Boolean));

let salt = { day: '', bytes: randomBytes(16) };

/** The limiter's key: an address hashed with a salt that is thrown away every day, IPv6 by its /56. */
function keyOf(address: string, now: string): string {
	const day = now.slice(0, 10);
	if (salt.day !== day) salt = { day, bytes: randomBytes(16) };
	const part = isIPv6(address) && !address.startsWith('::ffff:') ? prefix56(address) : address.replace('::ffff:', '');
	return createHash('sha256').update(salt.bytes).update(part).digest('base64');
}

function prefix56(address: string): string {
	const [head, tail] = address.split('::');
	const left = head ? head.split(':') : [];
	const right = tail ? tail.split(':') : [];
	const groups = address.includes('::')
		? [...left, ...Array<string>(Math.max(8 - left.length - right.length, 0)).fill('0'), ...right]
		: left;
	const fourth = Number.parseInt(groups[3] ?? '0', 16) & 0xff00;
	return [...groups.slice(0, 3).map((group) => Number.parseInt(group || '0', 16).toString(16)), fourth.toString(16)].join(':');
}

/** Takes one write from an address's room. Out: seconds to wait when there is none left, else null. */
export async function takeWrite(address: string, now: string): Promise<number | null> {
	try {
		await writes.consume(keyOf(address, now), listed.has(address) ? 1 : 5);
		return null;
	} catch (refused) {
		return Math.ceil((refused as { msBeforeNext: number }).msBeforeNext / 1000);
	}
}

type Limit = { code: 'slow-down' | 'two-talks'; retryAfter: number; phone: string };

/**
 * The limits of a booking without accounts (TRUST 6): two future talks per device secret, ten bookings an hour per invite, and
 * without an invite at most half of a counsellor's free moments. Every refusal carries a phone number.
 */
export async function mayBook(
	house: House,
	who: { address: string; secretHash: string; inviteId: string | null; centreId: string; staffId: string }
): Promise<Result<null, Limit>> {
	const now = house.now();
	const refuse = async (code: Limit['code'], retryAfter: number) =>
		failure({ code, retryAfter, phone: (await centreOf(house, who.centreId)).phone });

	const wait = await takeWrite(who.address, now);
	if (wait !== null) return refuse('slow-down', wait);

	const mine = await house.db
		.selectFrom('booking')
		.innerJoin('slot', 'slot.id', 'booking.slot_id')
		.select('booking.id')
		.where('secret_hash', '=', who.secretHash)
		.where('state', '=', 'booked')
		.where('start_at', '>', now)
		.execute();
	if (mine.length >= 2) return refuse('two-talks', 86_400);

	if (who.inviteId) {
		const hourAgo = new Date(Date.parse(now) - 3_600_000).toISOString();
		const { count } = await house.db
			.selectFrom('booking')
			.select(({ fn }) => fn.countAll().as('count'))
			.where('invite_id', '=', who.inviteId)
			.where('created_at', '>', hourAgo)
			.executeTakeFirstOrThrow();
		if (Number(count) >= 10) return refuse('slow-down', 3_600);
		return success(null);
	}

	const { seats } = await house.db
		.selectFrom('slot')
		.select(({ fn }) => fn.sum('seats').as('seats'))
		.where('staff_id', '=', who.staffId)
		.where('open', '=', 1)
		.where('start_at', '>', now)
		.executeTakeFirstOrThrow();
	const { open } = await house.db
		.selectFrom('booking')
		.innerJoin('slot', 'slot.id', 'booking.slot_id')
		.select(({ fn }) => fn.countAll().as('open'))
		.where('slot.staff_id', '=', who.staffId)
		.where('booking.state', '=', 'booked')
		.where('invite_id', 'is', null)
		.where('start_at', '>', now)
		.executeTakeFirstOrThrow();
	// A counsellor with one or two moments keeps one open to people without an invite.
	if (Number(open) >= Math.max(Math.floor(Number(seats ?? 0) / 2), 1)) return refuse('slow-down', 3_600);
	return success(null);
}
