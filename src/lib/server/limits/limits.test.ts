import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eachEngine, start, type TestHouse } from '../../../../tests/support/house';
import { from, sample, secret, wish } from '../../../../tests/support/people';
import { book, cancelBooking } from '../bookings';
import { createInvite } from '../invites';
import {
	giveCodeTryBack,
	isListed,
	mayHaveTalk,
	mayTakeSeat,
	roomOf,
	setOpenShare,
	setWriteLimit,
	takeCodeTry,
	takeLetter,
	takeLinkTry,
	takeWrite
} from './index';

const later = (milliseconds: number, than = start) => new Date(Date.parse(than) + milliseconds).toISOString();
const hour = 3_600_000;
const yes = { ok: true, value: null };
const slowDown = { ok: false, error: { code: 'slow-down', retryAfter: 3600 } };

describe('what counts as one address', () => {
	it.each([
		['192.0.2.1', '192.0.2.1'],
		['::ffff:192.0.2.1', '192.0.2.1'],
		['::FFFF:192.0.2.1', '192.0.2.1'],
		['2001:db8:aa:bbcc:1:2:3:4', '2001:db8:aa:bb00'],
		['2001:DB8:AA:BBCC::', '2001:db8:aa:bb00'],
		['2001:db8::', '2001:db8:0:0'],
		['2001:db8::5678:6:7:8:9', '2001:db8:0:5600'],
		['2001:db8:aa:bbcc:1::', '2001:db8:aa:bb00'],
		['::1', '0:0:0:0'],
		['::2:3:4abc:5:6:7:8', '0:2:3:4a00'],
		['fe80::1:2:3:4%eth0', 'fe80:0:0:0'],
		['fe80:1:2:ffff:5:6:7:8%eth0', 'fe80:1:2:ff00'],
		['a name', 'a name']
	])('%s is %s', (address, room) => expect(roomOf(address)).toBe(room));

	it('is listed in whatever clothes it comes', () => {
		setWriteLimit({ perAddress: 30, busy: ['::FFFF:198.51.100.7', '2001:DB8::7'] });
		for (const address of ['198.51.100.7', '::ffff:198.51.100.7', '2001:db8::7']) expect(isListed(address)).toBe(true);
		for (const address of ['198.51.100.8', '2001:db8::8', '']) expect(isListed(address)).toBe(false);
		setWriteLimit({ perAddress: 30, busy: [] });
		expect(isListed('198.51.100.7')).toBe(false);
	});
});

describe('the room of an address', () => {
	beforeEach(() => setWriteLimit({ perAddress: 30, busy: ['198.51.100.7'] }));
	afterEach(() => setWriteLimit({ perAddress: 30, busy: [] }));

	it.each([
		['writes', takeWrite, 30, 600],
		['letters', takeLetter, 100, 86_400]
	])('holds so many %s, a listed one five times as many', async (_, take, most, seconds) => {
		for (const [address, room] of [
			['198.51.100.8', most],
			['198.51.100.7', most * 5]
		] as const) {
			for (let time = 0; time < room; time++) expect(await take(address, start)).toBeNull();
			const wait = await take(address, start);
			expect(wait).toBeGreaterThan(seconds - 60);
			expect(wait).toBeLessThanOrEqual(seconds);
		}
		expect(await take('198.51.100.9', start)).toBeNull();
	});

	it.each([
		['tries at a spoken code', takeCodeTry, 5],
		['tries at a start link', takeLinkTry, 100]
	])('holds so many %s, whoever asks', async (_, take, most) => {
		for (const address of ['198.51.100.8', '198.51.100.7']) {
			for (let time = 0; time < most; time++) expect(await take(address, start)).toBeNull();
			const wait = await take(address, start);
			expect(wait).toBeGreaterThan(840);
			expect(wait).toBeLessThanOrEqual(900);
		}
	});

	it('is one for each thing: who mistypes a code may still write, send and open', async () => {
		const address = '198.51.100.8';
		for (let time = 0; time < 6; time++) await takeCodeTry(address, start);
		expect(await takeCodeTry(address, start)).not.toBeNull();
		for (const take of [takeWrite, takeLetter, takeLinkTry]) expect(await take(address, start)).toBeNull();
	});

	it('gets the try of a right code back', async () => {
		const address = '198.51.100.8';
		for (let time = 0; time < 40; time++) {
			expect(await takeCodeTry(address, start)).toBeNull();
			await giveCodeTryBack(address, start);
		}
		for (let time = 0; time < 5; time++) expect(await takeCodeTry(address, start)).toBeNull();
		expect(await takeCodeTry(address, start)).not.toBeNull();
	});

	it('is the same all day, and begins again with the next', async () => {
		for (let hours = 0; hours < 5; hours++) await takeCodeTry('198.51.100.8', later(hours * hour));
		expect(await takeCodeTry('198.51.100.8', '2026-11-24T23:59:59.999Z')).not.toBeNull();
		expect(await takeCodeTry('198.51.100.8', '2026-11-25T00:00:00.000Z')).toBeNull();
	});

	it('is a setting, for writes alone', async () => {
		setWriteLimit({ perAddress: 2, busy: [] });
		const address = '198.51.100.8';
		expect([await takeWrite(address, start), await takeWrite(address, start)]).toEqual([null, null]);
		expect(await takeWrite(address, start)).not.toBeNull();
		for (let time = 0; time < 3; time++) expect(await takeLetter(address, start)).toBeNull();
	});
});

