import { describe, expect, it } from 'vitest';
import { book, cancelBooking } from '../../src/lib/server/bookings';
import { within } from '../../src/lib/server/db';
import { createInvite } from '../../src/lib/server/invites';
import { setHere } from '../../src/lib/server/opening';
import { addMoment, freeSlots, goAway, readyMoments } from '../../src/lib/server/slots';
import { eachEngine, type TestHouse } from '../support/house';
import { from, sample, wish } from '../support/people';

const later = (instant: string, minutes: number) => new Date(Date.parse(instant) + minutes * 60_000).toISOString();

describe('free moments kept ready', () => {
	eachEngine((open, engine) => {
		const opened = async () => {
			const house = await open();
			const made = await sample(house);
			const ready = (more: { lang?: string; invite?: string } = {}) =>
				readyMoments(house, { centre: made.centreId, lang: 'nl', ...more });
			const ids = async () => (await ready()).answer.slots.map(({ id }) => id);
			return { house, ...made, ready, ids };
		};
		const asMade = async (house: TestHouse, centre: string) =>
			(await freeSlots(house, { centre, lang: 'nl' })).slots.map(({ id }) => id);

		it('are the same bytes for everybody who asks while nothing changes, in each language its own', async () => {
			const { ready } = await opened();
			const [one, other] = await Promise.all([ready(), ready()]);
			// Other tests write to the same PostgreSQL, and so this one may have been made twice.
			if (engine === 'sqlite') expect(other).toBe(one);
			expect(other.etag).toBe(one.etag);
			expect(JSON.parse(one.bytes.toString())).toEqual(one.answer);
			expect((await ready({ lang: 'fr' })).etag).not.toBe(one.etag);
			expect((await ready()).etag).toBe(one.etag);
		});

		it('miss a seat from the moment somebody took it, and have it again when it came free', async () => {
			const { house, sofies, ids } = await opened();
			const { id } = sofies[0]!;
			const body = wish(id);
			const talk = crypto.randomUUID();
			expect(await ids()).toContain(id);
			expect((await book(house, talk, body, from())).ok).toBe(true);
			expect(await ids()).not.toContain(id);
			await cancelBooking(house, talk, body.secret);
			expect(await ids()).toContain(id);
		});

		it('follow an absence, a new moment and "I am here now"', async () => {
			const { house, sofie, sofies, place, ready, ids, centreId } = await opened();
			const [first] = sofies;
			await ids();
			await goAway(house, sofie, { start: first!.start, end: first!.end });
			expect(await ids()).not.toContain(first!.id);
			const start = later(house.now(), 60);
			await addMoment(house, sofie, { start, end: later(start, 30), place, kind: 'talk', seats: 1 });
			expect(await ids()).toEqual(await asMade(house, centreId));
			const till = later(house.now(), 20);
			await setHere(house, sofie, { place, till });
			expect((await ready()).answer.opening?.here).toEqual([{ counsellor: sofie, place, till }]);
			house.setNow(till);
			expect((await ready()).answer.opening?.here).toEqual([]);
		});

		it('lose a moment when it begins, to the second', async () => {
			const { house, slots, ids } = await opened();
			const first = slots[0]!;
			house.setNow(later(first.start, -0.1));
			expect(await ids()).toContain(first.id);
			house.setNow(later(first.start, -0.01));
			expect(await ids()).toContain(first.id);
			house.setNow(first.start);
			expect(await ids()).not.toContain(first.id);
			house.setNow(later(first.start, -5));
			expect(await ids(), 'and a clock that was set back finds it').toContain(first.id);
		});

		it('show a moment that is kept to its own invite and to nobody else, until it is kept no more', async () => {
			const { house, sofie, sofies, ready, ids, centreId } = await opened();
			const { id } = sofies[5]!;
			const invite = await createInvite(house, sofie, { days: 14, keep: id });
			const { id: mine } = await house.db.selectFrom('invite').select('id').executeTakeFirstOrThrow();
			expect(invite.ok).toBe(true);
			expect(await ids()).not.toContain(id);
			expect((await ready({ invite: mine })).answer.slots.map((one) => one.id)).toContain(id);
			const { kept_until: until } = await house.db.selectFrom('invite').select('kept_until').executeTakeFirstOrThrow();
			house.setNow(later(until!, 1));
			expect(await ids()).toEqual(await asMade(house, centreId));
		});

		it('are read inside a transaction as they are there, and what is undone leaves no trace', async () => {
			const { house, sofies, ids, centreId } = await opened();
			const { id } = sofies[0]!;
			const undone = within(house, async (inside) => {
				await inside.db.updateTable('slot').set({ open: 0 }).where('id', '=', id).execute();
				const { answer } = await readyMoments(inside, { centre: centreId, lang: 'nl' });
				expect(answer.slots.map((one) => one.id)).not.toContain(id);
				throw new Error('undone');
			});
			await expect(undone).rejects.toThrow('undone');
			expect(await ids()).toContain(id);
		});

		it('that could not be made are made again for the next one', async () => {
			const { house, ready } = await opened();
			await expect(readyMoments(house, { centre: 'nobody', lang: 'nl' })).rejects.toThrow();
			await expect(readyMoments(house, { centre: 'nobody', lang: 'nl' })).rejects.toThrow();
			expect((await ready()).answer.slots.length).toBeGreaterThan(0);
		});
	});
});
