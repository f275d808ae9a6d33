import { Agent, createServer, type Server, type ServerResponse } from 'node:http';
import type { Cookies } from '@sveltejs/kit';
import { Secret, TOTP } from 'otpauth';
import sharp from 'sharp';
import webpush from 'web-push';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { RemindWish } from '$lib/contract';
import { forms, readForm } from '$lib/desk/forms';
import { success } from '$lib/domain/result';
import { watch } from '../../src/lib/server/alerts';
import {
	createSetupLink,
	finishSetup,
	freshTotpSecret,
	listSessions,
	newRecoveryCodes,
	readSession,
	setPassword,
	signInWithPassword,
	startSession,
	waysOf
} from '../../src/lib/server/auth';
import { isEasy } from '../../src/lib/server/auth/easy';
import { setBusyAddress } from '../../src/lib/server/calendar';
import { importContent, linkAgain } from '../../src/lib/server/coordinator';
import { readContent } from '../../src/lib/server/coordinator/export-content';
import { createInvite, openInvite } from '../../src/lib/server/invites';
import { goesOut, sendDue } from '../../src/lib/server/outgoing';
import { push } from '../../src/lib/server/outgoing/push';
import type { Guard } from '../../src/lib/server/outside';
import { tick } from '../../src/lib/server/reminders';
import { answerRequest, ask, called, openRequests, readRequest } from '../../src/lib/server/requests';
import type { StaffMember } from '../../src/lib/server/staff';
import { eachEngine, start, type TestHouse } from '../support/house';
import { from, sample, secret } from '../support/people';

/* What somebody who means harm tried (docs/security/review.md): each test is one of them, and fails without its mending. */

const uuid = () => crypto.randomUUID();
const https = new URL('https://desk.example/desk');
const later = (minutes: number) => new Date(Date.parse(start) + minutes * 60_000).toISOString();
const codeAt = (totp: string, instant: string) =>
	new TOTP({ secret: Secret.fromBase32(totp) }).generate({ timestamp: Date.parse(instant) });
const meet = (more: object = {}) => ({
	...{ kind: 'meet', centre: 'sample', callMe: 'blauwe fiets', lang: 'nl', secret: secret() },
	...{ code: secret().slice(0, 22), ...more }
});
const member = (made: { centreId: string }, id: string, role: StaffMember['role'] = 'counsellor') => ({
	...{ id, centreId: made.centreId, role, firstName: 'A', languages: ['nl'], phone: '' }
});

/** A browser's cookies. */
function jar() {
	const kept = new Map<string, string>();
	return {
		get: (name: string) => kept.get(name),
		set: (name: string, value: string) => void kept.set(name, value),
		delete: (name: string) => void kept.delete(name)
	} as unknown as Cookies;
}

async function withPassword(house: TestHouse, staffId: string, name: string) {
	const totp = freshTotpSecret();
	const wish = { name, password: 'een lange zin', secret: totp, code: codeAt(totp, house.now()) };
	expect(await setPassword(house, staffId, wish)).toEqual(success(null));
	return totp;
}

describe('somebody with a link they may have', () => {
	eachEngine((open) => {
		it('cannot end the link of a poster by asking for a moment with its code', async () => {
			const house = await open();
			const made = await sample(house);
			const poster = await createInvite(house, made.sofie, { kind: 'place' });
			const code = poster.ok ? poster.value.code : '';
			expect(await ask(house, uuid(), meet({ code }), from())).toMatchObject({
				error: { code: 'bad-request', fields: ['code'] }
			});
			expect(await openRequests(house, member(made, made.sofie, 'coordinator'))).toEqual([]);
			expect((await openInvite(house, code, 'nl')).ok).toBe(true);
		});

		it('cannot fill a minute with alerts: sixty of them look at the free moments once', async () => {
			const house = await open();
			await sample(house);
			const to = { endpoint: 'https://push.example/1', keys: { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) } };
			for (let nth = 0; nth < 60; nth++) {
				const asked = { centre: 'sample', lang: 'nl', secret: secret(), place: 'nowhere', push: to };
				expect(await watch(house, uuid(), asked, from())).toMatchObject({ ok: true });
			}
			let looked = 0;
			const counted = { ...house, now: () => (looked++, house.now()) };
			await tick(counted, { push: async () => {} }, 'https://desk.example');
			// Each look at the free moments asks for the time once or more.
			expect(looked).toBeLessThan(30);
		});
	});
});

