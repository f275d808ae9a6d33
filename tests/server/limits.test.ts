import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import { book, cancelBooking, moveBooking } from '../../src/lib/server/bookings';
import { createInvite } from '../../src/lib/server/invites';
import { setOpenShare, setWriteLimit, takeWrite } from '../../src/lib/server/limits';
import { freeSlots } from '../../src/lib/server/slots';
import { eachEngine, start } from '../support/house';
import { from, sample, secret, wish } from '../support/people';

const codeOf = (answer: { ok: true } | { ok: false; error: { code: string } }) =>
	answer.ok ? 'booked' : answer.error.code;
const uuid = () => crypto.randomUUID();

describe('abuse without accounts', () => {
	eachEngine((open) => {
		it('a phone that asks for five talks at once gets two', async () => {
			const house = await open();
			const { sofies } = await sample(house);
			const mine = secret();
			const answers = await Promise.all(
				sofies.slice(0, 5).map((slot) => book(house, uuid(), wish(slot.id, { secret: mine }), from()))
			);
			expect(answers.map(codeOf).sort()).toEqual(['booked', 'booked', 'two-talks', 'two-talks', 'two-talks']);
		});

		it('a cancelled talk and a past one make room for another', async () => {
			const house = await open();
			const { sofies } = await sample(house);
			const mine = secret();
			const ids = [uuid(), uuid()];
			for (const [index, id] of ids.entries()) await book(house, id, wish(sofies[index]!.id, { secret: mine }), from());
			await cancelBooking(house, ids[0]!, mine);
			expect(codeOf(await book(house, uuid(), wish(sofies[2]!.id, { secret: mine }), from()))).toBe('booked');
			expect(codeOf(await book(house, uuid(), wish(sofies[3]!.id, { secret: mine }), from()))).toBe('two-talks');
			house.setNow(sofies[2]!.end);
			expect(codeOf(await book(house, uuid(), wish(sofies[5]!.id, { secret: mine }), from()))).toBe('booked');
		});

		it('one invite books ten talks an hour, also when they come at once, and again an hour later', async () => {
			const house = await open();
			const { sofies, sofie } = await sample(house);
			const made = await createInvite(house, sofie);
			const invite = made.ok ? made.value.code : '';
			const answers = await Promise.all(
				sofies.slice(0, 14).map((slot) => book(house, uuid(), wish(slot.id, { invite }), from()))
			);
			expect(answers.filter((answer) => answer.ok)).toHaveLength(10);
			expect(answers.filter((answer) => codeOf(answer) === 'slow-down')).toHaveLength(4);
			house.setNow(new Date(Date.parse(start) + 3_601_000).toISOString());
			expect(codeOf(await book(house, uuid(), wish(sofies[20]!.id, { invite }), from()))).toBe('booked');
		});

		it('without an invite half of a person’s moments stay free for people who were invited', async () => {
			const house = await open();
			const { sofies, sofie } = await sample(house);
			for (const slot of sofies) await book(house, uuid(), wish(slot.id), from());
			const { count } = await house.db
				.selectFrom('booking')
				.select(({ fn }) => fn.countAll().as('count'))
				.executeTakeFirstOrThrow();
			expect(Number(count)).toBe(Math.floor(sofies.length / 2));
			const refused = await book(house, uuid(), wish(sofies.at(-1)!.id), from());
			expect(refused).toMatchObject({
				ok: false,
				error: { code: 'slow-down', retryAfter: 3600, phone: '02 123 45 67' }
			});
			const made = await createInvite(house, sofie);
			const invite = made.ok ? made.value.code : '';
			expect(codeOf(await book(house, uuid(), wish(sofies.at(-1)!.id, { invite }), from()))).toBe('booked');
		});

		it('a talk that moves to another counsellor finds the same limit there; with the own counsellor it moves freely', async () => {
			const house = await open();
			const { sofies, sofie, centreId } = await sample(house);
			const all = (await freeSlots(house, { centre: centreId, lang: 'nl' })).slots;
			const elsewhere = all.filter((slot) => slot.counsellor !== sofie && slot.kind === 'talk');
			const [first, second] = elsewhere.filter((slot) => slot.counsellor === elsewhere[0]!.counsellor);
			const mine = wish(first!.id);
			const id = uuid();
			expect(codeOf(await book(house, id, mine, from()))).toBe('booked');
			for (const slot of sofies.slice(0, -1)) await book(house, uuid(), wish(slot.id), from());
			const away = await moveBooking(house, id, mine.secret, { slot: sofies.at(-1)!.id });
			expect(away).toMatchObject({ ok: false, error: { code: 'slow-down', phone: '02 123 45 67' } });
			expect((await moveBooking(house, id, mine.secret, { slot: second!.id })).ok).toBe(true);
		});

		it('fifty leaked invites leave four fifths of the moments free in the hour; a kept place and people without an invite get through', async () => {
			const house = await open();
			const { sofies, sofie } = await sample(house);
			const kept = await createInvite(house, sofie, { keep: sofies.at(-1)!.id });
			const leaked: string[] = [];
			for (let nth = 0; nth < 50; nth++) {
				const made = await createInvite(house, sofie);
				if (made.ok) leaked.push(made.value.code);
			}
			// Bots of many addresses, each invite three times, each with a device of its own.
			const codes: string[] = [];
			for (let nth = 0; nth < 150; nth++) {
				const slot = sofies[nth % (sofies.length - 2)]!;
				codes.push(codeOf(await book(house, uuid(), wish(slot.id, { invite: leaked[nth % 50] }), from())));
			}
			const seats = sofies.reduce((sum, slot) => sum + slot.seatsLeft, 0);
			const took = codes.filter((code) => code === 'booked').length;
			expect(took).toBe(Math.max(Math.floor((seats + 1) / 5), 15));
			expect(took / seats).toBeLessThanOrEqual(0.21);
			expect(codes.filter((code) => code === 'slow-down').length).toBeGreaterThan(30);
			if (!kept.ok) throw new Error(kept.error.code);
			const mine = wish(sofies.at(-1)!.id, { invite: kept.value.code });
			expect(codeOf(await book(house, uuid(), mine, from()))).toBe('booked');
			expect(codeOf(await book(house, uuid(), wish(sofies.at(-2)!.id), from()))).toBe('booked');
			house.setNow(new Date(Date.parse(start) + 3_601_000).toISOString());
			const later = wish(sofies.at(-3)!.id, { invite: leaked[0] });
			expect(codeOf(await book(house, uuid(), later, from()))).toBe('booked');
		});

		it('how much people without an invite may take is a setting', async () => {
			const house = await open();
			const { sofies } = await sample(house);
			setOpenShare(10);
			for (const slot of sofies) await book(house, uuid(), wish(slot.id), from());
			const rows = await house.db.selectFrom('booking').select('id').execute();
			expect(rows).toHaveLength(Math.floor(sofies.reduce((sum, slot) => sum + slot.seatsLeft, 0) / 10));
			setOpenShare(50);
		});

		it('an invite opens the moments of the person who gave it, not of colleagues', async () => {
			const house = await open();
			const { slots, sofie, counsellorIds } = await sample(house);
			const made = await createInvite(house, sofie);
			const invite = made.ok ? made.value.code : '';
			const karims = slots.filter((slot) => slot.counsellor === counsellorIds[1]);
			for (const slot of karims) await book(house, uuid(), wish(slot.id, { invite }), from());
			const rows = await house.db.selectFrom('booking').select('invite_id').execute();
			expect(rows.every((row) => row.invite_id === null)).toBe(true);
			expect(rows.length).toBeLessThanOrEqual(karims.reduce((seats, slot) => seats + slot.seatsLeft, 0) / 2);
		});

		it('a repeated request is answered and takes nothing from the room of its address', async () => {
			const house = await open();
			const { sofies } = await sample(house);
			const one = { address: '192.0.2.77' };
			const id = uuid();
			const body = wish(sofies[0]!.id);
			for (let time = 0; time < 40; time++) expect((await book(house, id, body, one)).ok).toBe(true);
			expect(codeOf(await book(house, uuid(), wish(sofies[1]!.id), one))).toBe('booked');
		});

		it('a moment that does not exist is taken, with nothing to offer and nothing written', async () => {
			const house = await open();
			await sample(house);
			const answer = await book(house, uuid(), wish('no-such-slot'), from());
			expect(answer).toEqual({ ok: false, error: { code: 'slot-taken', nearest: [], people: [], places: [] } });
		});
	});
});

