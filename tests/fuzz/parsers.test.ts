import fc from 'fast-check';
import * as v from 'valibot';
import { afterAll, describe, expect, it } from 'vitest';
import * as contract from '../../src/lib/contract';
import { PlanCopy } from '../../src/lib/contract/copy';
import * as kiosk from '../../src/lib/contract/kiosk';
import * as letters from '../../src/lib/contract/letters';
import { centreForms, readCentreForm } from '../../src/lib/desk/centre-forms';
import { forms, readForm } from '../../src/lib/desk/forms';
import { openCopy, readSealed, readWords } from '../../src/lib/domain/backup';
import { readSpoken, readTypedLine, typedPlace } from '../../src/lib/domain/booking';
import { readInviteFragment } from '../../src/lib/domain/invite';
import {
	addFrame,
	addressFrom,
	fold,
	framesOf,
	freshAddress,
	fromBase45,
	fromText,
	openLetter,
	partsOf,
	readEnvelope,
	readLink,
	sealLetter,
	unfold,
	type Reading
} from '../../src/lib/domain/letter';
import { unpad } from '../../src/lib/domain/letter/pack';
import { mergeCopies } from '../../src/lib/domain/plan/merge';
import { isSameNumber, isStopWord } from '../../src/lib/domain/reminding';
import { readParcel } from '../../src/lib/phone/letters/move';
import { check, random } from '../../src/lib/phone/letters/post';
import { deviceOf, localNext } from '../../src/lib/server/auth';
import { isEasy } from '../../src/lib/server/auth/easy';
import { busyFrom } from '../../src/lib/server/calendar/busy-from';
import { calendarAddress } from '../../src/lib/server/calendar/fetch';
import { inTime } from '../../src/lib/server/calendar/in-time';
import { chooseLanguage } from '../../src/lib/words/languages';
import { fuzz, nearObject, nearText, tellSlowest, timed, wildBytes, wildJson, wildText } from '../support/wild';

/* Whatever comes, a reader answers with a value or a refusal and never falls over (TRUST 6). FUZZ=100000 for the long run. */

afterAll(tellSlowest);
const { subtle } = crypto;
const now = '2026-11-25T12:00:00.000Z';
const address = freshAddress(random);
const [id22, key43] = [partsOf(address).id, partsOf(address).key];
const uuid = '6f1d1c52-7a38-4f0e-9b8e-3f3a6e2b9a10';

/** Readers of a text; each must answer. */
const ofText: Record<string, [(text: string) => unknown, ...string[]]> = {
	'the link of a slip': [contract.readSlipLink, `#t=${id22}${id22}`],
	'the link of a letter': [readLink, `https://a.example/l/${id22}#${key43}`],
	'an address of a letter': [(text) => addressFrom(text, text), id22, key43],
	'what rides behind an invite': [readInviteFragment, '#n=Amina&s=ask.10.Bel+Sofie&s=look.5.Kijk'],
	base64url: [fromText, id22, key43],
	base45: [fromBase45, 'QED8WEX0', 'TL1'],
	'signs that somebody said': [readSpoken, 'KRTM 4X7P'],
	'a line of hours': [readTypedLine, 'di 14–17 Park', 'elke vrijdag 9u30 tot 12u Brug', '24/12 10-12'],
	'a place in a line': [(text) => typedPlace(text, [{ name: 'Park' }, { name: text }]), 'park'],
	'words of a copy': [readWords, 'blauw, fiets. brug 4 park'],
	'an answer to a text message': [isStopWord, 'STOP', 'стоп'],
	'a number': [(text) => isSameNumber(text, '0470 12 34 56'), '+32 470 12 34 56'],
	'the languages of a phone': [(text) => chooseLanguage(text), 'fr-BE,fr;q=0.9,en;q=0.5'],
	'where to go after signing in': [localNext, '/desk/moments?week=2026-11-23'],
	'the name of a browser': [deviceOf, 'Mozilla/5.0 (Android) Firefox/140'],
	'the address of a calendar': [calendarAddress, 'webcal://calendar.example/a.ics'],
	'a password': [(text) => isEasy(text, [text]), 'een lange zin']
};

