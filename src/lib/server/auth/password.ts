import { hash, verify } from '@node-rs/argon2';
import { Secret, TOTP } from 'otpauth';
import { failure, success, type Result } from '$lib/domain/result';
import type { House } from '../db';
import { isEasy } from './easy';
import { giveTryBack, takeTry } from './tries';

const longestPassword = 200;

const totpOf = (secret: string, name: string) =>
	new TOTP({ issuer: 'Trampoline', label: name, secret: Secret.fromBase32(secret) });

/** A fresh secret for a code app, base32. */
export const freshTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** The address a code app reads from a QR (otpauth://). */
export const totpAddress = (secret: string, name: string): string => totpOf(secret, name).toString();

export type PasswordRefusal = { code: 'name-short' | 'name-taken' | 'password-short' | 'password-easy' | 'code-wrong' };

/**
 * Gives a staff member a name, a password (ten characters or more, any kind, and not on everybody's list: NIST SP 800-63B) and a code app. The first code
 * proves that the app works. Refuses with the field's code; nothing is half set.
 */
export async function setPassword(
	house: House,
	staffId: string,
	wish: { name: string; password: string; secret: string; code: string }
): Promise<Result<null, PasswordRefusal>> {
	const name = nameOf(wish.name);
	if (name.length < 2 || name.length > 60) return failure({ code: 'name-short' });
	if (wish.password.length < 10 || wish.password.length > longestPassword) return failure({ code: 'password-short' });
	if (isEasy(wish.password, [name])) return failure({ code: 'password-easy' });
	const taken = await house.db
		.selectFrom('staff')
		.select('id')
		.where('sign_in_name', '=', name)
		.where('id', '!=', staffId)
		.executeTakeFirst();
	if (taken) return failure({ code: 'name-taken' });
	if (!/^[A-Z2-7]{32}$/.test(wish.secret)) return failure({ code: 'code-wrong' });
	const step = stepOf(house, wish.secret, wish.code);
	if (step === null) return failure({ code: 'code-wrong' });
	await house.db
		.updateTable('staff')
		.set({ sign_in_name: name, password_hash: await hash(wish.password), totp_secret: wish.secret, totp_step: step })
		.where('id', '=', staffId)
		.execute();
	return success(null);
}

/**
 * Signs in with name, password and a six-digit code (RFC 6238; each works once, one step early or late). Out: the staff id.
 * Every wrong combination gives the same `sign-in-wrong` after the same work; five tries in 15 minutes per name and per
 * address, then `slow-down`.
 */
export async function signInWithPassword(
	house: House,
	given: { name: string; password: string; code: string },
	address: string
): Promise<Result<string, { code: 'sign-in-wrong' | 'slow-down' }>> {
	const name = nameOf(given.name);
	// The address first: one that has no tries left takes none from anybody's name, so it cannot keep colleagues out.
	if (!(await takeTry('address', address)) || !(await takeTry('name', name))) return failure({ code: 'slow-down' });

	const row = await house.db.selectFrom('staff').selectAll().where('sign_in_name', '=', name).executeTakeFirst();
	// One that is longer than any of ours is nobody's; cut off it could be somebody's.
	const password = given.password.length > longestPassword ? '' : given.password;
	const rightPassword = await verify(row?.password_hash ?? (await nobodysHash), password);
	if (!row?.password_hash || !row.totp_secret || !rightPassword) return failure({ code: 'sign-in-wrong' });
	const step = stepOf(house, row.totp_secret, given.code);
	if (step === null) return failure({ code: 'sign-in-wrong' });
	const once = await house.db
		.updateTable('staff')
		.set({ totp_step: step })
		.where('id', '=', row.id)
		.where(({ or, eb }) => or([eb('totp_step', 'is', null), eb('totp_step', '<', step)]))
		.executeTakeFirst();
	if (once.numUpdatedRows !== 1n) return failure({ code: 'sign-in-wrong' });
	await giveTryBack('name', name);
	await giveTryBack('address', address);
	return success(row.id);
}

const nameOf = (text: string): string => text.trim().toLowerCase();

// An unknown name costs as much time as a known one.
const nobodysHash = hash('nobody has this password');

/** The time step a code belongs to, one early or late allowed; null when it is wrong. */
function stepOf(house: House, secret: string, given: string): number | null {
	const timestamp = Date.parse(house.now());
	const delta = totpOf(secret, '').validate({ token: given.replace(/\s/g, ''), timestamp, window: 1 });
	return delta === null ? null : Math.floor(timestamp / 30_000) + delta;
}
