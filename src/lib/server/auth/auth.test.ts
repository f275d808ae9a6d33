import type { Cookies } from '@sveltejs/kit';
import { TOTP, Secret } from 'otpauth';
import { describe, expect, test } from 'vitest';
import { success } from '$lib/domain/result';
import { eachEngine, start, type TestHouse } from '../../../../tests/support/house';
import { makeSampleCentre } from '../sample';
import {
	createSetupLink,
	endSession,
	finishSetup,
	freshTotpSecret,
	keepChallenge,
	listSessions,
	localNext,
	newRecoveryCodes,
	nobodySignsIn,
	openSetupLink,
	readSession,
	removePasskey,
	setPassword,
	signInWithPassword,
	signInWithRecoveryCode,
	startSession,
	takeChallenge,
	waysOf
} from '.';

const https = new URL('https://desk.example/desk');
const later = (minutes: number, from = start) => new Date(Date.parse(from) + minutes * 60_000).toISOString();
const codeAt = (secret: string, instant: string) =>
	new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(instant) });

/** A browser's cookies, as far as sign-in uses them. */
function jar() {
	const kept = new Map<string, string>();
	const rules = new Map<string, Parameters<Cookies['set']>[2]>();
	const cookies = {
		get: (name: string) => kept.get(name),
		set: (name: string, value: string, options: Parameters<Cookies['set']>[2]) => {
			kept.set(name, value);
			rules.set(name, options);
		},
		delete: (name: string) => void kept.delete(name)
	} as unknown as Cookies;
	return { cookies, kept, rules };
}

let addresses = 0;
/** Every test comes from an address of its own, so that no test slows another down. */
const address = () => `192.0.2.${++addresses}`;

async function withPassword(house: TestHouse, staffId: string) {
	const secret = freshTotpSecret();
	const name = `sofie-${house.id()}`;
	const set = await setPassword(house, staffId, {
		name,
		password: 'een lange zin',
		secret,
		code: codeAt(secret, house.now())
	});
	expect(set).toEqual(success(null));
	return { name, secret };
}

