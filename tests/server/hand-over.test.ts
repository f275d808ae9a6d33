import { expect, it } from 'vitest';
import { bookForSomebody, cancelBooking, readBooking } from '../../src/lib/server/bookings';
import { readSlipLink } from '../../src/lib/contract';
import { createInvite } from '../../src/lib/server/invites';
import { makeSampleCentre } from '../../src/lib/server/sample';
import { freeSlots } from '../../src/lib/server/slots';
import { eachEngine } from '../support/house';
import { from, sample } from '../support/people';

const origin = 'https://trampoline.example';
const uuid = () => crypto.randomUUID();

eachEngine((open) => {
	it('a talk booked at the desk is on the slip alone, in its language; the slip moves and ends it', async () => {
		const house = await open();
		const { sofies, centreId } = await sample(house);
		const talk = sofies.find(({ kind }) => kind === 'talk')!;
		const id = uuid();
		const wish = { slot: talk.id, callMe: 'Zoë', lang: 'fr' };
		const handed = await bookForSomebody(house, id, wish, { desk: { centreId } }, origin);
		if (!handed.ok) throw new Error(handed.error.code);
		expect(handed.value).toMatchObject({ lang: 'fr', dir: 'ltr', callMe: 'Zoë' });
		expect(handed.value.lines.map(({ term }) => term)).toEqual(['Avec qui', 'Où', 'Quoi', 'Prendre', 'Durée']);
		expect(handed.value.call).toMatch(/Sofie : [\d +]{6,}/);
		// Sent twice it books once, and says the same.
		expect(await bookForSomebody(house, id, wish, { desk: { centreId } }, origin)).toEqual(handed);
		expect(await house.db.selectFrom('booking').select('id').execute()).toHaveLength(1);
		const { talk: booked, proof } = readSlipLink(new URL(handed.value.link).hash)!;
		expect(booked).toBe(id);
		expect((await readBooking(house, id, proof))?.callMe).toBe('Zoë');
		expect((await cancelBooking(house, id, proof)).ok).toBe(true);
	});

	it('at the desk no limit for strangers stands in the way, but no other centre’s moment can be taken', async () => {
		const house = await open();
		const { sofies, centreId } = await sample(house);
		const talks = sofies.filter(({ kind }) => kind === 'talk').slice(0, 4);
		// Four moments in all: strangers could take two.
		const ids = talks.map(({ id }) => id);
		await house.db.updateTable('slot').set({ open: 0 }).where('id', 'not in', ids).execute();
		for (const id of ids) {
			const wish = { slot: id, callMe: 'blauwe fiets', lang: 'nl' };
			const handed = await bookForSomebody(house, uuid(), wish, { desk: { centreId } }, origin);
			expect(handed.ok || handed.error.code).toBe(true);
		}
		await house.db.updateTable('centre').set({ slug: 'ours' }).where('id', '=', centreId).execute();
		const theirs = await makeSampleCentre(house);
		const [other] = (await freeSlots(house, { centre: theirs.centreId, lang: 'nl' })).slots;
		const wish = { slot: other!.id, callMe: 'blauwe fiets', lang: 'nl' };
		const refused = await bookForSomebody(house, uuid(), wish, { desk: { centreId } }, origin);
		expect(refused.ok || refused.error.code).toBe('slot-taken');
	});

	it('a partner books with the link they were given, within the limits of that link', async () => {
		const house = await open();
		const { sofies, sofie } = await sample(house);
		const made = await createInvite(house, sofie, { kind: 'partner', partner: { name: 'Het Huis' } });
		if (!made.ok) throw new Error(made.error.code);
		const talks = sofies.filter(({ kind }) => kind === 'talk');
		const codes: (string | true)[] = [];
		for (const { id: slot } of talks.slice(0, 11)) {
			const wish = { slot, callMe: 'rode jas', lang: 'nl', invite: made.value.code };
			const handed = await bookForSomebody(house, uuid(), wish, from(), origin);
			codes.push(handed.ok || handed.error.code);
		}
		expect(codes.slice(0, 10)).toEqual(Array(10).fill(true));
		expect(codes.at(-1)).toBe('slow-down');
	});
});
