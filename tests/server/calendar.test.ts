import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import ical from 'ical.js';
import type { Booking } from '../../src/lib/contract';
import { calendarFile } from '../../src/lib/phone/calendar';
import { book, cancelBooking, eraseOld, readBooking } from '../../src/lib/server/bookings';
import {
	endFeed,
	forgetBusy,
	makeFeed,
	nameInFeed,
	readFeed,
	refreshBusy,
	setBusyAddress
} from '../../src/lib/server/calendar';
import { busyFrom } from '../../src/lib/server/calendar/busy-from';
import { calendarAddress, fetchCalendar } from '../../src/lib/server/calendar/fetch';
import { publicOnly, type Guard } from '../../src/lib/server/outside';
import { createInvite } from '../../src/lib/server/invites';
import { addMoment, freeSlots } from '../../src/lib/server/slots';
import { Agent } from 'node:http';
import { eachEngine } from '../support/house';
import { from, sample, secret, wish } from '../support/people';

const uuid = () => crypto.randomUUID();
const calendar = (...lines: string[]) =>
	['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', ...lines, 'END:VCALENDAR'].join('\r\n');
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:one', ...lines, 'END:VEVENT'];
const year = { zone: 'Europe/Brussels', from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' };
const starts = (text: string, window = year) => busyFrom(text, window).map((span) => span.start.slice(0, 16));

describe('when a calendar says somebody is busy', () => {
	it('keeps its clock over both DST nights, in Brussels and in Vilnius, whatever the zone of the centre', () => {
		// Saturdays at 10 o'clock: 28 March and 24 October 2026 are the nights of change.
		for (const [zone, winter, summer] of [
			['Europe/Brussels', '09:00', '08:00'],
			['Europe/Vilnius', '08:00', '07:00']
		]) {
			const weekly = (day: string) =>
				starts(
					calendar(
						...event(
							`DTSTART;TZID=${zone}:${day}T100000`,
							`DTEND;TZID=${zone}:${day}T110000`,
							'RRULE:FREQ=WEEKLY;COUNT=2'
						)
					)
				);
			expect(weekly('20260328')).toEqual([`2026-03-28T${winter}`, `2026-04-04T${summer}`]);
			expect(weekly('20261024')).toEqual([`2026-10-24T${summer}`, `2026-10-31T${winter}`]);
			// A night shift over the change is as long as it was.
			const night = (day: string, next: string) =>
				busyFrom(
					calendar(...event(`DTSTART;TZID=${zone}:${day}T220000`, `DTEND;TZID=${zone}:${next}T060000`)),
					year
				).map(({ start, end }) => (Date.parse(end) - Date.parse(start)) / 3_600_000);
			expect([night('20260328', '20260329'), night('20261024', '20261025')]).toEqual([[7], [9]]);
		}
	});

	it('reads moved, cancelled and left-out occurrences', () => {
		const text = calendar(
			...event(
				'DTSTART;TZID=Europe/Brussels:20261102T100000',
				'DURATION:PT1H',
				'RRULE:FREQ=WEEKLY;COUNT=5',
				'EXDATE;TZID=Europe/Brussels:20261109T100000'
			),
			...event(
				'RECURRENCE-ID;TZID=Europe/Brussels:20261116T100000',
				'DTSTART;TZID=Europe/Brussels:20261117T150000',
				'DURATION:PT30M'
			),
			...event('RECURRENCE-ID:20261123T090000Z', 'DTSTART:20261123T090000Z', 'DURATION:PT1H', 'STATUS:CANCELLED')
		);
		expect(starts(text)).toEqual(['2026-11-02T09:00', '2026-11-17T14:00', '2026-11-30T09:00']);
	});

	it('leaves out what is free, joins what touches, and reads whole days and floating hours in the centre’s zone', () => {
		const text = calendar(
			...event('DTSTART:20261124T090000Z', 'DTEND:20261124T100000Z'),
			...event('DTSTART:20261124T100000Z', 'DTEND:20261124T103000Z'),
			...event('DTSTART:20261124T140000Z', 'DTEND:20261124T150000Z', 'TRANSP:TRANSPARENT'),
			...event('DTSTART:20261124T140000Z', 'DTEND:20261124T150000Z', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'),
			...event('DTSTART;VALUE=DATE:20261125', 'DTEND;VALUE=DATE:20261126'),
			...event('DTSTART:20261127T100000', 'DURATION:PT1H'),
			'BEGIN:VFREEBUSY',
			'FREEBUSY:20261128T080000Z/PT1H',
			'FREEBUSY;FBTYPE=FREE:20261128T120000Z/PT1H',
			'END:VFREEBUSY'
		);
		expect(busyFrom(text, year).map(({ start, end }) => `${start.slice(5, 16)} ${end.slice(5, 16)}`)).toEqual([
			'11-24T09:00 11-24T10:30',
			'11-24T23:00 11-25T23:00',
			'11-27T09:00 11-27T10:00',
			'11-28T08:00 11-28T09:00'
		]);
	});

	it('reads a zone that only the file itself explains', () => {
		const text = calendar(
			'BEGIN:VTIMEZONE',
			'TZID:W. Europe Standard Time',
			'BEGIN:STANDARD',
			'DTSTART:16010101T030000',
			'TZOFFSETFROM:+0200',
			'TZOFFSETTO:+0100',
			'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
			'END:STANDARD',
			'BEGIN:DAYLIGHT',
			'DTSTART:16010101T020000',
			'TZOFFSETFROM:+0100',
			'TZOFFSETTO:+0200',
			'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
			'END:DAYLIGHT',
			'END:VTIMEZONE',
			...event(
				'DTSTART;TZID=W. Europe Standard Time:20260704T100000',
				'DURATION:PT1H',
				'RRULE:FREQ=MONTHLY;INTERVAL=6;COUNT=2'
			)
		);
		expect(starts(text, { ...year, zone: 'Europe/Vilnius', to: '2027-06-01T00:00:00.000Z' })).toEqual([
			'2026-07-04T08:00',
			'2027-01-04T09:00'
		]);
	});

	it('refuses what repeats beyond reason, and what is no calendar', () => {
		const wild = calendar(...event('DTSTART:20200101T000000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY'));
		const began = performance.now();
		expect(() => busyFrom(wild, year)).toThrow('repeats beyond reason');
		expect(performance.now() - began).toBeLessThan(3_000);
		for (const text of ['', '<html></html>', 'BEGIN:VCARD\r\nEND:VCARD']) expect(() => busyFrom(text, year)).toThrow();
	});
});

describe('what may be fetched', () => {
	let server: Server;
	let base = '';
	const text = calendar(...event('DTSTART:20261124T090000Z', 'DTEND:20261124T100000Z'));
	beforeAll(async () => {
		server = createServer((request, response) => {
			const to = {
				'/there': '/cal.ics',
				'/round': '/round',
				'/inside': 'http://192.0.2.1/secret',
				'/file': 'file:///etc/passwd'
			}[request.url ?? ''];
			if (to) return response.writeHead(302, { location: to }).end();
			if (request.url === '/large') {
				response.writeHead(200);
				for (let part = 0; part < 40; part++) response.write('x'.repeat(100_000));
				return response.end();
			}
			if (request.url === '/gone') return response.writeHead(404).end();
			if (request.url === '/packed') return response.writeHead(200, { 'content-encoding': 'gzip' }).end('x');
			if (request.url === '/cut') {
				response.writeHead(200, { 'content-length': '1000' });
				response.write('BEGIN');
				return setTimeout(() => response.destroy(), 20);
			}
			return response.writeHead(200, { 'content-type': 'text/calendar' }).end(text);
		});
		await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
		base = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
	});
	afterAll(() => void server.close());
	/** The decision of a test: its own server, and nothing else. */
	const here: Guard = { allows: (url) => url.origin === base, agent: () => new Agent() };
	const codeOf = async (address: string, guard: Guard = here) => {
		const got = await fetchCalendar(address, guard);
		return got.ok ? 'read' : got.error.code;
	};

	it('a calendar, also behind a redirect; each hop is asked about', async () => {
		expect(await codeOf(`${base}/cal.ics`)).toBe('read');
		expect(await codeOf(`${base}/there`)).toBe('read');
		expect(await codeOf(`${base}/inside`)).toBe('address');
		expect(await codeOf(`${base}/file`)).toBe('address');
		expect(await codeOf(`${base}/round`)).toBe('no-answer');
	});

	it('not more than 2 MB, nothing packed, nothing half', async () => {
		expect(await codeOf(`${base}/large`)).toBe('too-large');
		expect(await codeOf(`${base}/packed`)).toBe('no-answer');
		expect(await codeOf(`${base}/cut`)).toBe('no-answer');
		expect(await codeOf(`${base}/gone`)).toBe('no-answer');
	});

	it('no private network, however it is written, and no other port', async () => {
		for (const host of [
			'127.0.0.1',
			'localhost',
			'[::1]',
			'10.0.0.1',
			'192.168.1.1',
			'172.16.0.1',
			'169.254.169.254',
			'2130706433',
			'0x7f.1',
			'[::ffff:127.0.0.1]',
			'0.0.0.0'
		])
			expect(await codeOf(`http://${host}/x.ics`, publicOnly), host).toBe('address');
		expect(await codeOf(`${base}/cal.ics`, publicOnly)).toBe('address');
		expect(await codeOf('https://name:word@calendar.example/x.ics', publicOnly)).toBe('address');
		expect(calendarAddress('webcal://calendar.example/x.ics')?.href).toBe('https://calendar.example/x.ics');
		for (const text of ['', 'x', 'ftp://a.b/c', 'javascript:alert(1)', `https://a.b/${'x'.repeat(2_000)}`])
			expect(calendarAddress(text)).toBeNull();
	});

	eachEngine((open) => {
		it('busy time is not offered and not booked; what is booked or kept stays; the old answer stands when none comes', async () => {
			const house = await open();
			const { sofies, sofie, centreId, place } = await sample(house);
			const talks = sofies.filter(({ kind }) => kind === 'talk');
			const [booked, kept, free] = talks as [(typeof talks)[0], (typeof talks)[0], (typeof talks)[0]];
			const mine = { secret: secret() };
			const id = uuid();
			expect((await book(house, id, wish(booked.id, mine), from())).ok).toBe(true);
			const invite = await createInvite(house, sofie, { keep: kept.id });
			if (!invite.ok) throw new Error(invite.error.code);
			const staff = { id: sofie, centreId };
			let answers = calendar(
				...event(`DTSTART:${booked.start.replace(/[-:]|\.000/g, '')}`, `DTEND:${free.end.replace(/[-:]|\.000/g, '')}`)
			);
			const busy = createServer((_, response) => (answers ? response.end(answers) : response.writeHead(500).end()));
			await new Promise<void>((ready) => busy.listen(0, '127.0.0.1', ready));
			const address = `http://127.0.0.1:${(busy.address() as { port: number }).port}/x.ics`;
			const guard: Guard = { allows: () => true, agent: () => new Agent() };
			try {
				expect((await setBusyAddress(house, staff, 'http://127.0.0.1/x.ics')).ok).toBe(false);
				expect(await setBusyAddress(house, staff, address, guard)).toEqual({ ok: true, value: 1 });
				const offered = async (more = {}) =>
					(await freeSlots(house, { centre: centreId, lang: 'nl', ...more })).slots.map((slot) => slot.id);
				expect(await offered()).not.toContain(free.id);
				const refused = await book(house, uuid(), wish(free.id), from());
				expect(refused.ok || refused.error.code).toBe('slot-taken');
				expect((await readBooking(house, id, mine.secret))?.state).toBe('booked');
				// What was promised to one person is theirs, and a group that stands in the calendar too is still a group.
				expect(await offered({ invite: invite.value.id })).toContain(kept.id);
				expect((await book(house, uuid(), wish(kept.id, { invite: invite.value.code }), from())).ok).toBe(true);
				const group = await addMoment(house, sofie, {
					start: new Date(Date.parse(free.end) + 36e5).toISOString(),
					end: new Date(Date.parse(free.end) + 72e5).toISOString(),
					place,
					kind: 'group',
					seats: 5
				});
				if (group.ok) expect(await offered()).toContain(group.value.id);
				// The calendar is away for a while: what it said stands, and the desk says that it is old.
				answers = '';
				await refreshBusy(house, { guard });
				expect(await offered()).not.toContain(free.id);
				expect((await house.db.selectFrom('calendar').selectAll().executeTakeFirstOrThrow()).busy_problem).toBe(
					'no-answer'
				);
				// Only when, never what.
				expect(Object.keys((await house.db.selectFrom('busy').selectAll().execute())[0]!).sort()).toEqual([
					'end_at',
					'staff_id',
					'start_at'
				]);
				answers = calendar(...event('DTSTART:20200101T000000Z', 'DURATION:PT1H'));
				await refreshBusy(house, { guard });
				expect(await offered()).toContain(free.id);
				await forgetBusy(house, sofie);
				expect(await house.db.selectFrom('busy').selectAll().execute()).toEqual([]);
			} finally {
				busy.close();
			}
		});

		it('the feed: secret, revocable, names only when switched on, gone with the talk and its details', async () => {
			const house = await open();
			const { sofies, sofie } = await sample(house);
			const talk = sofies.find(({ kind }) => kind === 'talk')!;
			const mine = { secret: secret(), callMe: 'rode vlieger', message: 'Iets met eten' };
			const id = uuid();
			await book(house, id, wish(talk.id, mine), from());
			const first = await makeFeed(house, sofie, 'nl');
			expect(first).toMatch(/^[\w-]{43}$/);
			const read = async (secret = first) => (await readFeed(house, secret))?.replace(/\r\n /g, '') ?? null;
			expect(await read()).toContain('SUMMARY:Gesprek\r\n');
			expect(await read()).not.toMatch(/vlieger|eten/);
			await nameInFeed(house, sofie, true);
			expect(await read()).toContain('SUMMARY:Gesprek: rode vlieger\r\n');
			expect(await read()).not.toContain('eten');
			const second = await makeFeed(house, sofie, 'fr');
			expect(await read()).toBeNull();
			expect(await read(second)).toContain('SUMMARY:Rendez-vous\r\n');
			expect(JSON.stringify(await house.db.selectFrom('calendar').selectAll().execute())).not.toContain(second);
			await nameInFeed(house, sofie, true);
			house.setNow(new Date(Date.parse(talk.end) + 6 * 864e5).toISOString());
			await house.db.updateTable('centre').set({ keep_days: 2 }).execute();
			await eraseOld(house);
			expect(await read(second)).not.toContain('vlieger');
			const next = uuid();
			const later = sofies.findLast(({ kind }) => kind === 'talk')!;
			await book(house, next, wish(later.id, { ...mine, callMe: 'gele muts' }), from());
			expect(await read(second)).toContain('gele muts');
			await cancelBooking(house, next, mine.secret);
			expect(await read(second)).not.toContain('gele muts');
			await endFeed(house, sofie);
			expect(await read(second)).toBeNull();
			expect(await read('')).toBeNull();
		});

		it('feed and the phone’s own file name the same instants over both DST nights, in Brussels and in Vilnius', async () => {
			const house = await open();
			const { sofie, place } = await sample(house);
			const secret = await makeFeed(house, sofie, 'nl');
			for (const zone of ['Europe/Brussels', 'Europe/Vilnius']) {
				await house.db.updateTable('centre').set({ zone }).execute();
				for (const night of [
					'2027-03-28T00:30:00.000Z',
					'2027-03-28T01:30:00.000Z',
					'2027-10-31T00:30:00.000Z',
					'2027-10-31T01:30:00.000Z'
				]) {
					house.setNow(new Date(Date.parse(night) - 864e5).toISOString());
					const end = new Date(Date.parse(night) + 18e5).toISOString();
					const made = await addMoment(house, sofie, { start: night, end, place, kind: 'group', seats: 9 });
					const slot = made.ok
						? made.value.id
						: (await house.db.selectFrom('slot').select('id').where('start_at', '=', night).executeTakeFirstOrThrow())
								.id;
					const id = uuid();
					const done = await book(house, id, wish(slot), from());
					const booking = (done.ok ? done.value.booking : null) as Booking;
					const timesOf = (text: string, uid: string) => {
						const found = new ical.Component(ical.parse(text) as unknown[])
							.getAllSubcomponents('vevent')
							.map((one) => new ical.Event(one))
							.find((one) => one.uid === uid)!;
						return [found.startDate, found.endDate].map((time) => time.toJSDate().toISOString());
					};
					expect(timesOf((await readFeed(house, secret))!, slot)).toEqual([night, end]);
					expect(timesOf(await calendarFile(booking, 'Trampoline', house.now()), id)).toEqual([night, end]);
				}
			}
		});
	});
});
