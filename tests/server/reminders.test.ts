import { describe, expect, it } from 'vitest';
import { remindersOf, takenBackAt } from '../../src/lib/domain/reminding';
import { book, cancelBooking, moveBooking, slipCode, readBooking } from '../../src/lib/server/bookings';
import { readSlipLink, slipLink } from '../../src/lib/contract';
import { clockOf, Gone, type Carriers, type Message } from '../../src/lib/server/outgoing';
import { forSms, isOneSms } from '../../src/lib/server/reminders/gsm';
import {
	eraseReminders,
	knowsInbound,
	openInbound,
	remind,
	remindOfNew,
	stopTexts,
	textsFor,
	textsTakenBack,
	tick
} from '../../src/lib/server/reminders';
import { addMoment, comeBack, goAway, restoreMoment, withdrawSlot } from '../../src/lib/server/slots';
import { watch } from '../../src/lib/server/alerts';
import { eachEngine, type TestHouse } from '../support/house';
import { from, sample, secret, wish } from '../support/people';

const origin = 'https://trampoline.example';
const minute = 60_000;

describe('when somebody is reminded', () => {
	const brussels = (start: string) => clockOf('Europe/Brussels', start);
	const kinds = (booked: string, start: string) =>
		remindersOf({ booked, start }, 0, brussels(start)).map(({ kind, at }) => `${kind} ${at}`);

	it('three days before, the day before and two hours before, when it was booked four days ahead', () => {
		expect(kinds('2026-11-24T08:00:00.000Z', '2026-12-03T13:00:00.000Z')).toEqual([
			'days 2026-11-30T15:00:00.000Z',
			'day 2026-12-02T15:00:00.000Z',
			'hours 2026-12-03T11:00:00.000Z'
		]);
	});

	it('not three days before when it was booked three days ahead, and nothing that was due before', () => {
		expect(kinds('2026-11-30T08:00:00.000Z', '2026-12-03T13:00:00.000Z')).toEqual([
			'day 2026-12-02T15:00:00.000Z',
			'hours 2026-12-03T11:00:00.000Z'
		]);
		expect(kinds('2026-12-03T12:00:00.000Z', '2026-12-03T13:00:00.000Z')).toEqual([]);
	});

	it('never between 20.00 and 9.00: an early talk at 9.00 the same morning, a very early one only the day before', () => {
		expect(kinds('2026-12-02T08:00:00.000Z', '2026-12-03T09:30:00.000Z').at(-1)).toBe('hours 2026-12-03T08:00:00.000Z');
		expect(kinds('2026-12-02T08:00:00.000Z', '2026-12-03T08:15:00.000Z')).toEqual(['day 2026-12-02T15:00:00.000Z']);
		expect(kinds('2026-12-02T08:00:00.000Z', '2026-12-03T22:00:00.000Z').at(-1)).toBe('hours 2026-12-03T18:15:00.000Z');
	});

	it('in every minute of a year, in three zones with their DST nights, in the asked hours and before the talk', () => {
		for (const zone of ['Europe/Brussels', 'Europe/Vilnius', 'America/New_York']) {
			const local = new Intl.DateTimeFormat('en-GB', {
				timeZone: zone,
				hour: '2-digit',
				minute: '2-digit',
				hourCycle: 'h23'
			});
			const clock = (instant: string) => local.format(new Date(instant));
			for (let day = 0; day < 366; day += 1) {
				const start = new Date(Date.UTC(2026, 0, 20 + day, 5 + (day % 17), (day * 7) % 60)).toISOString();
				const booked = new Date(Date.parse(start) - 10 * 86_400_000).toISOString();
				const all = remindersOf({ booked, start }, (day % 10) / 10, clockOf(zone, start));
				for (const { kind, at, until } of all) {
					expect(at < until && until <= start).toBe(true);
					if (kind === 'hours') expect(clock(at) >= '09:00' && clock(at) < '20:00').toBe(true);
					else expect(clock(at) >= '16:00' && clock(at) < '19:00' && clock(until) === '19:00').toBe(true);
				}
				expect(all.filter(({ kind }) => kind !== 'hours')).toHaveLength(2);
			}
		}
	});

	it('the day before keeps its clock over both DST nights, in Brussels and in Vilnius', () => {
		const dayBefore = (zone: string, start: string) =>
			remindersOf({ booked: '2026-01-01T00:00:00.000Z', start }, 0, clockOf(zone, start)).find(
				({ kind }) => kind === 'day'
			)!.at;
		// 28–29 March and 24–25 October 2026.
		expect(dayBefore('Europe/Brussels', '2026-03-29T12:00:00.000Z')).toBe('2026-03-28T15:00:00.000Z');
		expect(dayBefore('Europe/Brussels', '2026-10-25T13:00:00.000Z')).toBe('2026-10-24T14:00:00.000Z');
		expect(dayBefore('Europe/Vilnius', '2026-03-29T11:00:00.000Z')).toBe('2026-03-28T14:00:00.000Z');
		expect(dayBefore('Europe/Vilnius', '2026-10-25T12:00:00.000Z')).toBe('2026-10-24T13:00:00.000Z');
	});
});

