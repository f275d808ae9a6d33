import { readSpoken } from '$lib/domain/booking';
import { failure, success, type Result } from '$lib/domain/result';
import type { House } from '../db';
import { randomToken, sha256 } from '../hash';
import { giveCodeTryBack, takeCodeTry, takeLinkTry } from '../limits';

/**
 * Pairs the device that asks. In: the code somebody typed, or the key of a start link; the address it came from. Out: the
 * device's own key, 256 random bits for its cookie. One kiosk is one device: the newest counts, an older one has to pair again.
 * A code works once. Refuses `kiosk-code-unknown`, and `slow-down` after five wrong codes in 15 minutes (TRUST 6); a link, which
 * nobody can guess, has room of its own.
 */
export async function pairKiosk(
	house: House,
	way: { code: string } | { link: string },
	address: string
): Promise<Result<{ key: string }, { code: 'kiosk-code-unknown' } | { code: 'slow-down'; retryAfter: number }>> {
	const now = house.now();
	const wait = await ('code' in way ? takeCodeTry : takeLinkTry)(address, now);
	if (wait !== null) return failure({ code: 'slow-down', retryAfter: wait });
	const typed = 'code' in way ? readSpoken(way.code) : null;
	if ('code' in way && !typed) return failure({ code: 'kiosk-code-unknown' });
	const key = randomToken(32);
	const paired = await house.db
		.updateTable('kiosk')
		.set({ device_hash: sha256(key), code_hash: null, code_until: null, seen_at: now, fault_at: null })
		.where('revoked_at', 'is', null)
		.$if('link' in way, (query) => query.where('link_hash', '=', sha256('link' in way ? way.link : '')))
		.$if(typed !== null, (query) => query.where('code_hash', '=', sha256(typed ?? '')).where('code_until', '>', now))
		.returning('id')
		.executeTakeFirst();
	if (!paired) return failure({ code: 'kiosk-code-unknown' });
	if ('code' in way) await giveCodeTryBack(address, now);
	return success({ key });
}