/** What a form or a header lets through at most. */
const longest: Record<string, number> = {
	'a line of hours': 2_000,
	'a password': 200,
	'an answer to a text message': 1_600,
	'the languages of a phone': 16_000
};

describe('a reader of a text answers, whatever it is given', () => {
	for (const [name, [read, ...right]] of Object.entries(ofText))
		it(name, () =>
			fc.assert(
				fc.asyncProperty(fc.oneof(wildText, nearText(...right)), async (text) => {
					await timed(name, () => void expect(() => read(text)).not.toThrow());
				}),
				fuzz()
			)
		);

	it('and after signing in nobody leaves the desk', () =>
		fc.assert(
			fc.property(
				fc.oneof(wildText, nearText('/desk/moments', '/desk//evil.example', '/desk/..//evil.example')),
				(next) => {
					const to = new URL(localNext(next), 'https://desk.example');
					expect([to.origin, /^\/desk(\/|$)/.test(to.pathname)]).toEqual(['https://desk.example', true]);
				}
			),
			fuzz()
		));
});

const schemas = Object.entries({ ...contract, ...letters, ...kiosk, PlanCopy }).flatMap(([name, schema]) =>
	typeof schema === 'object' && schema !== null && 'kind' in schema && schema.kind === 'schema'
		? [[name, schema as unknown as v.GenericSchema] as const]
		: []
);
const secret = key43;
const push = { endpoint: 'https://push.example/1', keys: { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) } };
const right: Record<string, unknown>[] = [
	{
		slot: 'a',
		then: ['b'],
		callMe: 'blauwe fiets',
		lang: 'nl',
		secret,
		message: 'Hallo',
		comesWith: true,
		friend: true,
		remind: { way: 'push', to: push }
	},
	{
		kind: 'meet',
		centre: 'sample',
		callMe: 'a',
		lang: 'nl',
		secret,
		code: id22,
		words: 'x',
		dayParts: ['evening'],
		push
	},
	{ kind: 'call', centre: 'sample', callMe: 'a', lang: 'nl', secret, code: id22, phone: '0470 12 34 56' },
	{ centre: 'sample', lang: 'nl', secret, counsellor: 'a', before: '2026-12-01T10:00:00.000Z', push },
	{ sealed: 'AAAA', opens: 'a'.repeat(64), removes: 'b'.repeat(64), once: true, expires: '2026-12-01T10:00:00.000Z' },
	{
		v: 1,
		from: 'A',
		to: 'B',
		lang: 'nl',
		goal: { door: 'work', text: '', job: 'baker' },
		strengths: [],
		wishes: [],
		milestones: [],
		steps: [],
		did: [],
		obstacles: []
	},
	{ v: 1, kind: 'proposals', from: 'A', steps: [{ id: uuid, text: 'Bel', kind: 'ask', minutes: 10 }] },
	{ v: 1, kind: 'saw', from: 'A', role: '', cards: ['on-time'], sentence: '' },
	{ goal: [{ id: 'a', door: 'work', text: '', job: '', state: 'chosen', at: now }], setting: [], step: [], did: [] }
];

