import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../support/server';

type FreeSlots = { slots: { id: string; counsellor: string; start: string }[]; centre: { slug: string } };
type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

const secret = () => randomBytes(32).toString('base64url');
const uuid = () => crypto.randomUUID();
let app: TestServer;

/** One request over the wire, nothing decoded and nothing followed. */
function ask(
	path: string,
	init: { method?: string; headers?: Record<string, string>; body?: string } = {}
): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const { method = 'GET', headers = {}, body } = init;
		const asked = httpRequest({ host: '127.0.0.1', port: app.port, path, method, headers }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('end', () =>
				resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) })
			);
		});
		asked.on('error', reject);
		asked.end(body);
	});
}

const json = (answer: Answer) => JSON.parse(answer.body.toString()) as Record<string, unknown>;
let last = 0;
/** Every phone has an address of its own, as behind a proxy. */
const phone = () => ({ 'x-forwarded-for': `10.1.${++last >> 8}.${last & 255}` });
const put = (path: string, body: unknown, headers: Record<string, string> = {}) =>
	ask(path, {
		method: 'PUT',
		headers: { 'content-type': 'application/json', ...phone(), ...headers },
		body: typeof body === 'string' ? body : JSON.stringify(body)
	});
const slots = async () => json(await ask('/api/slots?centre=sample&lang=nl')) as unknown as FreeSlots;
const wish = (slot: string, more: object = {}) => ({
	slot,
	callMe: 'blue bike',
	lang: 'en',
	secret: secret(),
	...more
});

beforeAll(async () => {
	app = await TestServer.start({ ADDRESS_HEADER: 'x-forwarded-for' });
});
afterAll(() => app.remove());