eachEngine((open) => {
	let house: TestHouse;
	let around: Awaited<ReturnType<typeof sample>>;
	beforeEach(async () => {
		house = await open();
		around = await sample(house);
	});
	afterEach(() => setOpenShare(50));

	/** Books for somebody at the desk, where no limit is asked. Out: the id. */
	async function booksAtDesk(slot: string, more: object = {}): Promise<string> {
		const id = crypto.randomUUID();
		const answer = await book(house, id, wish(slot, more), { desk: { centreId: around.centreId } });
		if (!answer.ok) throw new Error(answer.error.code);
		return id;
	}
	async function makesInvite() {
		const made = await createInvite(house, around.sofie);
		if (!made.ok) throw new Error(made.error.code);
		return made.value;
	}
	/** Leaves Sofie so many seats ahead, with one seat a moment. */
	async function leaves(seats: number) {
		const keep = around.sofies.filter(({ seatsLeft }) => seatsLeft === 1).slice(0, seats);
		const sofies = house.db.updateTable('slot').where('staff_id', '=', around.sofie);
		await sofies.set({ open: 0 }).execute();
		for (const { id } of keep) await sofies.set({ open: 1 }).where('id', '=', id).execute();
		return keep;
	}
	const asks = (more: object = {}) => mayTakeSeat(house, { staffId: around.sofie, inviteId: null, ...more });

	describe('two talks for one phone', () => {
		it('are the most, until the first of them begins; it hears how long that is', async () => {
			const mine = secret();
			const [first, second, third] = around.sofies;
			for (const slot of [second!, first!])
				await book(house, crypto.randomUUID(), wish(slot.id, { secret: mine }), from());
			house.setNow(later(-90_500, first!.start));
			const answer = await book(house, crypto.randomUUID(), wish(third!.id, { secret: mine }), from());
			expect(answer).toMatchObject({ ok: false, error: { code: 'two-talks', retryAfter: 91 } });
			house.setNow(first!.start);
			expect((await book(house, crypto.randomUUID(), wish(third!.id, { secret: mine }), from())).ok).toBe(true);
		});

		it('are counted for each phone by itself', async () => {
			expect(await mayHaveTalk(house, 'nobody')).toEqual(yes);
		});
	});

	describe('the seats of one counsellor', () => {
		it('stay open to people without an invite when there is one, or none', async () => {
			const [only] = await leaves(1);
			expect(await asks()).toEqual(yes);
			const id = await booksAtDesk(only!.id, { secret: 'x'.repeat(43) });
			expect(await asks()).toEqual(slowDown);
			await cancelBooking(house, id, 'x'.repeat(43));
			expect(await asks()).toEqual(yes);
			await leaves(0);
			expect(await asks()).toEqual(yes);
		});

		it('are for half without an invite, of those ahead; who has an invite does not count', async () => {
			const [one, two, three, four, five] = await leaves(5);
			const { code } = await makesInvite();
			await booksAtDesk(one!.id, { invite: code });
			await booksAtDesk(two!.id);
			expect(await asks()).toEqual(yes);
			await booksAtDesk(three!.id);
			expect(await asks()).toEqual(slowDown);
			// Its half was two of five. When the two have begun, one of the two that are left is for them.
			house.setNow(three!.start);
			expect(await asks()).toEqual(yes);
			await booksAtDesk(four!.id);
			expect(await asks()).toEqual(slowDown);
			expect(five!.start > four!.start).toBe(true);
			setOpenShare(100);
			expect(await asks()).toEqual(yes);
		});

		it('are not those of a colleague', async () => {
			const other = around.slots.filter(({ counsellor }) => counsellor === around.counsellorIds[1]);
			for (const slot of other.slice(0, 2)) await booksAtDesk(slot.id);
			await leaves(1);
			expect(await asks()).toEqual(yes);
		});
	});

	describe('one invite', () => {
		it('takes ten seats in an hour, also of moments kept for it and at the centre; then the hour is over', async () => {
			const { code, id } = await makesInvite();
			for (const slot of around.sofies.slice(0, 9)) await booksAtDesk(slot.id, { invite: code });
			for (const more of [{}, { kept: true }, { near: true }])
				expect(await asks({ inviteId: id, ...more })).toEqual(yes);
			await booksAtDesk(around.sofies[9]!.id, { invite: code });
			for (const more of [{}, { kept: true }, { near: true }])
				expect(await asks({ inviteId: id, ...more })).toEqual(slowDown);
			house.setNow(later(hour - 1));
			expect(await asks({ inviteId: id })).toEqual(slowDown);
			house.setNow(later(hour));
			expect(await asks({ inviteId: id })).toEqual(yes);
		});
	});

	describe('all invites of one counsellor', () => {
		it('take fifteen seats in an hour when a fifth is less; a kept moment and the centre itself are not held to that', async () => {
			await booksAtDesk(around.sofies[20]!.id);
			const [one, two] = [await makesInvite(), await makesInvite()];
			for (const slot of around.sofies.slice(0, 10)) await booksAtDesk(slot.id, { invite: one.code });
			for (const slot of around.sofies.slice(10, 14)) await booksAtDesk(slot.id, { invite: two.code });
			await leaves(40);
			expect(await asks({ inviteId: two.id })).toEqual(yes);
			await booksAtDesk(around.sofies.filter(({ seatsLeft }) => seatsLeft === 1)[15]!.id, { invite: two.code });
			expect(await asks({ inviteId: two.id })).toEqual(slowDown);
			expect(await asks({ inviteId: two.id, kept: true })).toEqual(yes);
			expect(await asks({ inviteId: two.id, near: true })).toEqual(yes);
			house.setNow(later(hour));
			expect(await asks({ inviteId: two.id })).toEqual(yes);
		});
	});
});