describe('a colleague', () => {
	eachEngine((open) => {
		it('neither answers nor erases what somebody asked of another counsellor; a coordinator may', async () => {
			const house = await open();
			const made = await sample(house);
			const [, karim] = made.counsellorIds as [string, string];
			const [meeting, calling] = [uuid(), uuid()];
			const [one, two] = [
				meet({ counsellor: made.sofie }),
				meet({ kind: 'call', phone: '0470 12 34 56', counsellor: made.sofie })
			];
			expect(await ask(house, meeting, one, from())).toMatchObject({ ok: true });
			expect(await ask(house, calling, two, from())).toMatchObject({ ok: true });
			const his = made.slots.find(({ counsellor }) => counsellor === karim)!.id;
			expect(await answerRequest(house, member(made, karim), { request: meeting, slot: his })).toMatchObject({
				error: { code: 'unknown' }
			});
			await called(house, member(made, karim), calling);
			expect(await readRequest(house, calling, two.secret)).toMatchObject({ state: 'waiting' });
			expect(
				await answerRequest(house, member(made, karim, 'coordinator'), { request: meeting, slot: his })
			).toMatchObject({ ok: true });
		});
	});
});

describe('at the door of the desk', () => {
	eachEngine((open) => {
		it('one address that has no tries left takes none from the names of others', async () => {
			const house = await open();
			const made = await sample(house);
			const name = `sofie-${house.id()}`;
			const totp = await withPassword(house, made.sofie, name);
			const { address } = from();
			for (let time = 0; time < 40; time++)
				await signInWithPassword(house, { name: time < 5 ? uuid() : name, password: 'x', code: '' }, address);
			house.setNow(later(2));
			const right = { name, password: 'een lange zin', code: codeAt(totp, later(2)) };
			expect(await signInWithPassword(house, right, from().address)).toEqual(success(made.sofie));
		});

		it('the addresses of one household are one address', async () => {
			const house = await open();
			const home = `2001:db8:${Math.floor(Math.random() * 65_535).toString(16)}`;
			const code = async (nth: number) => {
				const tried = await signInWithPassword(
					house,
					{ name: uuid(), password: 'x', code: '' },
					`${home}:1${nth}::${nth}`
				);
				return tried.ok || tried.error.code;
			};
			for (let nth = 0; nth < 5; nth++) expect(await code(nth)).toBe('sign-in-wrong');
			expect(await code(7)).toBe('slow-down');
		});

		it('"Device lost?": a new link signs that device out at once, and with its use no way in that was there opens any more', async () => {
			const house = await open();
			const made = await sample(house);
			const [, karim] = made.counsellorIds as [string, string];
			await withPassword(house, karim, `karim-${house.id()}`);
			await newRecoveryCodes(house, karim);
			const lost = { staff_id: karim, public_key: '', counter: 0, transports: '[]', device: 'x', created_at: start };
			await house.db
				.insertInto('passkey')
				.values({ id: 'lost', ...lost })
				.execute();
			const cookies = jar();
			await startSession(house, cookies, https, karim, null);
			const older = await createSetupLink(house, karim);
			const link = await linkAgain(house, member(made, made.sofie, 'coordinator'), karim);
			expect(await readSession(house, cookies, https)).toBeNull();
			expect((await finishSetup(house, older, async () => success(null))).ok).toBe(false);
			// A refused first code takes nothing away.
			await finishSetup(house, link.ok ? link.value : '', async () => ({ ok: false, error: { code: 'code-wrong' } }));
			expect(await waysOf(house, karim)).toMatchObject({ passkeys: [{ id: 'lost' }], codesLeft: 10 });
			const another = await createSetupLink(house, karim);
			expect((await finishSetup(house, link.ok ? link.value : '', async () => success(null))).ok).toBe(true);
			expect(await waysOf(house, karim)).toMatchObject({ passkeys: [], signInName: null, codesLeft: 0 });
			expect((await finishSetup(house, another, async () => success(null))).ok).toBe(false);
		});

		it('a password is kept as Argon2id with 19 MiB and two passes, and one that begins like it is another one', async () => {
			const house = await open();
			const made = await sample(house);
			const totp = freshTotpSecret();
			const name = `lang-${house.id()}`;
			const password = 'een lange zin '.repeat(20).slice(0, 200);
			const wish = { name, password, secret: totp, code: codeAt(totp, start) };
			expect(await setPassword(house, made.sofie, wish)).toEqual(success(null));
			const row = await house.db
				.selectFrom('staff')
				.select('password_hash')
				.where('id', '=', made.sofie)
				.executeTakeFirstOrThrow();
			expect(row.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
			house.setNow(later(2));
			const code = codeAt(totp, later(2));
			const tried = (given: string) => signInWithPassword(house, { name, password: given, code }, from().address);
			expect(await tried(`${password}x`)).toMatchObject({ error: { code: 'sign-in-wrong' } });
			expect(await tried(password)).toEqual(success(made.sofie));
		});

		it('signing in again ends the session this browser had', async () => {
			const house = await open();
			const made = await sample(house);
			const cookies = jar();
			for (let time = 0; time < 3; time++) await startSession(house, cookies, https, made.sofie, null);
			expect(await listSessions(house, made.sofie)).toHaveLength(1);
		});

		it('a password that stands on everybody’s list is refused, with a word for it', async () => {
			const house = await open();
			const made = await sample(house);
			const totp = freshTotpSecret();
			const wish = { name: 'sofie', password: 'Sofie-2026!', secret: totp, code: codeAt(totp, start) };
			expect(await setPassword(house, made.sofie, wish)).toMatchObject({ error: { code: 'password-easy' } });
		});
	});

	it('what everybody chooses is easy, in four languages; a sentence, a number of one’s own or a machine’s password is not', () => {
		const easy =
			'password123 1234567890 qwertyuiop 1q2w3e4r5t P@ssw0rd2024 iloveyou12 aaaaaaaaaa 1212121212 Welkom2026! azertyuiop1';
		const more =
			'motdepasse1 slaptazodis1 bienvenue12 wachtwoord trampoline1 administrator zxcvbnm123 abcdefghij qwerty12345 Summer2026!!';
		for (const one of `${easy} ${more} sofie12345`.split(' '))
			expect([one, isEasy(one, ['sofie'])]).toEqual([one, true]);
		for (const one of ['een lange zin', 'correct horse battery', '84729104756', 'tg7-Kp2x-qq', 'mano dviratis mėlynas'])
			expect([one, isEasy(one, ['sofie'])]).toEqual([one, false]);
	});

	it('a mail address is one address, without a line of its own', () => {
		const wrong = [
			'a@b.example\r\nBcc: c@d.example',
			'a@b.example, c@d.example',
			'a@b.example;c@d.example',
			'"a"@b.example <c@d.example>',
			'<a@b.example>',
			'a@b.example\0'
		];
		for (const to of wrong) expect([to, v.is(RemindWish, { way: 'mail', to })]).toEqual([to, false]);
		expect(v.is(RemindWish, { way: 'mail', to: 'amina@mail.example' })).toBe(true);
	});

	it('a field with the sign 0 is no field of ours', () => {
		const form = new FormData();
		form.append('id', 'a\0b');
		expect(readForm(forms.one, form)).toEqual({ ok: false, code: 'unknown' });
	});
});

describe('addresses that come from outside', () => {
	const answers: ((response: ServerResponse) => void)[] = [];
	let server: Server;
	let port = 0;
	const here: Guard = { allows: () => true, agent: () => new Agent() };
	const target = () => ({
		endpoint: `http://127.0.0.1:${port}/push`,
		keys: {
			p256dh: 'BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM',
			auth: 'tBHItJI5svbpez7KI4CCXg'
		}
	});
	const how = () => ({
		...{ keys: webpush.generateVAPIDKeys(), contact: 'mailto:a@example.org', topic: 'x', seconds: 60 }
	});
	beforeAll(async () => {
		server = createServer((_, response) => answers.shift()!(response));
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		port = (server.address() as { port: number }).port;
	});
	afterAll(() => void (server.closeAllConnections(), server.close()));

	it('a "push service" that answers without end costs nothing: only its number is read', async () => {
		let sent = 0;
		let gone = false;
		answers.push((response) => {
			response.writeHead(201);
			response.on('close', () => (gone = true));
			const more = () => {
				for (let time = 0; time < 64 && !gone; time++) if (response.write('x'.repeat(65_536))) sent += 65_536;
				if (!gone) setTimeout(more, 1);
			};
			more();
		});
		expect(await push(target(), '{}', how(), here)).toBe(true);
		await expect.poll(() => gone).toBe(true);
		expect(sent).toBeLessThan(300_000_000);
	});

	it('a phone that is gone is forgotten, a service that is ill is tried again', async () => {
		for (const status of [404, 410]) {
			answers.push((response) => response.writeHead(status).end());
			expect(await push(target(), '{}', how(), here)).toBe(false);
		}
		for (const status of [302, 400, 500]) {
			answers.push((response) => response.writeHead(status, { location: 'http://127.0.0.1/' }).end());
			await expect(push(target(), '{}', how(), here)).rejects.toThrow();
		}
	});

	it('an address at another port, with a password, or in a private network is not knocked at', async () => {
		for (const endpoint of ['https://push.example:8443/x', 'https://a:b@push.example/x'])
			expect(await push({ ...target(), endpoint }, '{}', how())).toBe(false);
		for (const host of [
			'127.0.0.1',
			'10.0.0.1',
			'169.254.169.254',
			'[::1]',
			'[::ffff:127.0.0.1]',
			'192.168.0.1',
			'localhost'
		])
			await expect(push({ ...target(), endpoint: `https://${host}/x` }, '{}', how())).rejects.toThrow();
	});

	eachEngine((open) => {
		it('one who answers slowly on purpose does not hold up the others', async () => {
			const house = await open();
			const later = new Date(Date.parse(start) + 3_600_000).toISOString();
			for (let nth = 0; nth < 12; nth++)
				await goesOut(house, { key: `k${nth}`, about: 'free', subject: `s${nth}`, at: start, until: later });
			const told: string[] = [];
			let release = () => {};
			const held = new Promise<void>((resolve) => (release = resolve));
			const all = sendDue(house, async ({ key }) => {
				if (['k0', 'k1', 'k2'].includes(key)) await held;
				told.push(key);
				return 'sent';
			});
			await expect.poll(() => told.length).toBe(9);
			release();
			await all;
			expect(told).toHaveLength(12);
		});

		it('a calendar that says "every 30 February" is no calendar, and the service goes on', async () => {
			const house = await open();
			const made = await sample(house);
			const rule = (text: string) =>
				[
					'BEGIN:VCALENDAR',
					'BEGIN:VEVENT',
					'UID:1',
					'DTSTART:20261124T080000Z',
					`RRULE:${text}`,
					'END:VEVENT',
					'END:VCALENDAR'
				].join('\r\n');
			for (const text of ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=SECONDLY;BYHOUR=3;BYMONTH=12;BYMONTHDAY=31']) {
				answers.push((response) => response.end(rule(text)));
				const staff = { id: made.sofie, centreId: made.centreId };
				const read = await setBusyAddress(house, staff, `http://127.0.0.1:${port}/a.ics`, here);
				expect(read).toEqual({ ok: false, error: { code: 'no-calendar' } });
			}
		});

		it('a file of content whose "picture" is none is not brought in', async () => {
			const house = await open();
			const made = await sample(house);
			const content = await readContent(house, made.centreId);
			const with_ = (photo: object | null) =>
				JSON.stringify({
					...content,
					centre: { ...content.centre, phone: '02 123' },
					places: [{ ...content.places[0], photo }]
				});
			const bring = (text: string) => importContent(house, member(made, made.sofie, 'coordinator'), text, true);
			for (const none of ['<script>alert(1)</script>', 'RIFF\x10\0\0\0WEBPVP8 xxxx']) {
				const base64 = Buffer.from(none, 'latin1').toString('base64');
				expect(await bring(with_({ type: 'image/webp', base64 })), none).toMatchObject({
					error: { code: 'not-content', where: ['places.0.photo'] }
				});
			}
			const drawn = sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } });
			const webp = (await drawn.webp().toBuffer()).toString('base64');
			expect((await bring(with_({ type: 'image/webp', base64: webp }))).ok).toBe(true);
			expect(await bring(with_(null).replace('"name":"', '"name":"\\u0000'))).toMatchObject({
				error: { code: 'not-json' }
			});
		});
	});
});