describe('the contract with phones', () => {
	it('a talk is booked, read, moved and cancelled, each safe to repeat', async () => {
		const [one, two] = (await slots()).slots;
		const id = uuid();
		const body = wish(one!.id);
		const bearer = { authorization: `Bearer ${body.secret}`, ...phone() };
		expect((await put(`/api/bookings/${id}`, body)).status).toBe(201);
		const again = await put(`/api/bookings/${id}`, body);
		expect(again.status).toBe(200);
		expect(json(again)).toMatchObject({ id, state: 'booked', callMe: 'blue bike', slot: { id: one!.id } });
		expect((await put(`/api/bookings/${id}`, { ...body, callMe: 'other' })).status).toBe(422);
		expect(json(await ask(`/api/bookings/${id}`, { headers: bearer }))).toEqual(json(again));
		for (let time = 0; time < 2; time++) {
			const moved = await put(`/api/bookings/${id}/slot`, { slot: two!.id }, bearer);
			expect([moved.status, json(moved)['slot']]).toMatchObject([200, { id: two!.id }]);
		}
		for (let time = 0; time < 2; time++) {
			const stopped = await ask(`/api/bookings/${id}`, { method: 'DELETE', headers: bearer });
			expect([stopped.status, json(stopped)['state']]).toEqual([200, 'cancelled']);
		}
		expect((await put(`/api/bookings/${id}/slot`, { slot: one!.id }, bearer)).status).toBe(409);
	});

	it('who comes second hears three moments close by, with the people and places they name', async () => {
		const [one] = (await slots()).slots;
		await put(`/api/bookings/${uuid()}`, wish(one!.id));
		const late = await put(`/api/bookings/${uuid()}`, wish(one!.id));
		expect(late.status).toBe(409);
		const answer = json(late) as {
			error: string;
			nearest: { counsellor: string; place: string }[];
			people: { id: string }[];
			places: { id: string }[];
		};
		expect(answer.error).toBe('slot-taken');
		expect(answer.nearest).toHaveLength(3);
		for (const slot of answer.nearest) {
			expect(answer.people.map(({ id }) => id)).toContain(slot.counsellor);
			expect(answer.places.map(({ id }) => id)).toContain(slot.place);
		}
	});

	it('a wrong secret, no secret and an unknown talk give the same 404', async () => {
		const [one] = (await slots()).slots;
		const id = uuid();
		await put(`/api/bookings/${id}`, wish(one!.id));
		const answers = await Promise.all([
			ask(`/api/bookings/${id}`, { headers: { authorization: `Bearer ${secret()}` } }),
			ask(`/api/bookings/${id}`),
			ask(`/api/bookings/${uuid()}`, { headers: { authorization: `Bearer ${secret()}` } })
		]);
		for (const answer of answers) expect([answer.status, json(answer)]).toEqual([404, { error: 'not-found' }]);
	});

	it('what was sent wrong is named and never said back', async () => {
		const [one] = (await slots()).slots;
		const odd = 'CANARY<script>';
		const answers = [
			await put(`/api/bookings/${uuid()}`, wish(one!.id, { [odd]: 1 })),
			await put(`/api/bookings/${uuid()}`, { ...wish(one!.id), callMe: odd.repeat(10) }),
			await put(`/api/bookings/${uuid()}`, `{"slot":"${odd}`),
			await put(`/api/bookings/${odd}`, wish(one!.id)),
			await ask(`/api/slots?centre=sample&from=${encodeURIComponent(odd)}`)
		];
		expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400]);
		for (const answer of answers.slice(1)) expect(answer.body.toString()).not.toContain('CANARY');
		for (const answer of answers) expect(json(answer)).toMatchObject({ error: 'bad-request' });
		expect(json(answers[1]!)).toEqual({ error: 'bad-request', fields: ['callMe'] });
	});

	it('a body over 64 kB is too large, whether it says so or not', async () => {
		const body = JSON.stringify({ message: 'x'.repeat(70_000) });
		const said = await put(`/api/bookings/${uuid()}`, body, { 'content-length': String(body.length) });
		expect([said.status, json(said)]).toEqual([413, { error: 'too-large' }]);
		const streamed = await put(`/api/bookings/${uuid()}`, body, { 'transfer-encoding': 'chunked' });
		expect([streamed.status, json(streamed)]).toEqual([413, { error: 'too-large' }]);
	});

	it('a page of another site cannot write', async () => {
		const [one] = (await slots()).slots;
		for (const site of ['cross-site', 'same-site', 'none']) {
			expect((await put(`/api/bookings/${uuid()}`, wish(one!.id), { 'sec-fetch-site': site })).status).toBe(403);
			const stop = await ask(`/api/bookings/${uuid()}`, { method: 'DELETE', headers: { 'sec-fetch-site': site } });
			expect(stop.status).toBe(403);
		}
		expect((await put(`/api/bookings/${uuid()}`, wish(one!.id), { 'sec-fetch-site': 'same-origin' })).status).toBe(201);
	});

	it('an address that writes too much waits, and hears a number to call', async () => {
		const one = { 'x-forwarded-for': '198.51.100.99' };
		const answers: Answer[] = [];
		for (let time = 0; time < 31; time++) answers.push(await put(`/api/bookings/${uuid()}`, wish('gone'), one));
		const slow = answers.at(-1)!;
		expect(slow.status).toBe(429);
		expect(json(slow)).toMatchObject({ error: 'slow-down', phone: '02 123 45 67' });
		expect(Number(slow.headers['retry-after'])).toBeGreaterThan(0);
		expect((await put(`/api/bookings/${uuid()}/slot`, { slot: 'x' }, one)).status).toBe(429);
	});

	it('free moments have a strong tag; nothing new is 304 with no body, another language is another tag', async () => {
		const first = await ask('/api/slots?centre=sample&lang=fr');
		const etag = first.headers.etag!;
		expect(etag).toMatch(/^"[0-9a-f]{32}"$/);
		for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
			const again = await ask('/api/slots?centre=sample&lang=fr', { headers: { 'if-none-match': known } });
			expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag]);
		}
		const header = await ask('/api/slots?centre=sample', { headers: { 'accept-language': 'en-GB,en' } });
		expect(header.headers.etag).not.toBe(etag);
		expect(header.headers.vary).toContain('Accept-Language');
		await put(`/api/bookings/${uuid()}`, wish((await slots()).slots[0]!.id));
		const changed = await ask('/api/slots?centre=sample&lang=fr', { headers: { 'if-none-match': etag } });
		expect(changed.status).toBe(200);
	});

	it('an unknown centre is 404, an unknown invite 410', async () => {
		expect((await ask('/api/slots?centre=nowhere')).status).toBe(404);
		const gone = await ask(`/api/slots?invite=${'A'.repeat(22)}`);
		expect([gone.status, json(gone)]).toEqual([410, { error: 'invite-unknown' }]);
		const code = app.invite.split('/').at(-1)!;
		expect((await ask(`/api/slots?invite=${code}`)).status).toBe(200);
	});
});

