import { describe, expect, it } from 'vitest';
import { book } from '../../src/lib/server/bookings';
import { handOver } from '../../src/lib/server/coordinator';
import { createInvite, openInvite } from '../../src/lib/server/invites';
import { answerRequest, ask, openRequests, readRequest } from '../../src/lib/server/requests';
import { addMoment, freeSlots } from '../../src/lib/server/slots';
import type { StaffMember } from '../../src/lib/server/staff';
import { eachEngine, type TestHouse } from '../support/house';
import { from, sample, secret, wish } from '../support/people';

/** The sample centre: Léa leaves and Karim follows. Two of her talks: Karim has a moment at the time of the one, not of the other. */
async function leaLeaves(house: TestHouse) {
	const made = await sample(house);
	const [sofie, karim, lea] = made.counsellorIds as [string, string, string];
	const [both, alone] = made.slots.filter((slot) => slot.counsellor === lea && slot.kind === 'talk');
	if (!both || !alone) throw new Error('Léa has no talks in the sample');
	const { start, end, place } = both;
	const added = await addMoment(house, karim, { start, end, place, kind: 'talk', seats: 1 });
	if (!added.ok) throw new Error(added.error.code);
	const his = added.value;
	const who: StaffMember = {
		...{ id: sofie, centreId: made.centreId, role: 'admin', firstName: 'Sofie' },
		...{ languages: ['nl'], phone: '' }
	};
	const keep = async (staff: string, slot: string) => {
		const invite = await createInvite(house, staff, { keep: slot });
		if (!invite.ok) throw new Error(invite.error.code);
		return invite.value.code;
	};
	return { ...made, karim, lea, both, alone, his, who, keep };
}

const meet = (counsellor: string) => ({
	...{ kind: 'meet', centre: 'sample', callMe: 'rode pet', lang: 'nl', words: '', dayParts: [], counsellor },
	...{ secret: secret(), code: secret().slice(0, 22) }
});

describe('a place that was kept, when who kept it leaves', () => {
	eachEngine((open) => {
		it('goes along: the same link keeps the same moment with the colleague, for nobody else, and it can be booked', async () => {
			const house = await open();
			const { lea, karim, alone, who, keep, centreId } = await leaLeaves(house);
			const code = await keep(lea, alone.id);
			await createInvite(house, lea);
			expect(await handOver(house, who, lea, karim)).toMatchObject({
				value: { moved: 0, answered: 0, kept: 1, letGo: 0, links: 2 }
			});
			expect(await openInvite(house, code, 'nl')).toMatchObject({
				value: { counsellorId: karim, kept: alone.id, before: 'Léa' }
			});
			const free = await freeSlots(house, { centre: centreId, lang: 'nl' });
			expect(free.slots.map(({ id }) => id)).not.toContain(alone.id);
			expect(await book(house, crypto.randomUUID(), wish(alone.id), from())).toMatchObject({ ok: false });
			expect(await book(house, crypto.randomUUID(), wish(alone.id, { invite: code }), from())).toMatchObject({
				ok: true
			});
		});

		it('where the colleague keeps that time for somebody else, theirs stays and the link shows other moments', async () => {
			const house = await open();
			const { lea, karim, both, his, who, keep } = await leaLeaves(house);
			const [hers, theirs] = [await keep(lea, both.id), await keep(karim, his.id)];
			expect(await handOver(house, who, lea, karim)).toMatchObject({ value: { kept: 0, letGo: 1 } });
			expect(await openInvite(house, theirs, 'nl')).toMatchObject({ value: { kept: his.id } });
			const opened = await openInvite(house, hers, 'nl');
			expect(opened).toMatchObject({ value: { counsellorId: karim, kept: null } });
			expect(opened.ok && opened.value.moments.slots.length).toBeGreaterThan(0);
		});

		it('two that were kept for two people stay two', async () => {
			const house = await open();
			const { lea, karim, alone, slots, who, keep } = await leaLeaves(house);
			const later = slots.find(
				(slot) => slot.counsellor === lea && slot.kind === 'talk' && slot.start.slice(0, 10) > alone.start.slice(0, 10)
			)!;
			const [first, second] = [await keep(lea, alone.id), await keep(lea, later.id)];
			expect(await handOver(house, who, lea, karim)).toMatchObject({ value: { kept: 2, links: 2 } });
			expect(await openInvite(house, first, 'nl')).toMatchObject({ value: { kept: alone.id } });
			expect(await openInvite(house, second, 'nl')).toMatchObject({ value: { kept: later.id } });
		});

		it('as the answer to a question it stays the answer, with whom it is now', async () => {
			const house = await open();
			const { lea, karim, alone, who, centreId } = await leaLeaves(house);
			const [id, asked] = [crypto.randomUUID(), meet(lea)];
			expect((await ask(house, id, asked, from())).ok).toBe(true);
			const answer = { request: id, slot: alone.id };
			expect((await answerRequest(house, { id: lea, centreId, role: 'counsellor' }, answer)).ok).toBe(true);
			expect(await handOver(house, who, lea, karim)).toMatchObject({ value: { kept: 1, links: 0 } });
			expect(await readRequest(house, id, asked.secret)).toMatchObject({
				state: 'answered',
				slot: { id: alone.id },
				counsellor: { firstName: 'Karim' }
			});
			const yes = wish(alone.id, { invite: asked.code, secret: asked.secret });
			expect(await book(house, crypto.randomUUID(), yes, from())).toMatchObject({ ok: true });
		});

		it('as the answer to a question, in a time the colleague has somebody: it waits again, and the colleague can answer', async () => {
			const house = await open();
			const { lea, karim, both, his, who, centreId, slots } = await leaLeaves(house);
			const [id, asked] = [crypto.randomUUID(), meet(lea)];
			await ask(house, id, asked, from());
			await answerRequest(house, { id: lea, centreId, role: 'counsellor' }, { request: id, slot: both.id });
			await book(house, crypto.randomUUID(), wish(his.id), from());
			expect(await handOver(house, who, lea, karim)).toMatchObject({ value: { kept: 0, letGo: 1 } });
			expect(await readRequest(house, id, asked.secret)).toMatchObject({ state: 'waiting' });
			const karims = { id: karim, centreId, role: 'counsellor' } as const;
			expect((await openRequests(house, karims)).map((one) => one.id)).toEqual([id]);
			const other = slots.find((slot) => slot.counsellor === karim && slot.kind === 'talk' && slot.id !== his.id)!;
			expect(await answerRequest(house, karims, { request: id, slot: other.id })).toMatchObject({ ok: true });
		});
	});
});
