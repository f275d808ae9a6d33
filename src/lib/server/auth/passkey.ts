import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { failure, success, type Result } from '$lib/domain/result';
import type { House } from '../db';
import type { StaffMember } from '../staff';

/** 15 MB of memory and a fifth of a second of the start, for the first who sets up or signs in. */
const webauthn = () => import('@simplewebauthn/server');

/** Ed25519, ES256 and RS256 (COSE): what phones and PCs make today, and what Node's own crypto checks without experiments. */
const algorithms = [-8, -7, -257] as const;

/** Where a passkey belongs: the address the person is on. */
const party = (url: URL) => ({ rpID: url.hostname, expectedOrigin: url.origin });

/**
 * Options for making a passkey on this device (W3C Web Authentication 3). The caller keeps the challenge. `first`: with a set-up
 * link, which ends what was there before, so this device may make one again.
 */
export async function passkeyOptions(house: House, staff: StaffMember, url: URL, first = false) {
	const own = first ? [] : await house.db.selectFrom('passkey').select('id').where('staff_id', '=', staff.id).execute();
	const { generateRegistrationOptions } = await webauthn();
	return generateRegistrationOptions({
		rpName: 'Trampoline',
		rpID: party(url).rpID,
		userName: staff.firstName,
		userID: new TextEncoder().encode(staff.id),
		attestationType: 'none',
		supportedAlgorithmIDs: [...algorithms],
		excludeCredentials: own.map(({ id }) => ({ id })),
		authenticatorSelection: { residentKey: 'required', userVerification: 'required' }
	});
}

/** Keeps a new passkey of a staff member. Refuses `passkey-wrong` when the answer does not fit the challenge. */
export async function addPasskey(
	house: House,
	staffId: string,
	made: { url: URL; challenge: string; answer: unknown; device: string }
): Promise<Result<null, { code: 'passkey-wrong' }>> {
	try {
		const { rpID, expectedOrigin } = party(made.url);
		const { verifyRegistrationResponse } = await webauthn();
		const { verified, registrationInfo } = await verifyRegistrationResponse({
			response: made.answer as RegistrationResponseJSON,
			supportedAlgorithmIDs: [...algorithms],
			expectedChallenge: made.challenge,
			expectedOrigin,
			expectedRPID: rpID
		});
		if (!verified || !registrationInfo) return failure({ code: 'passkey-wrong' });
		const { credential } = registrationInfo;
		await house.db
			.insertInto('passkey')
			.values({
				id: credential.id,
				staff_id: staffId,
				public_key: Buffer.from(credential.publicKey).toString('base64url'),
				counter: credential.counter,
				transports: JSON.stringify(credential.transports ?? []),
				device: made.device,
				created_at: house.now()
			})
			.execute();
		return success(null);
	} catch {
		return failure({ code: 'passkey-wrong' });
	}
}

/** Options for signing in with any passkey this device holds: no name is asked. */
export async function signInOptions(url: URL) {
	const { generateAuthenticationOptions } = await webauthn();
	return generateAuthenticationOptions({ rpID: party(url).rpID, userVerification: 'required' });
}

/** Signs in with a passkey. Out: the staff id. Refuses `passkey-wrong`. */
export async function signInWithPasskey(
	house: House,
	url: URL,
	challenge: string,
	answer: unknown
): Promise<Result<string, { code: 'passkey-wrong' }>> {
	try {
		const response = answer as AuthenticationResponseJSON;
		const row = await house.db
			.selectFrom('passkey')
			.selectAll()
			.where('id', '=', String(response.id))
			.executeTakeFirst();
		if (!row) return failure({ code: 'passkey-wrong' });
		const { rpID, expectedOrigin } = party(url);
		const { verifyAuthenticationResponse } = await webauthn();
		const { verified, authenticationInfo } = await verifyAuthenticationResponse({
			response,
			expectedChallenge: challenge,
			expectedOrigin,
			expectedRPID: rpID,
			credential: {
				id: row.id,
				publicKey: new Uint8Array(Buffer.from(row.public_key, 'base64url')),
				counter: row.counter,
				transports: JSON.parse(row.transports) as never
			}
		});
		if (!verified) return failure({ code: 'passkey-wrong' });
		await house.db
			.updateTable('passkey')
			.set({ counter: authenticationInfo.newCounter })
			.where('id', '=', row.id)
			.execute();
		return success(row.staff_id);
	} catch {
		return failure({ code: 'passkey-wrong' });
	}
}
