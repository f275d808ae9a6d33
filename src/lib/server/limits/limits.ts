import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterPostgres, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { failure, success, type Result } from '$lib/domain/result';
import { booked, openPool, takeTurn, type House } from '../db';

/** A listed address has five times the room of another one: a centre's forty people share one (TRUST 6). */
const busyFactor = 5;

/** What one address may do, and in how many seconds. Writes: TRUST 6, as the settings have them. */
const rooms = {
	write: { points: 30 * busyFactor, duration: 600 },
	/** Letters of a day: in the month that a letter may live they come to less than the house carries. */
	letter: { points: 100 * busyFactor, duration: 86_400 },
	/** Five wrong spoken codes in 15 minutes (TRUST 6). */
	code: { points: 5, duration: 900 },
	/**
	 * Start links of shared screens have room of their own: their key cannot be guessed, so that neither people who mistype a code
	 * nor a device that starts over and over stands in the other's way.
	 */
	link: { points: 100, duration: 900 }
};
type RoomName = keyof typeof rooms;
type Rooms = Record<RoomName, RateLimiterAbstract>;

const each = (make: (room: (typeof rooms)[RoomName], name: RoomName) => RateLimiterAbstract): Rooms => ({
	write: make(rooms.write, 'write'),
	letter: make(rooms.letter, 'letter'),
	code: make(rooms.code, 'code'),
	link: make(rooms.link, 'link')
});

let used: Rooms = each((room) => new RateLimiterMemory(room));
let busy: ReadonlySet<string> = new Set();
/** What all processes of a service share and its database does not hold; null when there is one process. */
let shared: string | null = null;

/**
 * Sets the room of an address at start: writes in ten minutes, and the addresses with five times as many. Services that share a
 * PostgreSQL count in it, under a key made with its address, which is not in there; else, or when it does not answer, in memory.
 */
export function setWriteLimit(
	room: { perAddress: number; busy: readonly string[] },
	databaseUrl?: string | undefined
): void {
	busy = new Set(room.busy.map(plain));
	rooms.write.points = room.perAddress * busyFactor;
	shared = databaseUrl ?? null;
	// Connections of their own, so that counting never waits behind two hundred phones that want one seat, nor they behind it.
	const waits = { max: 2, connectionTimeoutMillis: 2_000, statement_timeout: 2_000 };
	const pool = databaseUrl ? openPool(databaseUrl, waits) : null;
	used = each((one, name) =>
		pool
			? new RateLimiterPostgres({
					...one,
					...{ storeClient: pool, storeType: 'pool', tableName: 'address_room', tableCreated: true },
					insuranceLimiter: new RateLimiterMemory(one),
					keyPrefix: name,
					clearExpiredByTimeout: name === 'write'
				})
			: new RateLimiterMemory(one)
	);
}

/** The share of a counsellor's seats ahead that people without an invite may hold. */
let openShare = 0.5;
export const setOpenShare = (percent: number): void => void (openShare = percent / 100);

/** The share of a counsellor's seats ahead that all their invites together may take in an hour, and the least it comes to. */
const invitedShare = 0.2;
const invitedLeast = 15;

let salt = { day: '', bytes: randomBytes(16) };

/** The limiter's key: an address hashed with a salt of its day, IPv6 by its /56. A salt of one process is thrown away every day. */
function keyOf(address: string, now: string): string {
	const day = now.slice(0, 10);
	if (salt.day !== day) salt = { day, bytes: randomBytes(16) };
	const today = shared === null ? salt.bytes : createHmac('sha256', shared).update(day).digest();
	return createHmac('sha256', today).update(roomOf(address)).digest('base64');
}

/** What counts as one address: an IPv4 address, or the /56 that one household gets of IPv6. */
export function roomOf(address: string): string {
	const from = plain(address);
	return isIPv6(from) ? prefix56(from) : from;
}

/** An IPv4 address as such, also when it comes as IPv6 (`::ffff:192.0.2.1`). */
function plain(address: string): string {
	return address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
}

/** The first 56 bits of an IPv6 address: what one household or phone gets. */
function prefix56(address: string): string {
	const [head, tail] = address.split('%')[0]!.split('::');
	const left = head ? head.split(':') : [];
	const right = tail ? tail.split(':') : [];
	const groups = address.includes('::')
		? [...left, ...Array<string>(Math.max(8 - left.length - right.length, 0)).fill('0'), ...right]
		: left;
	const numbers = groups.slice(0, 4).map((group) => Number.parseInt(group || '0', 16));
	return [...numbers.slice(0, 3), numbers[3]! & 0xff00].map((number) => number.toString(16)).join(':');
}

/** Takes so much from a room. Out: seconds to wait when it is not there, else null. */
async function takeFrom(room: RoomName, address: string, now: string, points = 1): Promise<number | null> {
	try {
		await used[room].consume(keyOf(address, now), points);
		return null;
	} catch (refused) {
		if (refused instanceof Error) throw refused;
		return Math.ceil((refused as { msBeforeNext: number }).msBeforeNext / 1000);
	}
}

/** A listed address uses a fifth as much for the same. */
const shareOf = (address: string): number => (isListed(address) ? 1 : busyFactor);

