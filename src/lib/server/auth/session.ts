import type { Cookies } from '@sveltejs/kit';
import { note } from '../audit';
import type { House } from '../db';
import { randomToken, sha256 } from '../hash';
import { asStaffMember, type StaffMember } from '../staff';

const idleMilliseconds = 30 * 60_000;
const longestMilliseconds = 12 * 3_600_000;

/** `__Host-` where the browser allows it; plain http exists on a developer's machine only. */
const cookieName = (url: URL): string => (url.protocol === 'https:' ? '__Host-desk' : 'desk');

const cookieRules = (url: URL) => ({
	path: '/',
	httpOnly: true,
	secure: url.protocol === 'https:',
	sameSite: 'lax' as const
});

/** Starts a session: 256 random bits in the cookie, their hash in the table (ARCHITECTURE 1). The one this browser had ends. */
export async function startSession(
	house: House,
	cookies: Cookies,
	url: URL,
	staffId: string,
	userAgent: string | null
): Promise<void> {
	const token = randomToken(32);
	const longAgo = new Date(Date.parse(house.now()) - longestMilliseconds).toISOString();
	await house.db.deleteFrom('session').where('created_at', '<', longAgo).execute();
	const before = cookies.get(cookieName(url));
	if (before) await house.db.deleteFrom('session').where('hash', '=', sha256(before)).execute();
	await house.db
		.insertInto('session')
		.values({
			hash: sha256(token),
			id: house.id(),
			staff_id: staffId,
			device: deviceOf(userAgent),
			created_at: house.now(),
			seen_at: house.now()
		})
		.execute();
	const { centre_id: centreId } = await house.db
		.selectFrom('staff')
		.select('centre_id')
		.where('id', '=', staffId)
		.executeTakeFirstOrThrow();
	await note(house, { id: staffId, centreId }, 'signed-in');
	cookies.set(cookieName(url), token, { ...cookieRules(url), maxAge: longestMilliseconds / 1000 });
}

/** The session of a request; null when there is none, or it was idle for 30 minutes, or is 12 hours old (TRUST 6). */
export async function readSession(
	house: House,
	cookies: Cookies,
	url: URL
): Promise<{ staff: StaffMember; sessionId: string } | null> {
	const token = cookies.get(cookieName(url));
	if (!token) return null;
	const hash = sha256(token);
	const now = Date.parse(house.now());
	const row = await house.db
		.selectFrom('session')
		.innerJoin('staff', 'staff.id', 'session.staff_id')
		.select(['session.id as sessionId', 'session.created_at', 'seen_at'])
		.select(['staff.id', 'centre_id', 'role', 'first_name', 'languages', 'phone'])
		.where('hash', '=', hash)
		.executeTakeFirst();
	if (!row) return null;
	if (now - Date.parse(row.seen_at) > idleMilliseconds || now - Date.parse(row.created_at) > longestMilliseconds) {
		await house.db.deleteFrom('session').where('hash', '=', hash).execute();
		return null;
	}
	if (now - Date.parse(row.seen_at) > 60_000) {
		await house.db.updateTable('session').set({ seen_at: house.now() }).where('hash', '=', hash).execute();
	}
	return { staff: asStaffMember(row), sessionId: row.sessionId };
}

/** A staff member's own sessions that still work, last used first. */
export async function listSessions(house: House, staffId: string) {
	const now = Date.parse(house.now());
	const ago = (milliseconds: number) => new Date(now - milliseconds).toISOString();
	return house.db
		.selectFrom('session')
		.select(['id', 'device', 'created_at as created', 'seen_at as seen'])
		.where('staff_id', '=', staffId)
		.where('seen_at', '>=', ago(idleMilliseconds))
		.where('created_at', '>=', ago(longestMilliseconds))
		.orderBy('seen_at', 'desc')
		.execute();
}

/** Ends one of a staff member's own sessions; another person's stays. */
export async function endSession(house: House, staffId: string, id: string): Promise<void> {
	await house.db.deleteFrom('session').where('id', '=', id).where('staff_id', '=', staffId).execute();
}

/** Takes the cookie away. */
export function forgetCookie(cookies: Cookies, url: URL): void {
	cookies.delete(cookieName(url), cookieRules(url));
}

/** "Firefox, Android": enough to know one's own device, too little to know a person. */
export function deviceOf(userAgent: string | null): string {
	if (!userAgent) return 'Browser';
	const browser = /Firefox|Edg|Chrome|Safari/.exec(userAgent)?.[0]?.replace('Edg', 'Edge') ?? 'Browser';
	const system = /Android|iPhone|iPad|Windows|Mac OS|Linux/.exec(userAgent)?.[0] ?? '';
	return system ? `${browser}, ${system}` : browser;
}