describe('when somebody hears that the counsellor took the moment back', () => {
	const told = (takenBack: string, start: string) =>
		takenBackAt({ takenBack, start }, takenBack, clockOf('Europe/Brussels', takenBack));

	it('two minutes later by day, so that a wrong tap tells nobody; in the morning when it is night', () => {
		expect(told('2026-12-01T13:00:00.000Z', '2026-12-03T13:00:00.000Z')).toBe('2026-12-01T13:02:00.000Z');
		expect(told('2026-12-01T21:00:00.000Z', '2026-12-03T13:00:00.000Z')).toBe('2026-12-02T08:00:00.000Z');
		expect(told('2026-12-01T18:59:00.000Z', '2026-12-03T13:00:00.000Z')).toBe('2026-12-02T08:00:00.000Z');
	});

	it('by night only when the morning comes too late for whoever sets out', () => {
		expect(told('2026-12-01T21:00:00.000Z', '2026-12-02T08:30:00.000Z')).toBe('2026-12-02T06:30:00.000Z');
		expect(told('2026-12-01T19:30:00.000Z', '2026-12-01T20:00:00.000Z')).toBe('2026-12-01T19:32:00.000Z');
	});

	it('at 9.00 also after both DST nights, in Brussels and in Vilnius', () => {
		const morning = (zone: string, takenBack: string) =>
			takenBackAt({ takenBack, start: '2027-01-01T00:00:00.000Z' }, takenBack, clockOf(zone, takenBack));
		expect(morning('Europe/Brussels', '2026-03-28T22:00:00.000Z')).toBe('2026-03-29T07:00:00.000Z');
		expect(morning('Europe/Brussels', '2026-10-24T22:00:00.000Z')).toBe('2026-10-25T08:00:00.000Z');
		expect(morning('Europe/Vilnius', '2026-03-28T21:00:00.000Z')).toBe('2026-03-29T06:00:00.000Z');
		expect(morning('Europe/Vilnius', '2026-10-24T21:00:00.000Z')).toBe('2026-10-25T07:00:00.000Z');
	});
});

describe('a text message', () => {
	it('is one SMS: letters outside its alphabet are written with those inside, another script has 70', () => {
		expect(forSms('Ça va être là, c’est réglé…')).toBe("Ça va etre là, c'est réglé...");
		expect(isOneSms('a'.repeat(160))).toBe(true);
		expect(isOneSms('a'.repeat(161))).toBe(false);
		expect(isOneSms('€'.repeat(81))).toBe(false);
		expect(isOneSms('ا'.repeat(71))).toBe(false);
	});

	it('has a way to the slip that holds id and proof behind the #, and is read back', () => {
		const id = crypto.randomUUID();
		const link = slipLink(origin, 'nl', id, 'abcdefghijklmnopqrstuv');
		expect(link).toHaveLength(origin.length + '/nl/talk#t='.length + 44);
		expect(readSlipLink(new URL(link).hash)).toEqual({ talk: id, proof: 'abcdefghijklmnopqrstuv' });
		expect(readSlipLink('#t=short')).toBeNull();
	});
});

/** A provider as it can be: it knows a key again, it can be down, and it remembers what came through. */
function provider() {
	const through = new Map<string, Message>();
	let calls = 0;
	const state = { down: false, gone: false, slow: false };
	const carry = async (message: Message) => {
		calls += 1;
		if (state.slow) await new Promise((done) => setTimeout(done, 5));
		if (state.gone) throw new Gone();
		if (state.down) throw new Error('down');
		if (through.has(message.key)) throw new Error('the same key twice');
		through.set(message.key, message);
	};
	const carriers: Carriers = { push: carry, sms: carry, mail: carry };
	return { state, carriers, sent: () => [...through.values()], calls: () => calls };
}