describe('the room of an address', () => {
	afterEach(() => setWriteLimit({ perAddress: 30, busy: [] }));

	it('is thirty writes in ten minutes, five times as many for a listed one', async () => {
		setWriteLimit({ perAddress: 30, busy: ['198.51.100.7'] });
		for (let time = 0; time < 30; time++) expect(await takeWrite('198.51.100.8', start)).toBeNull();
		expect(await takeWrite('198.51.100.8', start)).toBeGreaterThan(500);
		for (let time = 0; time < 150; time++) expect(await takeWrite('198.51.100.7', start)).toBeNull();
		expect(await takeWrite('198.51.100.7', start)).not.toBeNull();
	});

	it('is shared by an IPv6 /56, and an IPv4 address is itself in IPv6 clothes', async () => {
		for (let time = 0; time < 30; time++) await takeWrite(`2001:db8:aa:bb${time % 10}0::${time}`, start);
		for (let time = 0; time < 30; time++) await takeWrite(`2001:db8:1:ab${(time % 9) + 10}::${time}`, start);
		expect(await takeWrite('2001:db8:1:abff::1', start)).not.toBeNull();
		expect(await takeWrite('2001:db8:1:acff::1', start)).toBeNull();
		for (let time = 0; time < 30; time++) await takeWrite('::ffff:203.0.113.5', start);
		expect(await takeWrite('203.0.113.5', start)).not.toBeNull();
		expect(await takeWrite('::1', start)).toBeNull();
	});

	it('forgets with the day: yesterday’s key is another one', async () => {
		for (let time = 0; time < 31; time++) await takeWrite('203.0.113.9', start);
		expect(await takeWrite('203.0.113.9', start)).not.toBeNull();
		expect(await takeWrite('203.0.113.9', '2026-11-25T00:00:00.000Z')).toBeNull();
	});
});