describe('a link in a messenger', () => {
	const shown = async (path: string) => {
		const page = (await ask(path, { headers: { 'accept-language': 'fr' } })).body.toString();
		return Object.fromEntries(
			[...page.matchAll(/property="og:(\w+)" content="([^"]*)"/g)].map(([, name, said]) => [name, said])
		);
	};

	it('shows the name, the first sentence and a drawing in the language of the page, and nothing of who invites whom', async () => {
		const invite = await shown(new URL(app.invite).pathname);
		expect(invite).toMatchObject({ title: 'Trampoline', locale: 'fr' });
		expect(invite['image']).toBe(`http://127.0.0.1:${app.port}/preview/fr.png`);
		expect(JSON.stringify(invite)).not.toMatch(/Sofie|De Brug/);
		expect((await shown('/i/nobody'))['description'], 'the same for every link').toBe(invite['description']);
		expect((await shown('/uk'))['image']).toBe('/preview/uk.png');
		const drawing = await ask('/preview/fr.png');
		expect(drawing.headers['content-type']).toBe('image/png');
		expect(drawing.body.length).toBeLessThan(30_000);
		expect(await shown('/desk/sign-in')).toEqual({});
	});
});

describe('every answer', () => {
	const asset = () =>
		`/_app/immutable/entry/${readdirSync('build/client/_app/immutable/entry').find((name) => name.endsWith('.js'))}`;
	const kinds: [string, () => Promise<Answer>][] = [
		['the start address', () => ask('/')],
		['a prerendered page', () => ask('/nl')],
		['a page in a hurry (HEAD)', () => ask('/nl', { method: 'HEAD' })],
		['a hashed file', () => ask(asset())],
		['the worker', () => ask('/service-worker.js')],
		['the manifest', () => ask('/manifest.webmanifest')],
		['an icon', () => ask('/icon.svg')],
		['an invite', () => ask(new URL(app.invite).pathname)],
		['an unknown invite', () => ask('/i/nobody')],
		['the desk without a session', () => ask('/desk')],
		['a kiosk', () => ask('/kiosk')],
		['centres', () => ask('/api/centres')],
		['moments', () => ask('/api/slots?centre=sample')],
		['health', () => ask('/healthz')],
		['readiness', () => ask('/readyz')],
		['an unknown page', () => ask('/nl/nothing-here')],
		['an unknown path', () => ask('/wp-login.php')],
		['an unknown call', () => ask('/api/nothing')],
		['a refused body', () => put(`/api/bookings/${uuid()}`, '{')],
		['a large body', () => put(`/api/bookings/${uuid()}`, 'x'.repeat(70_000))],
		['a method nobody has', () => ask('/api/centres', { method: 'POST' })],
		['OPTIONS', () => ask('/api/centres', { method: 'OPTIONS' })],
		['an address that cannot be read', () => ask('/%ff')],
		['a path upwards', () => ask('/..%2f..%2fpackage.json')],
		[
			'a form from elsewhere',
			() =>
				ask('/desk/sign-in', {
					method: 'POST',
					headers: { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
					body: 'a=b'
				})
		]
	];
	for (const [name, get] of kinds) {
		it(`carries the headers of the house: ${name}`, async () => {
			const { headers, status } = await get();
			expect(status).toBeLessThan(500);
			expect(headers).toMatchObject({
				'x-content-type-options': 'nosniff',
				'referrer-policy': 'no-referrer',
				'cross-origin-opener-policy': 'same-origin',
				'cross-origin-resource-policy': 'same-origin',
				'x-frame-options': 'DENY'
			});
			expect(headers['permissions-policy']).toContain('geolocation=()');
			expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
			expect(headers['strict-transport-security']).toBeUndefined();
			expect(headers['cache-control']).toBeDefined();
		});
	}

	it('carries them even when the request is not HTTP', async () => {
		const answer = await new Promise<string>((resolve) => {
			const socket = connect(app.port, '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'));
			socket.on('data', (data) => resolve(data.toString()));
		});
		expect(answer).toMatch(/^HTTP\/1\.1 400/);
		expect(answer).toContain('X-Content-Type-Options: nosniff');
		expect(answer).not.toContain('NONSENSE');
	});

	it('is kept as long as it may be: hashed files for ever, the worker an hour, pages asked for again', async () => {
		const kept = async (path: string) => (await ask(path)).headers['cache-control'];
		expect(await kept(asset())).toContain('immutable');
		expect(await kept('/nl')).toBe('no-cache');
		expect(await kept('/service-worker.js')).toBe('max-age=3600');
		expect(await kept(new URL(app.invite).pathname)).toBe('private, no-store');
		expect(await kept('/desk')).toContain('no-store');
	});

	it('is compressed with brotli: files, pages made on the spot, and JSON', async () => {
		const small = { headers: { 'accept-encoding': 'br, gzip' } };
		for (const path of [asset(), '/nl', new URL(app.invite).pathname, '/api/slots?centre=sample']) {
			const packed = await ask(path, small);
			expect([path, packed.headers['content-encoding']]).toEqual([path, 'br']);
			const plain = await ask(path);
			expect(plain.headers['content-encoding']).toBeUndefined();
			expect(packed.body.length).toBeLessThan(plain.body.length);
			if (path.startsWith('/api')) {
				const { at: _, ...one } = JSON.parse(brotliDecompressSync(packed.body).toString()) as { at: string };
				const { at: __, ...other } = json(plain);
				expect(one).toEqual(other);
			}
		}
	});

	it('has a policy without unsafe words on pages made on the spot', async () => {
		const policy = String((await ask(new URL(app.invite).pathname)).headers['content-security-policy']);
		expect(policy).toContain("default-src 'none'");
		expect(policy).toContain('nonce-');
		expect(policy).not.toContain('unsafe');
	});

	it('is in the language that was asked for', async () => {
		const home = async (languages: string) => (await ask('/', { headers: { 'accept-language': languages } })).headers;
		expect(await home('fr-BE,fr;q=0.9,en;q=0.5')).toMatchObject({
			location: '/fr',
			vary: expect.stringContaining('Accept-Language')
		});
		expect((await home('lt')).location).toBe('/lt');
		expect((await home('pl')).location).toBe('/nl');
		const page = await ask(`${new URL(app.invite).pathname}?lang=en`, { headers: { 'accept-language': 'fr' } });
		expect(page.body.toString()).toContain('<html lang="en" dir="ltr"');
	});

	it('lets a form in under whatever name the service was opened by, and none from elsewhere', async () => {
		const post = (host: string, origin: string) =>
			ask('/desk/sign-in', {
				method: 'POST',
				headers: { host, origin, 'content-type': 'application/x-www-form-urlencoded' },
				body: 'name=x&password=y&code=z'
			});
		for (const host of [`127.0.0.1:${app.port}`, `localhost:${app.port}`, `192.168.1.20:${app.port}`]) {
			expect((await post(host, `http://${host}`)).status).not.toBe(403);
		}
		expect((await post(`localhost:${app.port}`, 'https://evil.example')).status).toBe(403);
	});

	it('leaves nothing personal in the log', async () => {
		const [one] = (await slots()).slots;
		const body = wish(one!.id, { callMe: 'canary-name', message: 'canary-message' });
		const id = uuid();
		await put(`/api/bookings/${id}`, body, { 'x-forwarded-for': '203.0.113.123' });
		await ask(`/api/bookings/${id}?q=canary-query`, { headers: { authorization: `Bearer ${body.secret}` } });
		await ask('/i/canary-code-canary-cod');
		await put(`/api/bookings/${id}`, '{"callMe":"canary-name"', { 'x-forwarded-for': '203.0.113.123' });
		for (const trace of ['canary', body.secret, '203.0.113.123', id]) expect(app.output).not.toContain(trace);
	});
});