describe('a schema of the contract answers, whatever it is given', () => {
	it('there are as many as the contract has', () => expect(schemas.length).toBeGreaterThan(40));

	it('each of them', () =>
		fc.assert(
			fc.asyncProperty(fc.oneof(wildJson, nearObject(...right)), async (value) => {
				for (const [name, schema] of schemas)
					await timed(`schema ${name}`, () => void expect(() => v.safeParse(schema, value)).not.toThrow());
			}),
			fuzz(0.3)
		));

	it('what it lets through as an instant is one', () =>
		fc.assert(
			fc.property(
				fc.stringMatching(
					/^20\d\d-(0[1-9]|1[0-2])-([0-2]\d|3[01])[T ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(\.\d{1,9})?(Z|[+-](0\d|1\d|2[0-3])(:?[0-5]\d)?)$/
				),
				(text) => {
					if (v.is(contract.Instant, text)) expect([text, Number.isNaN(Date.parse(text))]).toEqual([text, false]);
				}
			),
			fuzz()
		));

	it('a long text takes no longer than it is long: 64 kB of what makes a pattern go back and back', async () => {
		const long = ['a', '1', ' ', '-', '.', 'a.', 'a@a.', '+', '1 ', '=', 'A_', '\u0301', 'a-', '+1(', '2026-'].flatMap(
			(part) => {
				const many = part.repeat(64_000 / part.length);
				return [many, `${many}!`, `a@${many}`, `https://${many}`];
			}
		);
		const takers = right.map((object) => [object, schemas.filter(([, schema]) => v.is(schema, object))] as const);
		for (const [, found] of takers) expect(found.length).toBeGreaterThan(0);
		for (const text of long) {
			for (const [object, found] of takers)
				for (const field of Object.keys(object))
					for (const [name, schema] of found)
						await timed(`long, ${field} of ${name}`, () => v.safeParse(schema, { ...object, [field]: text }));
			for (const way of ['sms', 'mail'])
				await timed(`long, ${way}`, () => v.safeParse(contract.RemindWish, { way, to: text }));
			for (const [name, [read]] of Object.entries(ofText))
				await timed(`long, ${name}`, () => read(text.slice(0, longest[name] ?? text.length)));
		}
		expect(long.length).toBeGreaterThan(50);
	});
});

describe('a form of the desk answers, whatever it is given', () => {
	it('each of them', () =>
		fc.assert(
			fc.property(
				fc.array(
					fc.tuple(
						fc.oneof(fc.constantFrom('id', 'slot', 'name', 'place', 'lines', 'from', 'way.nl'), wildText),
						wildText
					),
					{ maxLength: 6 }
				),
				(fields) => {
					const form = new FormData();
					for (const [name, value] of fields) form.append(name, value);
					for (const schema of Object.values(forms)) expect(typeof readForm(schema, form).ok).toBe('boolean');
					for (const schema of Object.values(centreForms))
						expect(typeof readCentreForm(schema, form).ok).toBe('boolean');
				}
			),
			fuzz(0.3)
		));
});

describe('letters, parcels and copies', () => {
	it('bytes that are no letter are refused, and those of one with any bit changed', async () => {
		const sealed = await sealLetter(
			right[5],
			{ address, purpose: 'show', expires: '2026-12-01T10:00:00.000Z' },
			{ subtle, random }
		);
		const bytes = sealed.ok ? sealed.value : new Uint8Array();
		expect((await openLetter(bytes, { address, now }, subtle)).ok).toBe(true);
		await fc.assert(
			fc.asyncProperty(
				fc.oneof(
					wildBytes,
					fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), fc.nat(3)).map(([at, mask, kind]) => {
						const changed = kind === 0 ? bytes.slice(0, at) : bytes.slice();
						if (kind > 0) changed[at]! ^= mask;
						return changed;
					})
				),
				async (other) => {
					await timed('an envelope', () => readEnvelope(other));
					const opened = await timed('a letter', () => openLetter(other, { address, now }, subtle));
					expect(opened.ok).toBe(false);
				}
			),
			fuzz(0.3)
		);
	});

	it('what unfolds, and what is padded', () =>
		fc.assert(
			fc.asyncProperty(wildBytes, wildJson, async (bytes, value) => {
				await timed('unfold', () => unfold(bytes));
				await timed('unpad', () => expect(typeof unpad(bytes).ok).toBe('boolean'));
				const folded = await fold(value ?? null);
				await timed('unfold', () => unfold(folded));
				await timed('a parcel', () => readParcel(folded));
				await timed('a parcel', () => readParcel(bytes));
			}),
			fuzz(0.3)
		));

	it('frames of a QR, in any order and with anything between them', () => {
		const made = framesOf(new Uint8Array(1_200).map((_, at) => at % 251));
		const frames = made.ok ? made.value : [];
		fc.assert(
			fc.property(fc.array(fc.oneof(nearText(...frames), wildText), { maxLength: 12 }), (texts) => {
				let reading: Reading | null = null;
				for (const text of texts) {
					const added = addFrame(reading, text);
					expect(typeof added.ok).toBe('boolean');
					if (added.ok) reading = added.value.reading;
				}
			}),
			fuzz()
		);
	});

	it('the inner readers: what a letter says is checked before it is shown', () =>
		fc.assert(
			fc.asyncProperty(fc.oneof(wildJson, nearObject(...right)), async (value) => {
				for (const purpose of ['show', 'reply', 'move', 'ask'] as const)
					await timed(`check ${purpose}`, () => expect(typeof check(purpose, value).ok).toBe('boolean'));
			}),
			fuzz()
		));

	it('two copies of a plan that the contract let in become one', () =>
		fc.assert(
			fc.property(nearObject(right[8]!), nearObject(right[8]!), (one, other) => {
				const [a, b] = [v.safeParse(PlanCopy, one), v.safeParse(PlanCopy, other)];
				if (a.success && b.success) expect(() => mergeCopies(a.output as never, b.output as never)).not.toThrow();
			}),
			fuzz()
		));

	const copy = {
		app: 'trampoline',
		form: 'sealed-copy',
		version: 1,
		lang: 'nl',
		rounds: 1,
		salt: id22,
		iv: 'A'.repeat(16),
		sealed: key43
	};
	it('a file that says it is a copy', () =>
		fc.assert(
			fc.asyncProperty(
				fc.oneof(wildJson, nearObject(copy)),
				fc.array(wildText, { maxLength: 4 }),
				async (file, words) => {
					const read = await timed('a file', () => readSealed(file));
					if (read?.ok && read.value.rounds < 100)
						expect((await timed('a copy', () => openCopy(read.value, words, subtle))).ok).toBe(false);
				}
			),
			fuzz()
		));
});

