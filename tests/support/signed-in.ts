import { Secret, TOTP } from 'otpauth';
import { ask, asForm } from './ask.ts';
import type { TestServer } from './server.ts';

/**
 * Sets a desk up over the wire, with name, password and code, and signs in. Out: the cookie of the session, and all that was secret
 * on the way.
 */
export async function signedIn(app: TestServer, name = 'sofie'): Promise<{ cookie: string; secrets: string[] }> {
	const path = new URL(app.setup).pathname;
	const secret = new Secret({ size: 20 }).base32;
	const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
	const password = 'mijn fiets is vogel';
	const answer = await ask(app, `${path}/password`, asForm(app, { name, password, secret, code }));
	const cookie = String(answer.headers['set-cookie'] ?? '')
		.split(/,(?=\s*\w+=)/)
		.map((one) => one.split(';')[0]!.trim())
		.join('; ');
	if (answer.status !== 303 || !cookie.includes('desk=')) throw new Error(`not signed in: ${answer.status}`);
	return {
		cookie,
		secrets: [path.split('/').at(-1)!, secret, password, code, cookie.split('desk=')[1]!.split(';')[0]!]
	};
}