const at = (house: TestHouse, instant: string) => house.setNow(instant);

async function remindedTalk(
	house: TestHouse,
	start = '2026-12-03T13:00:00.000Z',
	way: object = { way: 'sms', to: '+32 470 12 34 56' }
) {
	const made = await sample(house);
	const slot = await addMoment(house, made.sofie, {
		start,
		end: new Date(Date.parse(start) + 20 * minute).toISOString(),
		place: made.place,
		kind: 'talk',
		seats: 1
	});
	if (!slot.ok) throw new Error(slot.error.code);
	const talk = { id: crypto.randomUUID(), secret: secret() };
	const booked = await book(house, talk.id, wish(slot.value.id, { secret: talk.secret, callMe: 'Amina' }), from());
	if (!booked.ok) throw new Error(booked.error.code);
	expect(await remind(house, talk.id, talk.secret, way)).toMatchObject({ ok: true });
	return { ...made, ...talk, slot: slot.value.id };
}

/** Somebody was told, three minutes after it happened, that their counsellor took the talk back. */
async function toldItIsOff(house: TestHouse) {
	const talk = await remindedTalk(house);
	const { carriers, sent } = provider();
	at(house, '2026-12-01T10:00:00.000Z');
	await withdrawSlot(house, talk.sofie, talk.slot);
	at(house, '2026-12-01T10:03:00.000Z');
	await tick(house, carriers, origin);
	expect(sent()).toHaveLength(1);
	return { talk, carriers, sent };
}

