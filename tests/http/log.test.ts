import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, asForm } from '../support/ask';
import { TestServer } from '../support/server';
import { signedIn } from '../support/signed-in';

/* A day's use with a word in every field that can be found again: none of them, no key and no address stands in the log (TRUST 1, 6). */

const actions = Object.entries(
	import.meta.glob<string>('/src/routes/desk/**/+page.server.ts', { query: '?raw', import: 'default', eager: true })
).flatMap(([path, text]) => {
	const page = path
		.replace('/src/routes', '')
		.replace(/\/\((in|out)\)/, '')
		.replace('/+page.server.ts', '');
	const names = [...(text.split('export const actions')[1] ?? '').matchAll(/^\t(?:async )?(\w+)(?::|\()/gm)].map(
		([, name]) => name!
	);
	return names.map((name) => ({ page, action: name === 'default' ? '' : `?/${name}` }));
});

let app: TestServer;
let gateway: Server;
const traces = new Set<string>();
/** A word, a key or an address that must not be found. */
const mark = (text: string): string => (traces.add(text), text);
let nth = 0;
const word = () => mark(`vogel${String(++nth).padStart(3, '0')}q`);
const secret = () => mark(randomBytes(32).toString('base64url'));
const uuid = () => mark(crypto.randomUUID());
const from = () => ({ 'x-forwarded-for': mark(`203.0.${113 + (++nth >> 8)}.${nth & 255}`) });
const json = (method: string, body: unknown, headers: Record<string, string> = {}) => ({
	method,
	headers: { ...from(), 'content-type': 'application/json', ...headers },
	body: JSON.stringify(body)
});

beforeAll(async () => {
	gateway = createServer((_, response) => response.writeHead(500).end());
	await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
	const { port } = gateway.address() as { port: number };
	app = await TestServer.start({
		ADDRESS_HEADER: 'x-forwarded-for',
		WRITES_PER_ADDRESS: '1000',
		SMS_GATEWAY_URL: `http://127.0.0.1:${port}/${mark('gateway-word')}`,
		SMS_INBOUND_SECRET: mark('an-inbound-secret-word'),
		SMTP_URL: `smtp://${mark('mail-word')}:x@127.0.0.1:1`
	});
});
afterAll(async () => {
	gateway.close();
	await app.remove();
});

describe('the log of a day', () => {
	it('a young person: everything that can be sent, right and wrong, and read again', async () => {
		const { slots } = JSON.parse((await ask(app, '/api/slots?centre=sample&lang=nl')).body) as {
			slots: { id: string }[];
		};
		const id = uuid();
		const key = secret();
		const bearer = { ...from(), authorization: `Bearer ${key}` };
		const booking = {
			...{ slot: slots[0]!.id, callMe: word(), message: word(), lang: 'nl', secret: key },
			remind: { way: 'mail', to: mark('vogel@mail.example') }
		};
		expect((await ask(app, `/api/bookings/${id}`, json('PUT', booking))).status).toBe(201);
		for (const wrong of [
			{ ...booking, callMe: word() },
			{ ...booking, [word()]: 1 },
			{ ...booking, callMe: word().repeat(20) }
		])
			expect((await ask(app, `/api/bookings/${id}`, json('PUT', wrong))).status).toBeGreaterThan(399);
		await ask(app, `/api/bookings/${id}?${word()}=${word()}`, { headers: bearer });
		await ask(app, `/api/bookings/${id}/remind`, json('PUT', { way: 'sms', to: mark('0470 98 76 54') }, bearer));
		await ask(app, `/api/bookings/${id}/paper`, { method: 'PUT', headers: bearer });
		await ask(app, `/api/bookings/${uuid()}`, {
			headers: {
				...from(),
				authorization: `Bearer ${secret()}`,
				'user-agent': word(),
				referer: `https://${word()}.example/`
			}
		});
		const code = () => secret().slice(0, 22);
		const call = {
			kind: 'call',
			centre: 'sample',
			callMe: word(),
			lang: 'nl',
			secret: secret(),
			code: code(),
			phone: mark('0471 11 22 33'),
			words: word()
		};
		expect((await ask(app, `/api/requests/${uuid()}`, json('PUT', call))).status).toBe(201);
		const push = {
			endpoint: `https://${mark('vogelpush.example')}/${secret()}`,
			keys: { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) }
		};
		expect(
			(await ask(app, `/api/alerts/${uuid()}`, json('PUT', { centre: 'sample', lang: 'nl', secret: secret(), push })))
				.status
		).toBe(201);
		const letter = {
			sealed: secret(),
			opens: mark('a'.repeat(63) + '1'),
			removes: mark('b'.repeat(63) + '2'),
			once: true,
			expires: new Date(Date.now() + 9e7).toISOString()
		};
		expect((await ask(app, `/api/letters/${code()}`, json('PUT', letter))).status).toBe(201);
		await ask(app, '/api/codes', json('POST', { code: mark('KRTM4X7P') }));
		await ask(
			app,
			'/api/texts',
			json('POST', { from: mark('0472 33 44 55'), text: word() }, { authorization: 'Bearer an-inbound-secret-word' })
		);
		await ask(app, '/api/texts', json('POST', { from: word(), text: word() }, { authorization: `Bearer ${secret()}` }));
		for (const path of ['/i/', '/l/', '/calendar/', '/desk/setup/', '/nl/', '/kiosk/', '/api/', '/'])
			await ask(app, `${path}${word()}?${word()}=${word()}`, {
				headers: { ...from(), cookie: `${word()}=${word()}; desk=${secret()}; kiosk=${secret()}` }
			});
		await ask(app, `/code`, asForm(app, { code: word() }));
		await ask(app, `/i/${code()}/book`, asForm(app, { id: uuid(), slot: word(), callMe: word(), secret: secret() }));
	});

	it('staff: signing in wrong and right, and a word in every field of every form', async () => {
		for (const way of ['password', 'recovery'])
			await ask(
				app,
				`/desk/sign-in?/${way}`,
				asForm(app, { next: word(), name: word(), password: word(), code: '123123', recovery: word() })
			);
		await ask(app, '/desk/sign-in/passkey', json('PUT', { id: word() }, { cookie: `challenge=${secret()}` }));
		const { cookie, secrets } = await signedIn(app, mark('vogelnaam'));
		for (const one of secrets) if (one.length > 6) mark(one);
		expect(actions.length).toBeGreaterThan(50);
		for (const { page, action } of actions) {
			if (/removeSample|busy$/.test(action)) continue;
			const fields = [
				'id',
				'name',
				'callMe',
				'place',
				'title',
				'partner',
				'lines',
				'firstName',
				'town',
				'phone',
				'text',
				'words.nl',
				'way.nl',
				'next',
				'code',
				'address'
			];
			const form = asForm(app, Object.fromEntries(fields.map((field) => [field, word()])), cookie);
			await ask(app, `${page.replace(/\[\w+\]/g, word())}${action}`, form);
			// With only what it asks for, so that it does its work too.
			await ask(app, `${page.replace(/\[\w+\]/g, 'new')}${action}`, asForm(app, { id: word() }, cookie));
		}
		const made = await ask(app, '/desk/calendar?/make', {
			...asForm(app, {}, cookie),
			headers: { ...asForm(app, {}, cookie).headers }
		});
		const feed = /calendar\/([\w-]{43})\.ics/.exec(made.body)?.[1];
		expect(feed).toBeDefined();
		await ask(app, `/calendar/${mark(feed!)}.ics`);
		const invited = await ask(
			app,
			'/desk/centre/team?/invite',
			asForm(app, { firstName: word(), role: 'counsellor', phone: '', languages: 'nl' }, cookie)
		);
		const link = /desk\/setup\/([\w-]{43})/.exec(invited.body)?.[1];
		expect(link).toBeDefined();
		await ask(app, `/desk/setup/${mark(link!)}`);
		await ask(app, '/desk/sign-out', asForm(app, {}, cookie));
	});

	it('none of all that stands in it', () => {
		// The lines for who starts the service name its links, on purpose and once.
		const log = app.output
			.split('\n')
			.filter((line) => line.startsWith('{') || /error|warn/i.test(line))
			.join('\n');
		expect(traces.size).toBeGreaterThan(400);
		expect(log).toContain('a sign-in was refused');
		expect([...traces].filter((trace) => log.includes(trace))).toEqual([]);
		expect(log).not.toMatch(/\b(\d{1,3}\.){3}\d{1,3}\b/);
		expect([...traces].filter((trace) => trace.startsWith('vogel') && app.output.includes(trace))).toEqual([]);
	});
});
