import { randomBytes } from 'node:crypto';
import { makeSampleCentre } from '../../src/lib/server/sample';
import { freeSlots } from '../../src/lib/server/slots';
import type { House } from '../../src/lib/server/db';

/** A phone's secret: 32 random bytes. */
export const secret = (): string => randomBytes(32).toString('base64url');

let last = 0;
/** Every call comes from another address, so that the limit per address is only met where it is meant. */
export const from = () => ({ address: `10.${++last >> 16}.${(last >> 8) & 255}.${last & 255}` });

/** A booking's body: this slot, one word, Dutch, a fresh secret. */
export const wish = (slot: string, more: object = {}) => ({
	slot,
	callMe: 'blauwe fiets',
	lang: 'nl',
	secret: secret(),
	...more
});

/** The sample centre with its free moments, and those of Sofie. */
export async function sample(house: House) {
	const made = await makeSampleCentre(house);
	const free = await freeSlots(house, { centre: made.centreId, lang: 'nl' });
	const sofies = free.slots.filter((slot) => slot.counsellor === made.coordinatorId);
	const place = free.places[0]!.id;
	return { ...made, slots: free.slots, sofies, sofie: made.coordinatorId, place };
}
