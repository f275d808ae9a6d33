import type { BrowserContext } from '@playwright/test';

/** A phone with a finger reader: answers every passkey question with yes. */
export async function withFinger(context: BrowserContext) {
	const page = context.pages()[0] ?? (await context.newPage());
	const chrome = await context.newCDPSession(page);
	await chrome.send('WebAuthn.enable');
	await chrome.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			protocol: 'ctap2',
			transport: 'internal',
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true,
			automaticPresenceSimulation: true
		}
	});
}
