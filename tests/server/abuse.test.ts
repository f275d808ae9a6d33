import { afterEach, describe, expect, it } from 'vitest';
import { book } from '../../src/lib/server/bookings';
import type { House } from '../../src/lib/server/db';
import { createInvite } from '../../src/lib/server/invites';
import { setWriteLimit } from '../../src/lib/server/limits';
import { freeSlots } from '../../src/lib/server/slots';
import { eachEngine } from '../support/house';
import { from, sample, secret, wish } from '../support/people';

const bots = 10_000;
const leakedInvites = 50;
const people = 40;
const atTheCentre = { address: '198.51.100.7' };

/** The same numbers from 0 to 1 in every run (mulberry32). */
function chance(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

async function invites(house: House, staffId: string, count: number): Promise<string[]> {
	const codes: string[] = [];
	while (codes.length < count) {
		const made = await createInvite(house, staffId);
		if (made.ok) codes.push(made.value.code);
	}
	return codes;
}

const seats = (slots: readonly { seatsLeft: number }[]) => slots.reduce((sum, one) => sum + one.seatsLeft, 0);

// TRUST 6: an attack in one hour, with invites that somebody lost, while forty people in one house book for themselves.
describe('ten thousand bots with fifty leaked invites', () => {
	afterEach(() => setWriteLimit({ perAddress: 30, busy: [] }));
	eachEngine((open, engine) => {
		// The embedded database carries the whole attack; on PostgreSQL a few hundred ask the same rules.
		const many = engine === 'sqlite' ? bots : bots / 25;
		it('leave four fifths of the moments free, and nobody of forty people in one centre is blocked', async () => {
			const house = await open();
			setWriteLimit({ perAddress: 30, busy: [atTheCentre.address] });
			const { centreId, sofie, slots, sofies } = await sample(house);
			const before = seats(slots);
			const leaked = await invites(house, sofie, leakedInvites);
			const given = await invites(house, sofie, people / 2);
			const random = chance(4);
			const anyOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
			let taken = 0;
			const heard: string[] = [];
			const crowd = many / people;
			for (let next = 0; next < people; next++) {
				const answers = await Promise.all(
					Array.from({ length: crowd }, (_, nth) => {
						// Twenty bots share an address, fewer than it has room for: the rules below have to hold alone.
						const address = Math.floor((next * crowd + nth) / 20);
						const body = wish(anyOf(sofies).id, { invite: anyOf(leaked) });
						return book(house, crypto.randomUUID(), body, { address: `10.9.${address >> 8}.${address & 255}` });
					})
				);
				taken += answers.filter(({ ok }) => ok).length;
				// One of the forty, half of them invited: a free moment, as the screen offers it.
				const invite = given[next];
				const free = await freeSlots(house, { centre: centreId, lang: 'nl', ...(invite ? { counsellor: sofie } : {}) });
				const mine = wish(anyOf(free.slots).id, { callMe: 'ik', secret: secret(), ...(invite ? { invite } : {}) });
				const answer = await book(house, crypto.randomUUID(), mine, atTheCentre);
				heard.push(answer.ok ? 'booked' : answer.error.code);
			}
			expect(heard).toEqual(Array.from({ length: people }, () => 'booked'));
			expect(taken).toBeGreaterThan(0);
			const ofSofie = seats(sofies);
			console.log(`${engine}: ${many} bots took ${taken} of ${before} seats (${ofSofie} of the one they were after)`);
			expect(taken / before).toBeLessThanOrEqual(0.2);
			expect(taken / ofSofie).toBeLessThanOrEqual(0.21);
		}, 60_000);

		it('find the same limits in two processes on one database', async () => {
			const house = await open();
			const second = (await house.other?.()) ?? house;
			const { sofie, sofies } = await sample(house);
			const [invite] = await invites(house, sofie, 1);
			const through = (count: number, more: () => object) =>
				Promise.all(
					Array.from({ length: count }, (_, nth) =>
						book(nth % 2 ? second : house, crypto.randomUUID(), wish(sofies[nth]!.id, more()), from())
					)
				).then((answers) => answers.filter(({ ok }) => ok).length);
			expect(await through(16, () => ({ invite }))).toBe(10);
			const mine = secret();
			const free = sofies.slice(20);
			const two = await Promise.all(
				free.slice(0, 8).map((slot, nth) => {
					return book(nth % 2 ? second : house, crypto.randomUUID(), wish(slot.id, { secret: mine }), from());
				})
			);
			expect(two.filter(({ ok }) => ok)).toHaveLength(2);
		});
	});
});
