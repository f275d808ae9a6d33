import type { Cookies } from '@sveltejs/kit';
import type { House } from '../db';
import { sha256 } from '../hash';

const yearSeconds = 365 * 86_400;
const seenMilliseconds = 60_000;

const overHttps = (url: URL): boolean => url.protocol === 'https:';
/** `__Host-` where the browser allows it; plain http exists on a developer's machine and inside a building only. */
const cookieName = (url: URL): string => (overHttps(url) ? '__Host-kiosk' : 'kiosk');
/** What a page's script may see: that this device is a kiosk, and nothing else. It stays when the pairing ends. */
const markName = 'trampoline-kiosk';

/** A device of a centre, as its own pages know it. */
export type Kiosk = { id: string; centreId: string };

/** Gives the device its key, and the mark by which every window of it keeps all in memory. */
export function keepDevice(cookies: Cookies, url: URL, key: string): void {
	const rules = { path: '/', secure: overHttps(url), sameSite: 'lax' as const, maxAge: yearSeconds };
	cookies.set(cookieName(url), key, { ...rules, httpOnly: true });
	cookies.set(markName, '1', { ...rules, httpOnly: false });
}

/** The paired device that asks: `none` when it never was one, `gone` when its pairing has ended. Marks when it was last seen. */
export async function readDevice(house: House, cookies: Cookies, url: URL): Promise<Kiosk | 'none' | 'gone'> {
	const key = cookies.get(cookieName(url));
	if (!key) return 'none';
	const now = house.now();
	const row = await house.db
		.selectFrom('kiosk')
		.select(['id', 'centre_id', 'seen_at'])
		.where('device_hash', '=', sha256(key))
		.where('revoked_at', 'is', null)
		.executeTakeFirst();
	if (!row) return 'gone';
	if (!row.seen_at || Date.parse(now) - Date.parse(row.seen_at) > seenMilliseconds) {
		await house.db.updateTable('kiosk').set({ seen_at: now }).where('id', '=', row.id).execute();
	}
	return { id: row.id, centreId: row.centre_id };
}

/** Takes away every cookie the device sent but its own two: what somebody left by signing in here, too. */
export function dropOtherCookies(cookies: Cookies, url: URL): void {
	const own = [cookieName(url), markName];
	for (const { name } of cookies.getAll()) {
		// A name that no answer could carry was set by no page.
		if (own.includes(name) || !/^[\w!#$%&'*+.^`|~-]+$/.test(name)) continue;
		cookies.delete(name, { path: '/', secure: name.startsWith('__') || overHttps(url) });
	}
}
