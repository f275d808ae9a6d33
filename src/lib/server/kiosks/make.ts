import { randomInt } from 'node:crypto';
import { spokenAlphabet, spokenLength } from '$lib/domain/booking';
import type { House } from '../db';
import { randomToken, sha256 } from '../hash';

const codeMilliseconds = 15 * 60_000;

/**
 * Makes a place for a device: a code to type on it within 15 minutes, and a link that pairs it at every start, for a device
 * that forgets everything when it is switched off. In: the centre, what the desk calls it. Out: both, known now and never again.
 */
export async function makeKiosk(
	house: House,
	centreId: string,
	name: string
): Promise<{ id: string; code: string; link: string }> {
	const id = house.id();
	const fresh = freshWays(house);
	await house.db
		.insertInto('kiosk')
		.values({ id, centre_id: centreId, name, created_at: house.now(), ...fresh.stored })
		.execute();
	return { id, ...fresh.given };
}

/** Gives a kiosk of this centre a new code and link; the paired device stays, the old link ends. Null for another's. */
export async function renewKiosk(
	house: House,
	centreId: string,
	id: string
): Promise<{ id: string; code: string; link: string } | null> {
	const fresh = freshWays(house);
	const row = await house.db
		.updateTable('kiosk')
		.set(fresh.stored)
		.where('id', '=', id)
		.where('centre_id', '=', centreId)
		.where('revoked_at', 'is', null)
		.returning('id')
		.executeTakeFirst();
	return row ? { id, ...fresh.given } : null;
}

function freshWays(house: House) {
	const code = Array.from({ length: spokenLength }, () => spokenAlphabet[randomInt(spokenAlphabet.length)]).join('');
	const link = randomToken(32);
	return {
		given: { code, link },
		stored: {
			code_hash: sha256(code),
			code_until: new Date(Date.parse(house.now()) + codeMilliseconds).toISOString(),
			link_hash: sha256(link)
		}
	};
}