/** Takes one write from an address's room. Out: seconds to wait when there is none left, else null. */
export async function takeWrite(address: string, now: string): Promise<number | null> {
	return takeFrom('write', address, now, shareOf(address));
}

/** True for an address with five times the room: whoever asks from there stands in the centre. */
export const isListed = (address: string): boolean => busy.has(plain(address));

/** Takes one letter from the day of an address. Out: seconds to wait when there is none left, else null. */
export async function takeLetter(address: string, now: string): Promise<number | null> {
	return takeFrom('letter', address, now, shareOf(address));
}

/** Takes one try at a spoken code from an address. Out: seconds to wait when there is none left, else null. */
export async function takeCodeTry(address: string, now: string): Promise<number | null> {
	return takeFrom('code', address, now);
}

/** A right code costs no try: forty people in one building do not use up each other's. */
export async function giveCodeTryBack(address: string, now: string): Promise<void> {
	await used.code.reward(keyOf(address, now), 1);
}

/** Takes one try at a start link from an address. Out: seconds to wait when there is none left, else null. */
export async function takeLinkTry(address: string, now: string): Promise<number | null> {
	return takeFrom('link', address, now);
}

type Limit = { code: 'slow-down' | 'two-talks'; retryAfter: number };

/**
 * Two future talks for one device secret (TRUST 6). Call it inside the transaction that books, before locking slots:
 * requests with the same secret then wait for each other. Refuses `two-talks` with the seconds until the first is over.
 */
export async function mayHaveTalk(house: House, secretHash: string): Promise<Result<null, Limit>> {
	await takeTurn(house.engine, house.db, `secret:${secretHash}`);
	const now = house.now();
	const mine = await house.db
		.selectFrom('booking')
		.innerJoin('slot', 'slot.id', 'booking.slot_id')
		.select('start_at')
		.where('secret_hash', '=', secretHash)
		.where('state', '=', booked)
		.where('start_at', '>', now)
		.orderBy('start_at')
		.execute();
	if (mine.length < 2) return success(null);
	const seconds = Math.ceil((Date.parse(mine[0]!.start_at) - Date.parse(now)) / 1000);
	return failure({ code: 'two-talks', retryAfter: Math.max(seconds, 1) });
}

/**
 * Ten bookings an hour for one invite, and a fifth of a counsellor's seats for all of theirs together, so that fifty leaked ones
 * leave four fifths free; a moment that was kept for somebody is theirs all the same, and `near` is not held to that fifth: somebody at
 * the centre's own address is not locked out by strangers who hold its invites. Without an invite at most half of the seats
 * ahead (a setting), so that people who were invited find room (TRUST 6). Call it inside the transaction that books. Refuses
 * `slow-down` for an hour.
 */
export async function mayTakeSeat(
	house: House,
	asked: { staffId: string; inviteId: string | null; kept?: boolean; near?: boolean }
): Promise<Result<null, Limit>> {
	const { db, engine } = house;
	const now = house.now();
	const slowDown = failure({ code: 'slow-down' as const, retryAfter: 3_600 });
	if (asked.inviteId) {
		await takeTurn(engine, db, `invite:${asked.inviteId}`);
		const hourAgo = new Date(Date.parse(now) - 3_600_000).toISOString();
		const { count } = await db
			.selectFrom('booking')
			.select(({ fn }) => fn.countAll().as('count'))
			.where('invite_id', '=', asked.inviteId)
			.where('created_at', '>', hourAgo)
			.executeTakeFirstOrThrow();
		if (Number(count) >= 10) return slowDown;
		if (asked.kept || asked.near) return success(null);
	}
	await takeTurn(engine, db, `staff:${asked.staffId}`);
	const { seats } = await db
		.selectFrom('slot')
		.select(({ fn }) => fn.sum('seats').as('seats'))
		.where('staff_id', '=', asked.staffId)
		.where('open', '=', 1)
		.where('start_at', '>', now)
		.executeTakeFirstOrThrow();
	if (asked.inviteId) {
		const hourAgo = new Date(Date.parse(now) - 3_600_000).toISOString();
		const { came } = await db
			.selectFrom('booking')
			.innerJoin('slot', 'slot.id', 'booking.slot_id')
			.select(({ fn }) => fn.countAll().as('came'))
			.where('slot.staff_id', '=', asked.staffId)
			.where('invite_id', 'is not', null)
			.where('booking.created_at', '>', hourAgo)
			.executeTakeFirstOrThrow();
		const most = Math.max(Math.floor(Number(seats ?? 0) * invitedShare), invitedLeast);
		return Number(came) >= most ? slowDown : success(null);
	}
	const { taken } = await db
		.selectFrom('booking')
		.innerJoin('slot', 'slot.id', 'booking.slot_id')
		.select(({ fn }) => fn.countAll().as('taken'))
		.where('slot.staff_id', '=', asked.staffId)
		.where('booking.state', '=', booked)
		.where('invite_id', 'is', null)
		.where('start_at', '>', now)
		.executeTakeFirstOrThrow();
	// A counsellor with one moment keeps it open to people without an invite.
	return Number(taken) >= Math.max(Math.floor(Number(seats ?? 0) * openShare), 1) ? slowDown : success(null);
}