describe('somebody’s calendar', () => {
	const lines = [
		'BEGIN:VCALENDAR',
		'BEGIN:VEVENT',
		'UID:1',
		'DTSTART;TZID=Europe/Brussels:20261124T080000',
		'DTEND:20261124T090000Z',
		'RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20270101T000000Z',
		'EXDATE:20261130T080000Z',
		'DURATION:PT1H',
		'TRANSP:OPAQUE',
		'END:VEVENT',
		'BEGIN:VFREEBUSY',
		'FREEBUSY:20261124T080000Z/PT1H',
		'END:VFREEBUSY',
		'END:VCALENDAR'
	];
	const rule = fc
		.record({
			FREQ: fc.constantFrom('SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
			INTERVAL: fc.option(fc.integer({ min: -1, max: 500 }), { nil: undefined }),
			COUNT: fc.option(fc.integer({ min: -1, max: 100_000 }), { nil: undefined }),
			BYMONTH: fc.option(fc.integer({ min: 0, max: 13 }), { nil: undefined }),
			BYMONTHDAY: fc.option(fc.integer({ min: -31, max: 32 }), { nil: undefined }),
			BYDAY: fc.option(fc.constantFrom('MO', '5MO', '-5SU', 'XX'), { nil: undefined }),
			BYSETPOS: fc.option(fc.integer({ min: -3, max: 400 }), { nil: undefined })
		})
		.map(
			(parts) =>
				`RRULE:${Object.entries(parts)
					.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))
					.join(';')}`
		);

	it('says when, or is no calendar, and never holds the service up', () =>
		fc.assert(
			fc.asyncProperty(
				fc.oneof(
					nearText(lines.join('\r\n')),
					rule.map((one) => lines.map((line) => (line.startsWith('RRULE') ? one : line)).join('\r\n')),
					wildText
				),
				async (text) => {
					const window = { zone: 'Europe/Brussels', from: now, to: '2027-01-25T00:00:00.000Z' };
					const read = await timed('a calendar', () => {
						try {
							return inTime(() => busyFrom(text, window), 50);
						} catch {
							return [];
						}
					});
					for (const { start, end } of read) expect(start < end).toBe(true);
				}
			),
			fuzz(0.05, 0.05)
		));
});