describe('reminders go out', () => {
	eachEngine((open) => {
		it('three times about a talk, each in the words of who reads it, with the way to change or stop', async () => {
			const house = await open();
			const { id } = await remindedTalk(house, '2026-12-03T21:45:00.000Z');
			const { carriers, sent } = provider();
			for (let hours = 0; hours < 10 * 24; hours += 0.5) {
				at(house, new Date(Date.parse('2026-11-24T08:00:00.000Z') + hours * 60 * minute).toISOString());
				await tick(house, carriers, origin);
			}
			expect(sent().map(({ key }) => key.split(':')[0])).toEqual(['days', 'day', 'hours']);
			for (const { text, to } of sent()) {
				expect(to).toBe('+32 470 12 34 56');
				expect(text).toContain('22.45');
				expect(isOneSms(text), text).toBe(true);
				const link = /https:\S+/.exec(text)![0];
				expect(new URL(link).pathname).toBe('/nl/talk');
				expect(readSlipLink(new URL(link).hash)).toEqual({ talk: id, proof: await slipCode(house.db, id) });
			}
		});

		it('a provider that is down for an hour: bookings succeed meanwhile, and each message comes through once (TRUST B11)', async () => {
			const house = await open();
			const talk = await remindedTalk(house);
			const { state, carriers, sent, calls } = provider();
			state.down = true;
			at(house, '2026-12-03T11:00:30.000Z');
			for (let minutes = 0; minutes < 60; minutes += 1) {
				at(house, new Date(Date.parse('2026-12-03T11:00:30.000Z') + minutes * minute).toISOString());
				await tick(house, carriers, origin);
			}
			expect(sent()).toEqual([]);
			expect(calls()).toBeLessThan(10);
			const free = talk.slots.find((one) => one.start > house.now())!;
			expect(await book(house, crypto.randomUUID(), wish(free.id), from())).toMatchObject({ ok: true });
			state.down = false;
			for (let minutes = 60; minutes < 80; minutes += 1) {
				at(house, new Date(Date.parse('2026-12-03T11:00:30.000Z') + minutes * minute).toISOString());
				await tick(house, carriers, origin);
			}
			expect(sent().map(({ key }) => key)).toEqual([`hours:${talk.id}:2026-12-03T13:00:00.000Z`]);
		});

		it('two processes at the same time send each message once', async () => {
			const house = await open();
			await remindedTalk(house);
			const { state, carriers, sent, calls } = provider();
			state.slow = true;
			at(house, '2026-12-03T11:05:00.000Z');
			await Promise.all(Array.from({ length: 6 }, () => tick(house, carriers, origin)));
			expect(sent()).toHaveLength(1);
			expect(calls()).toBe(1);
		});

		it('a process that dies after claiming: another one takes the message over when the claim has run out', async () => {
			const house = await open();
			await remindedTalk(house);
			const { carriers, sent } = provider();
			at(house, '2026-12-03T11:05:00.000Z');
			const never: Carriers = { push: () => new Promise(() => {}), sms: () => new Promise(() => {}) };
			void tick(house, never, origin);
			await new Promise((done) => setTimeout(done, 300));
			await tick(house, carriers, origin);
			expect(sent()).toHaveLength(0);
			at(house, '2026-12-03T11:08:00.000Z');
			await tick(house, carriers, origin);
			expect(sent()).toHaveLength(1);
		});

		it('a talk that moved is reminded of at its new hour, and never more than three times in all', async () => {
			const house = await open();
			const talk = await remindedTalk(house, '2026-12-03T13:00:00.000Z');
			const { carriers, sent } = provider();
			at(house, '2026-12-02T17:10:00.000Z');
			await tick(house, carriers, origin);
			for (const day of ['04', '05', '06', '07', '08']) {
				const next = await addMoment(house, talk.sofie, {
					start: `2026-12-${day}T21:00:00.000Z`,
					end: `2026-12-${day}T21:20:00.000Z`,
					place: talk.place,
					kind: 'talk',
					seats: 1
				});
				if (!next.ok) throw new Error(next.error.code);
				await moveBooking(house, talk.id, talk.secret, { slot: next.value.id });
				at(house, `2026-12-${String(Number(day) - 1).padStart(2, '0')}T17:10:00.000Z`);
				await tick(house, carriers, origin);
			}
			expect(sent()).toHaveLength(3);
			expect(new Set(sent().map(({ key }) => key)).size).toBe(3);
		});

		it('nothing about a talk that is off or that asked to stop; the code in the text message is proof enough to stop', async () => {
			const house = await open();
			const off = await remindedTalk(house);
			const { carriers, sent } = provider();
			await cancelBooking(house, off.id, off.secret);
			const other = await addMoment(house, off.sofie, {
				start: '2026-12-03T21:00:00.000Z',
				end: '2026-12-03T21:20:00.000Z',
				place: off.place,
				kind: 'talk',
				seats: 1
			});
			const id = crypto.randomUUID();
			await book(house, id, wish(other.ok ? other.value.id : ''), from());
			const code = await slipCode(house.db, id);
			expect(await readBooking(house, id, code)).toMatchObject({ id });
			await remind(house, id, code, { way: 'sms', to: '0470 00 00 00' });
			expect(await remind(house, id, code, { way: 'none' })).toMatchObject({ ok: true });
			expect(await remind(house, id, secret(), { way: 'sms', to: '0470 00 00 00' })).toMatchObject({ ok: false });
			for (const hour of ['11:05', '16:30', '19:10']) {
				at(house, `2026-12-03T${hour}:00.000Z`);
				await tick(house, carriers, origin);
			}
			expect(sent()).toEqual([]);
		});

		it('a knock says when and nothing else, and a phone that is gone is forgotten', async () => {
			const house = await open();
			const to = { endpoint: 'https://push.example/abc', keys: { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) } };
			const talk = await remindedTalk(house, '2026-12-03T13:00:00.000Z', { way: 'push', to });
			const { state, carriers, sent } = provider();
			at(house, '2026-12-02T17:10:00.000Z');
			await tick(house, carriers, origin);
			const [knock] = sent();
			expect(knock).toMatchObject({ title: 'Morgen, 14.00', link: `/nl/talk?b=${talk.id}` });
			expect(JSON.stringify({ ...knock, to: '' })).not.toMatch(/Amina|Sofie|Brug|proof|#t=/);
			state.gone = true;
			at(house, '2026-12-03T11:10:00.000Z');
			await tick(house, carriers, origin);
			expect(await house.db.selectFrom('reminder').selectAll().execute()).toEqual([]);
		});

		it('a talk that the counsellor takes back is told once, by the way that was chosen, and is never their fault', async () => {
			const house = await open();
			const talk = await remindedTalk(house);
			const { carriers, sent } = provider();
			at(house, '2026-12-01T10:00:00.000Z');
			await withdrawSlot(house, talk.sofie, talk.slot);
			await tick(house, carriers, origin);
			expect(sent()).toEqual([]);
			for (const minutes of ['03', '04', '30']) {
				at(house, `2026-12-01T10:${minutes}:00.000Z`);
				await Promise.all([tick(house, carriers, origin), tick(house, carriers, origin)]);
			}
			expect(sent()).toHaveLength(1);
			const [{ text, key }] = sent() as [Message];
			expect(key).toBe(`withdrawn:${talk.id}:2026-12-01T10:00:00.000Z:2026-12-03T13:00:00.000Z`);
			expect(text).toMatch(/do 3 dec.*14\.00.*ligt niet aan jou/);
			expect(isOneSms(text), text).toBe(true);
			const proof = readSlipLink(new URL(/https:\S+/.exec(text)![0]).hash)!.proof;
			expect((await readBooking(house, talk.id, proof))!.nearest).toHaveLength(3);
			expect(await textsTakenBack(house, talk.sofie, origin)).toEqual([]);
		});

		it('a talk that comes back after its message went out is told again, once, and not when it came back at once', async () => {
			const house = await open();
			const { talk, carriers, sent } = await toldItIsOff(house);
			await restoreMoment(house, talk.sofie, talk.slot);
			for (const minutes of ['04', '07', '30']) {
				at(house, `2026-12-01T10:${minutes}:00.000Z`);
				await Promise.all([tick(house, carriers, origin), tick(house, carriers, origin)]);
			}
			expect(sent()).toHaveLength(2);
			expect(sent()[1]!.text).toMatch(/do 3 dec.*14\.00.*kan toch/);
			expect(isOneSms(sent()[1]!.text), sent()[1]!.text).toBe(true);
			// Off and on once more, within two minutes: nobody hears of it.
			at(house, '2026-12-01T11:00:00.000Z');
			await withdrawSlot(house, talk.sofie, talk.slot);
			await restoreMoment(house, talk.sofie, talk.slot);
			at(house, '2026-12-01T11:10:00.000Z');
			await tick(house, carriers, origin);
			expect(sent()).toHaveLength(2);
		});

		it('a moment that weekly hours made again, with its talk still off, is not told on and on', async () => {
			const house = await open();
			const { talk, carriers, sent } = await toldItIsOff(house);
			await house.db.updateTable('slot').set({ open: 1, withdrawn_at: null }).where('id', '=', talk.slot).execute();
			for (const minutes of ['04', '08', '30']) {
				at(house, `2026-12-01T10:${minutes}:00.000Z`);
				await tick(house, carriers, origin);
			}
			expect(sent()).toHaveLength(2);
		});

		it('whoever chose another moment meanwhile does not hear that the first one is on again', async () => {
			const house = await open();
			const { talk, carriers, sent } = await toldItIsOff(house);
			const { nearest } = (await readBooking(house, talk.id, await slipCode(house.db, talk.id)))!;
			expect(await moveBooking(house, talk.id, talk.secret, { slot: nearest![0]!.id })).toMatchObject({ ok: true });
			await restoreMoment(house, talk.sofie, talk.slot);
			at(house, '2026-12-01T10:30:00.000Z');
			await tick(house, carriers, origin);
			expect(sent()).toHaveLength(1);
		});

		it('a text about a group says which one, and not “bring nothing” when there is something to bring', async () => {
			const house = await open();
			const made = await sample(house);
			const group = await addMoment(house, made.sofie, {
				...{ start: '2026-12-03T19:00:00.000Z', end: '2026-12-03T20:00:00.000Z', place: made.place, seats: 4 },
				...{ kind: 'group', title: { nl: 'Koken' }, details: { bring: { nl: 'een schort' }, leads: 'Ali' } }
			});
			const [id, mine] = [crypto.randomUUID(), secret()];
			const booked = await book(house, id, wish(group.ok ? group.value.id : '', { secret: mine }), from());
			expect(booked).toMatchObject({
				value: { booking: { slot: { details: { bring: 'een schort', leads: 'Ali' } } } }
			});
			await remind(house, id, mine, { way: 'mail', to: 'a@trampoline.example' });
			const { carriers, sent } = provider();
			at(house, '2026-12-02T17:10:00.000Z');
			await tick(house, carriers, origin);
			expect(sent()[0]!.text).toContain('Sofie (Koken)');
			expect(sent()[0]!.text).not.toContain('niets mee');
			// What lights up on a screen stays neutral.
			expect(sent()[0]!.title).toBe('do 3 december, 20.00');
		});

		it('an absence that is taken back within two minutes tells nobody', async () => {
			const house = await open();
			const talk = await remindedTalk(house);
			const { carriers, sent } = provider();
			at(house, '2026-12-01T10:00:00.000Z');
			const day = { start: '2026-12-03T00:00:00.000Z', end: '2026-12-03T23:00:00.000Z' };
			const away = await goAway(house, talk.sofie, day);
			await tick(house, carriers, origin);
			at(house, '2026-12-01T10:01:30.000Z');
			await comeBack(house, talk.sofie, away.ok ? away.value.id : '');
			at(house, '2026-12-01T10:05:00.000Z');
			await tick(house, carriers, origin);
			expect(sent()).toEqual([]);
		});

		it('a knock about a talk that is off says nothing of whom or what', async () => {
			const house = await open();
			const to = { endpoint: 'https://push.example/abc', keys: { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) } };
			const talk = await remindedTalk(house, '2026-12-03T13:00:00.000Z', { way: 'push', to });
			const { carriers, sent } = provider();
			at(house, '2026-12-01T10:00:00.000Z');
			await withdrawSlot(house, talk.sofie, talk.slot);
			at(house, '2026-12-01T10:03:00.000Z');
			await tick(house, carriers, origin);
			expect(sent()).toMatchObject([
				{
					title: 'Er is iets veranderd',
					text: 'Dat ligt niet aan jou.',
					link: `/nl/talk?b=${talk.id}`
				}
			]);
			expect(JSON.stringify({ ...sent()[0], to: '' })).not.toMatch(/Amina|Sofie|Brug|14\.00/);
		});

		it('nothing is told of it once another moment was chosen', async () => {
			const house = await open();
			const talk = await remindedTalk(house);
			const { carriers, sent } = provider();
			at(house, '2026-12-01T10:00:00.000Z');
			await withdrawSlot(house, talk.sofie, talk.slot);
			const [next] = (await readBooking(house, talk.id, talk.secret))!.nearest!;
			await moveBooking(house, talk.id, talk.secret, { slot: next!.id });
			at(house, '2026-12-01T10:03:00.000Z');
			await tick(house, carriers, origin);
			expect(sent()).toEqual([]);
		});

		it('there is no fourth message about a talk: then it stands among the texts to send by hand', async () => {
			const house = await open();
			const { carriers, sent } = provider();
			const full = await remindedTalk(house, '2026-12-10T13:00:00.000Z');
			for (const instant of ['2026-12-07T17:05:00.000Z', '2026-12-09T17:05:00.000Z', '2026-12-10T11:05:00.000Z']) {
				at(house, instant);
				await tick(house, carriers, origin);
			}
			const about = () => sent().filter(({ key }) => key.includes(full.id));
			expect(about()).toHaveLength(3);
			await withdrawSlot(house, full.sofie, full.slot);
			at(house, '2026-12-10T11:08:00.000Z');
			await tick(house, carriers, origin);
			expect(about()).toHaveLength(3);
			const [text] = await textsTakenBack(house, full.sofie, origin);
			expect(text).toMatchObject({ id: full.id, callMe: 'Amina' });
		});

		it('who chose no way to be reminded is on the list of texts to send, until they chose another moment', async () => {
			const house = await open();
			const talk = await remindedTalk(house, '2026-12-03T13:00:00.000Z', { way: 'none' });
			at(house, '2026-12-01T10:00:00.000Z');
			await withdrawSlot(house, talk.sofie, talk.slot);
			const [one, ...others] = await textsTakenBack(house, talk.sofie, origin);
			expect(others).toEqual([]);
			expect(one).toMatchObject({ id: talk.id, callMe: 'Amina', lang: 'nl' });
			expect(one!.text).toMatch(/ligt niet aan jou.*#t=[\w-]{44}/);
			expect(isOneSms(one!.text), one!.text).toBe(true);
			const [next] = (await readBooking(house, talk.id, talk.secret))!.nearest!;
			await moveBooking(house, talk.id, talk.secret, { slot: next!.id });
			expect(await textsTakenBack(house, talk.sofie, origin)).toEqual([]);
		});

		it('which of three wishes it became is knocked once, by day, and only for whoever named more than one', async () => {
			const house = await open();
			const { sofies } = await sample(house);
			const to = { endpoint: 'https://push.example/abc', keys: { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) } };
			const remindPush = { remind: { way: 'push', to } };
			const { carriers, sent } = provider();
			const asked = async (more: object) => {
				const [id, body] = [crypto.randomUUID(), wish(sofies[0]!.id, { ...remindPush, ...more })];
				const booked = await book(house, id, body, from());
				await remindOfNew(house, id, body, booked.ok && booked.value.fresh);
				// The answer was lost: the phone asks again.
				await remindOfNew(house, id, body, false);
				return id;
			};
			at(house, '2026-11-24T21:00:00.000Z');
			await book(house, crypto.randomUUID(), wish(sofies[0]!.id), from());
			const id = await asked({ then: [sofies[1]!.id, sofies[8]!.id] });
			await asked({});
			await tick(house, carriers, origin);
			expect(sent()).toEqual([]);
			at(house, '2026-11-25T08:01:00.000Z');
			await tick(house, carriers, origin);
			await tick(house, carriers, origin);
			const sure = sent().filter(({ key }) => key.startsWith('sure:'));
			expect(sure).toMatchObject([
				{ title: 'Er is een antwoord', text: 'Tik om te kijken.', link: `/nl/talk?b=${id}` }
			]);
		});

		it('an alert knocks once, ever', async () => {
			const house = await open();
			await sample(house);
			const to = { endpoint: 'https://push.example/abc', keys: { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) } };
			const asked = { centre: 'sample', lang: 'fr', secret: secret(), push: to };
			await watch(house, crypto.randomUUID(), asked, from());
			const { carriers, sent } = provider();
			for (let time = 0; time < 5; time += 1) await tick(house, carriers, origin);
			expect(sent()).toMatchObject([{ title: 'Une place se libère', link: '/fr' }]);
		});

		it('"STOP" ends the messages for that number, at once and for each of its talks; another text and another number end none', async () => {
			const house = await open();
			const { carriers, sent } = provider();
			await remindedTalk(house);
			const numbers = async () => (await house.db.selectFrom('reminder').selectAll().execute()).length;
			for (const text of ['Bij welke stop?', 'stop er niet mee'])
				expect(await stopTexts(house, { from: '0470123456', text })).toMatchObject({ ok: true });
			expect(await stopTexts(house, { from: '0470123457', text: 'STOP' })).toMatchObject({ ok: true });
			expect(await stopTexts(house, { from: '0470123456' })).toMatchObject({ ok: false });
			expect(await numbers()).toBe(1);
			at(house, '2026-11-30T14:59:00.000Z');
			await tick(house, carriers, origin);
			expect(await stopTexts(house, { from: '0470123456', text: 'Arrêt !' })).toMatchObject({ ok: true });
			expect(await numbers()).toBe(0);
			const before = sent().length;
			for (const instant of ['2026-12-02T17:59:00.000Z', '2026-12-03T11:30:00.000Z']) {
				at(house, instant);
				await tick(house, carriers, origin);
			}
			expect(sent()).toHaveLength(before);
			expect(JSON.stringify(await house.db.selectFrom('outgoing').selectAll().execute())).not.toContain('470');
		});

		it('answers are taken only from who knows the secret, and from nobody when there is none', () => {
			openInbound(undefined);
			expect([knowsInbound(''), knowsInbound('undefined')]).toEqual([false, false]);
			openInbound('a long secret of a gateway');
			expect([knowsInbound('a long secret of a gateway'), knowsInbound('a long secret')]).toEqual([true, false]);
			openInbound(undefined);
		});

		it('the address is forgotten when the talk is over', async () => {
			const house = await open();
			await remindedTalk(house);
			at(house, '2026-12-03T13:19:00.000Z');
			expect(await eraseReminders(house)).toBe(0);
			at(house, '2026-12-03T13:21:00.000Z');
			expect(await eraseReminders(house)).toBe(1);
			const left = JSON.stringify([
				await house.db.selectFrom('reminder').selectAll().execute(),
				await house.db.selectFrom('outgoing').selectAll().execute()
			]);
			expect(left).not.toMatch(/470|Amina/);
		});

		it('the texts to send by hand are one SMS long, in the language of who reads them, name first', async () => {
			const house = await open();
			const made = await remindedTalk(house);
			const [text] = await textsFor(house, made.sofie, '2026-12-03T00:00:00.000Z', '2026-12-04T00:00:00.000Z', origin);
			expect(text).toMatchObject({ callMe: 'Amina', lang: 'nl' });
			expect(text!.text).toMatch(/^Amina: .*14\.00.*#t=[\w-]{44}$/);
			expect(isOneSms(text!.text), text!.text).toBe(true);
		});
	});
});