eachEngine((open) => {
	describe('a set-up link', () => {
		test('works once, and opening does not use it up', async () => {
			const house = await open();
			const { coordinatorId, centreId } = await makeSampleCentre(house);
			const token = await createSetupLink(house, coordinatorId);
			expect(token).toMatch(/^[\w-]{43}$/);
			expect((await openSetupLink(house, token)).ok).toBe(true);
			expect(await openSetupLink(house, token)).toMatchObject({ ok: true, value: { firstName: 'Sofie' } });

			const give = async () => success(null);
			expect(await finishSetup(house, token, give)).toEqual(success(coordinatorId));
			expect(await finishSetup(house, token, give)).toMatchObject({ error: { code: 'link-gone' } });
			expect(await openSetupLink(house, token)).toMatchObject({ error: { code: 'link-gone' } });
			expect(await nobodySignsIn(house, centreId)).toBe(true);
		});

		test('is kept as a hash and ends after 72 hours', async () => {
			const house = await open();
			const { coordinatorId } = await makeSampleCentre(house);
			const token = await createSetupLink(house, coordinatorId);
			expect(JSON.stringify(await house.db.selectFrom('setup_link').selectAll().execute())).not.toContain(token);
			house.setNow(later(72 * 60 - 1));
			expect((await openSetupLink(house, token)).ok).toBe(true);
			house.setNow(later(72 * 60));
			expect((await openSetupLink(house, token)).ok).toBe(false);
			expect((await finishSetup(house, token, async () => success(null))).ok).toBe(false);
		});

		test('a wrong first code costs nothing: the link still works', async () => {
			const house = await open();
			const { coordinatorId, centreId } = await makeSampleCentre(house);
			const token = await createSetupLink(house, coordinatorId);
			const secret = freshTotpSecret();
			const wish = { name: 'sofie', password: 'een lange zin', secret, code: '000000' };
			const give = (code: string) =>
				finishSetup(house, token, (inside, staffId) => setPassword(inside, staffId, { ...wish, code }));
			expect(await give(codeAt(secret, later(-60)))).toMatchObject({ error: { code: 'code-wrong' } });
			expect(await nobodySignsIn(house, centreId)).toBe(true);
			expect(await give(codeAt(secret, start))).toEqual(success(coordinatorId));
			expect(await nobodySignsIn(house, centreId)).toBe(false);
		});
	});

	describe('name, password and code', () => {
		test('a code works once, one step early or late', async () => {
			const house = await open();
			const { coordinatorId } = await makeSampleCentre(house);
			const { name, secret } = await withPassword(house, coordinatorId);
			const signIn = (code: string) =>
				signInWithPassword(house, { name: ` ${name.toUpperCase()} `, password: 'een lange zin', code }, address());

			// The code that set it up is used already.
			expect(await signIn(codeAt(secret, start))).toMatchObject({ error: { code: 'sign-in-wrong' } });
			house.setNow(later(1));
			const code = codeAt(secret, later(1.5));
			expect(await signIn(code)).toEqual(success(coordinatorId));
			expect(await signIn(code)).toMatchObject({ error: { code: 'sign-in-wrong' } });
			house.setNow(later(5));
			expect(await signIn(codeAt(secret, later(4)))).toMatchObject({ error: { code: 'sign-in-wrong' } });
		});

		test('the same answer for an unknown name, a wrong password and a wrong code', async () => {
			const house = await open();
			const { coordinatorId } = await makeSampleCentre(house);
			const { name, secret } = await withPassword(house, coordinatorId);
			house.setNow(later(2));
			const right = { name, password: 'een lange zin', code: codeAt(secret, later(2)) };
			const answers = [
				await signInWithPassword(house, { ...right, name: `nobody-${house.id()}` }, address()),
				await signInWithPassword(house, { ...right, password: 'iets anders' }, address()),
				await signInWithPassword(house, { ...right, code: codeAt(secret, later(20)) }, address())
			];
			for (const answer of answers) expect(answer).toEqual({ ok: false, error: { code: 'sign-in-wrong' } });
			expect(await signInWithPassword(house, right, address())).toEqual(success(coordinatorId));
		});

		test('five tries for one name, from wherever they come', async () => {
			const house = await open();
			const { coordinatorId } = await makeSampleCentre(house);
			const { name } = await withPassword(house, coordinatorId);
			const wrong = () => signInWithPassword(house, { name, password: 'x', code: '' }, address());
			for (let index = 0; index < 5; index++) expect(await wrong()).toMatchObject({ error: { code: 'sign-in-wrong' } });
			expect(await wrong()).toMatchObject({ error: { code: 'slow-down' } });
		});

		test('a password of nine signs is too short, and a name belongs to one person', async () => {
			const house = await open();
			const { counsellorIds } = await makeSampleCentre(house);
			const { name } = await withPassword(house, counsellorIds[0]!);
			const secret = freshTotpSecret();
			const wish = { name: 'karim', password: 'negen let', secret, code: codeAt(secret, start) };
			expect(await setPassword(house, counsellorIds[1]!, wish)).toMatchObject({ error: { code: 'password-short' } });
			expect(
				await setPassword(house, counsellorIds[1]!, { ...wish, name: name.toUpperCase(), password: 'een lange zin' })
			).toMatchObject({ error: { code: 'name-taken' } });
		});
	});

	describe('recovery codes', () => {
		test('each works once, however it is typed; new ones replace the old', async () => {
			const house = await open();
			const { coordinatorId } = await makeSampleCentre(house);
			const codes = await newRecoveryCodes(house, coordinatorId);
			expect(new Set(codes).size).toBe(10);
			const stored = JSON.stringify(await house.db.selectFrom('recovery_code').selectAll().execute());
			for (const code of codes) expect(stored).not.toContain(code.replaceAll('-', ''));

			const typed = codes[0]!.toUpperCase().replaceAll('-', ' ');
			expect(await signInWithRecoveryCode(house, typed, address())).toEqual(success(coordinatorId));
			expect(await signInWithRecoveryCode(house, codes[0]!, address())).toMatchObject({
				error: { code: 'recovery-wrong' }
			});
			expect((await waysOf(house, coordinatorId)).codesLeft).toBe(9);

			await newRecoveryCodes(house, coordinatorId);
			expect((await signInWithRecoveryCode(house, codes[1]!, address())).ok).toBe(false);
			expect((await waysOf(house, coordinatorId)).codesLeft).toBe(10);
		});

		test('five wrong ones from one address, then a pause', async () => {
			const house = await open();
			const from = address();
			for (let index = 0; index < 5; index++) {
				expect(await signInWithRecoveryCode(house, 'abcd', from)).toMatchObject({ error: { code: 'recovery-wrong' } });
			}
			expect(await signInWithRecoveryCode(house, 'abcd', from)).toMatchObject({ error: { code: 'slow-down' } });
		});
	});

	describe('a session', () => {
		test('lives in a __Host- cookie nobody can read from a page; the table has its hash only', async () => {
			const house = await open();
			const { coordinatorId } = await makeSampleCentre(house);
			const { cookies, kept, rules } = jar();
			await startSession(house, cookies, https, coordinatorId, null);
			const token = kept.get('__Host-desk')!;
			expect(token).toMatch(/^[\w-]{43}$/);
			expect(rules.get('__Host-desk')).toMatchObject({ httpOnly: true, secure: true, sameSite: 'lax', path: '/' });
			expect(JSON.stringify(await house.db.selectFrom('session').selectAll().execute())).not.toContain(token);
			expect(await readSession(house, cookies, https)).toMatchObject({ staff: { firstName: 'Sofie' } });
		});

		test('ends after 30 minutes without use', async () => {
			const house = await open();
			const { coordinatorId } = await makeSampleCentre(house);
			const { cookies } = jar();
			await startSession(house, cookies, https, coordinatorId, null);
			house.setNow(later(29));
			expect(await readSession(house, cookies, https)).not.toBeNull();
			house.setNow(later(58));
			expect(await readSession(house, cookies, https)).not.toBeNull();
			house.setNow(later(89));
			expect(await readSession(house, cookies, https)).toBeNull();
			expect(await listSessions(house, coordinatorId)).toEqual([]);
		});

		test('ends after 12 hours, however busy', async () => {
			const house = await open();
			const { coordinatorId } = await makeSampleCentre(house);
			const { cookies } = jar();
			await startSession(house, cookies, https, coordinatorId, null);
			for (let minute = 20; minute <= 12 * 60; minute += 20) {
				house.setNow(later(minute));
				expect(await readSession(house, cookies, https)).not.toBeNull();
			}
			house.setNow(later(12 * 60 + 1));
			expect(await readSession(house, cookies, https)).toBeNull();
		});

		test('only its owner can end it', async () => {
			const house = await open();
			const { counsellorIds } = await makeSampleCentre(house);
			const [sofie, karim] = counsellorIds as [string, string];
			const { cookies } = jar();
			await startSession(house, cookies, https, sofie, 'Mozilla/5.0 (Android) Firefox/140');
			const [session] = await listSessions(house, sofie);
			expect(session).toMatchObject({ device: 'Firefox, Android' });
			expect(await listSessions(house, karim)).toEqual([]);
			await endSession(house, karim, session!.id);
			expect(await readSession(house, cookies, https)).not.toBeNull();
			await endSession(house, sofie, session!.id);
			expect(await readSession(house, cookies, https)).toBeNull();
		});
	});

	describe('passkeys', () => {
		test('a challenge is answered once, in the browser that asked, within five minutes', async () => {
			const house = await open();
			const { cookies, kept } = jar();
			await keepChallenge(house, cookies, https, 'a-challenge');
			const copy = new Map(kept);
			expect(await takeChallenge(house, jar().cookies, https)).toBeNull();
			expect(await takeChallenge(house, cookies, https)).toBe('a-challenge');
			// Somebody who kept the cookie gets nothing for it.
			for (const [name, value] of copy) kept.set(name, value);
			expect(await takeChallenge(house, cookies, https)).toBeNull();

			await keepChallenge(house, cookies, https, 'an-old-challenge');
			house.setNow(later(5));
			expect(await takeChallenge(house, cookies, https)).toBeNull();
		});

		test('the last way in stays; another person’s passkey cannot be removed', async () => {
			const house = await open();
			const { counsellorIds } = await makeSampleCentre(house);
			const [sofie, karim] = counsellorIds as [string, string];
			const passkey = (id: string, staff_id: string) => ({
				id,
				staff_id,
				public_key: '',
				counter: 0,
				transports: '[]',
				device: 'Firefox, Android',
				created_at: start
			});
			await house.db
				.insertInto('passkey')
				.values([passkey('phone', sofie), passkey('his', karim), passkey('pc', karim)])
				.execute();
			expect(await removePasskey(house, sofie, 'phone')).toMatchObject({ error: { code: 'last-way' } });
			await removePasskey(house, karim, 'phone');
			expect((await waysOf(house, sofie)).passkeys).toHaveLength(1);
			expect(await removePasskey(house, karim, 'his')).toEqual(success(null));
			expect((await waysOf(house, karim)).passkeys.map(({ id }) => id)).toEqual(['pc']);
		});
	});
});

test('after signing in a person goes to a page of the desk, never elsewhere', () => {
	expect(localNext('/desk/moments?week=2026-11-23')).toBe('/desk/moments?week=2026-11-23');
	for (const bad of [
		null,
		'',
		'//evil.example',
		'https://evil.example/desk',
		'/desk/../i/x',
		'/desks',
		'/desk\\..\\..',
		'/nl'
	]) {
		expect(localNext(bad)).toBe('/desk');
	}
});
