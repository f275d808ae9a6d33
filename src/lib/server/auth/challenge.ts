import type { Cookies } from '@sveltejs/kit';
import type { House } from '../db';
import { sha256 } from '../hash';

const lifeMilliseconds = 5 * 60_000;

const cookieName = (url: URL): string => (url.protocol === 'https:' ? '__Host-challenge' : 'challenge');

const cookieRules = (url: URL) => ({
	path: '/',
	httpOnly: true,
	secure: url.protocol === 'https:',
	sameSite: 'strict' as const
});

/**
 * Remembers a passkey challenge for five minutes: in this browser's cookie, so that no other browser can answer it, and by its
 * hash in the table, so that an answer counts once (W3C Web Authentication 3, §13.4.3).
 */
export async function keepChallenge(house: House, cookies: Cookies, url: URL, challenge: string): Promise<void> {
	const now = house.now();
	await house.db.deleteFrom('challenge').where('expires_at', '<=', now).execute();
	await house.db
		.insertInto('challenge')
		.values({ hash: sha256(challenge), expires_at: new Date(Date.parse(now) + lifeMilliseconds).toISOString() })
		.execute();
	cookies.set(cookieName(url), challenge, { ...cookieRules(url), maxAge: lifeMilliseconds / 1000 });
}

/** The challenge this browser was given, used up by asking; null when there is none or it is too old. */
export async function takeChallenge(house: House, cookies: Cookies, url: URL): Promise<string | null> {
	const challenge = cookies.get(cookieName(url));
	if (!challenge) return null;
	cookies.delete(cookieName(url), cookieRules(url));
	const taken = await house.db
		.deleteFrom('challenge')
		.where('hash', '=', sha256(challenge))
		.where('expires_at', '>', house.now())
		.executeTakeFirst();
	return taken.numDeletedRows === 1n ? challenge : null;
}
