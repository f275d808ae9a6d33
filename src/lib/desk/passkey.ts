import type {
	PublicKeyCredentialCreationOptionsJSON,
	PublicKeyCredentialRequestOptionsJSON
} from '@simplewebauthn/browser';

/** What came of it: where to go, or a code with words in messages/<lang>/desk.json. */
export type PasskeyAnswer = { next: string } | { code: string };

/** Makes a passkey on this device. `at` is the address that gives the options (POST) and keeps the answer (PUT). */
export function makePasskey(at: string): Promise<PasskeyAnswer> {
	return exchange(at, async (options) => {
		const { startRegistration } = await import('@simplewebauthn/browser');
		return startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON });
	});
}

/** Signs in with a passkey of this device; no name is asked. */
export function usePasskey(at: string): Promise<PasskeyAnswer> {
	return exchange(at, async (options) => {
		const { startAuthentication } = await import('@simplewebauthn/browser');
		return startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON });
	});
}

/** True when this browser can do it: a passkey needs https, or this computer itself. */
export const hasPasskeys = (): boolean => 'PublicKeyCredential' in window && window.isSecureContext;

async function exchange(at: string, ask: (options: unknown) => Promise<unknown>): Promise<PasskeyAnswer> {
	const options = await send(at, 'POST', {});
	if ('error' in options) return { code: options.error };
	let answer: unknown;
	try {
		answer = await ask(options.value);
	} catch (error) {
		return { code: error instanceof Error && error.name === 'InvalidStateError' ? 'passkey-there' : 'passkey-stopped' };
	}
	const kept = await send(at, 'PUT', answer);
	if ('error' in kept) return { code: kept.error };
	return { next: String((kept.value as { next?: unknown }).next ?? '/desk') };
}

async function send(at: string, method: string, body: unknown): Promise<{ value: unknown } | { error: string }> {
	try {
		const response = await fetch(at, {
			method,
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body)
		});
		const value = (await response.json()) as { error?: unknown };
		return response.ok ? { value } : { error: String(value.error ?? 'unknown') };
	} catch {
		return { error: 'network' };
	}
}