describe('the room of an address on several processes', () => {
	afterEach(() => setWriteLimit({ perAddress: 30, busy: [] }));

	eachEngine((open, engine) => {
		const address = '198.51.100.23';
		const writes = async (times: number) => {
			const waits: (number | null)[] = [];
			for (let time = 0; time < times; time++) waits.push(await takeWrite(address, start));
			return waits;
		};

		it('is one room when they share a database, and the embedded one has no second process', async () => {
			const { url } = await open();
			expect(Boolean(url)).toBe(engine === 'postgres');
			setWriteLimit({ perAddress: 30, busy: [] }, url);
			expect((await writes(20)).every((wait) => wait === null)).toBe(true);
			// As another process does when it starts.
			if (url) setWriteLimit({ perAddress: 30, busy: [] }, url);
			const waits = await writes(20);
			expect(waits.filter((wait) => wait === null)).toHaveLength(10);
			expect(waits.at(-1)).toBeGreaterThan(500);
			expect(waits.at(-1)).toBeLessThanOrEqual(600);
		});

		it('is still a room when the database does not answer', async () => {
			setWriteLimit({ perAddress: 30, busy: [] }, 'postgres://nobody@127.0.0.1:1/none');
			const waits = await writes(31);
			expect(waits.filter((wait) => wait === null)).toHaveLength(30);
		});

		it('says nothing of the address in the database, not the same on another day, and is in no log of it', async () => {
			const house = await open();
			if (!house.url) return expect(engine).toBe('sqlite');
			setWriteLimit({ perAddress: 30, busy: [] }, house.url);
			await takeWrite(address, start);
			await takeWrite(address, '2026-11-25T08:00:00.000Z');
			const { rows } = await sql<{ key: string }>`select key from address_room`.execute(house.db);
			expect(new Set(rows.map(({ key }) => key)).size).toBe(2);
			expect(JSON.stringify(rows)).not.toContain('198.51');
			const table = sql<{ relpersistence: string }>`select relpersistence from pg_class where relname = 'address_room'`;
			expect((await table.execute(house.db)).rows).toEqual([{ relpersistence: 'u' }]);
		});
	});
});
