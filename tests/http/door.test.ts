import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ask, asForm, askRaw, phone, type Answer } from '../support/ask';
import { TestServer } from '../support/server';

/* What comes to the door that no page of ours sends (docs/security/review.md), and the headers on every kind of answer. */

const uuid = () => crypto.randomUUID();
const secret = () => randomBytes(32).toString('base64url');
const json = (body: unknown, headers: Record<string, string> = {}) => ({
	method: 'PUT',
	headers: { ...phone(), 'content-type': 'application/json', ...headers },
	body: typeof body === 'string' ? body : JSON.stringify(body)
});
const host = () => ({ host: `localhost:${app.port}` });
let app: TestServer;
beforeAll(async () => {
	app = await TestServer.start({ ADDRESS_HEADER: 'x-forwarded-for' });
});
afterAll(() => app.remove());

/** The headers of the house, and no policy with a word that is not safe. */
function houses({ headers }: Pick<Answer, 'headers'>, secure = false): void {
	expect(headers).toMatchObject({
		'x-content-type-options': 'nosniff',
		'referrer-policy': 'no-referrer',
		'cross-origin-opener-policy': 'same-origin',
		'cross-origin-resource-policy': 'same-origin',
		'x-frame-options': 'DENY'
	});
	expect(headers['permissions-policy']).toContain('camera=(self)');
	expect(headers['cache-control']).toBeDefined();
	const policy = String(headers['content-security-policy']);
	expect(policy).toContain("frame-ancestors 'none'");
	expect(policy).not.toContain('unsafe');
	const type = headers['content-type'] ?? '';
	if (type.startsWith('text/')) expect(type).toMatch(/charset=utf-8/i);
	expect(headers['access-control-allow-origin']).toBeUndefined();
	expect(headers['x-powered-by'] ?? headers['server']).toBeUndefined();
	expect(headers['strict-transport-security']).toBe(secure ? 'max-age=63072000; includeSubDomains' : undefined);
}

/** The same of lines that came over a bare connection. */
function ofLines(text: string): { status: number; headers: Record<string, string> } {
	const [head = ''] = text.split('\r\n\r\n');
	const [first = '', ...lines] = head.split('\r\n');
	const headers: Record<string, string> = {};
	for (const line of lines) {
		const [name, value] = [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()];
		headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
	}
	return { status: Number(first.split(' ')[1]), headers };
}

describe('every kind of answer carries the headers of the house', () => {
	const kinds: [string, number, () => Promise<Answer>][] = [
		['a prerendered page', 200, () => ask(app, '/nl')],
		['HEAD of a prerendered page', 200, () => ask(app, '/nl', { method: 'HEAD' })],
		['HEAD of an api', 200, () => ask(app, '/api/centres', { method: 'HEAD' })],
		['a page that moved', 308, () => ask(app, '/nl/')],
		['the page of a letter', 200, () => ask(app, '/l/abc')],
		['a static file', 200, () => ask(app, '/icon.svg')],
		['a static file, compressed', 200, () => ask(app, '/icon.svg', { headers: { 'accept-encoding': 'br' } })],
		['a picture that is not there', 404, () => ask(app, '/api/places/none/photo')],
		['a calendar that is not there', 404, () => ask(app, '/calendar/none.ics')],
		['data of a page', 200, () => ask(app, '/i/none/__data.json')],
		['data of the desk', 200, () => ask(app, '/desk/__data.json')],
		['the way to the desk', 303, () => ask(app, '/desk/centre')],
		['unknown', 404, () => ask(app, '/nothing')],
		['unknown below the files', 404, () => ask(app, '/_app/immutable/nothing.js')],
		['upwards below the files', 404, () => ask(app, '/_app/..%2f..%2f..%2fpackage.json')],
		['not to be read', 400, () => ask(app, '/api/%E0%A4%A')],
		['the sign 0', 400, () => ask(app, '/api/slots?centre=%00')],
		['the sign 0 in a body', 400, () => ask(app, `/api/bookings/${uuid()}`, json('{"callMe":"a\\u0000b"}'))],
		['refused body', 400, () => ask(app, `/api/bookings/${uuid()}`, json('{'))],
		[
			'a form of another site',
			403,
			() =>
				ask(app, '/desk/sign-in', {
					...asForm(app, {}),
					headers: { ...asForm(app, {}).headers, origin: 'https://evil.example' }
				})
		],
		[
			'a call of another site',
			403,
			() => ask(app, `/api/bookings/${uuid()}`, json({}, { 'sec-fetch-site': 'cross-site' }))
		],
		['a method nobody has', 405, () => ask(app, '/api/centres', { method: 'DELETE' })],
		['a strange method', 405, () => ask(app, '/api/centres', { method: 'PROPFIND' })],
		['an invite that ended', 410, () => ask(app, `/api/slots?invite=${'A'.repeat(22)}`)],
		['too large', 413, () => ask(app, `/api/bookings/${uuid()}`, json('x'.repeat(70_000)))],
		[
			'no form at all',
			415,
			() =>
				ask(app, '/kiosk', {
					...asForm(app, {}),
					headers: { ...asForm(app, {}).headers, 'content-type': 'application/json' }
				})
		]
	];
	for (const [name, status, get] of kinds)
		it(`${status}, ${name}`, async () => {
			const answer = await get();
			expect(answer.status).toBe(status);
			houses(answer);
		});

	it('429, an address that tries too much', async () => {
		const one = { 'x-forwarded-for': '198.51.100.7' };
		let answer: Answer | null = null;
		for (let time = 0; time < 31; time++)
			answer = await ask(app, `/api/requests/${uuid()}`, { method: 'DELETE', headers: one });
		expect(answer!.status).toBe(429);
		houses(answer!);
	});

	it('what is no page says that nothing in it may run', async () => {
		for (const path of ['/api/centres', '/api/places/none/photo', '/calendar/none.ics'])
			expect((await ask(app, path)).headers['content-security-policy']).toContain(
				"default-src 'none'; base-uri 'none'"
			);
	});

	const lines: [string, number, () => string][] = [
		['no HTTP', 400, () => 'NONSENSE\r\n\r\n'],
		['no host', 400, () => 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
		['a host that is none', 400, () => 'GET /desk/sign-in HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n'],
		[
			'another origin in the first line',
			404,
			() => `GET http://evil.example/desk HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`
		],
		['TRACE', 400, () => `TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`],
		['two lengths', 400, () => 'POST /code HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\na=b'],
		[
			'a length and chunks',
			400,
			() => 'POST /code HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'
		],
		[
			'chunks of another kind',
			413,
			() => 'POST /code HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\nConnection: close\r\n\r\n0\r\n\r\n'
		],
		['a large header', 400, () => `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`],
		['an expectation', 200, () => 'GET /nl HTTP/1.1\r\nHost: x\r\nExpect: 200-ok\r\nConnection: close\r\n\r\n']
	];
	for (const [name, status, text] of lines)
		it(`${status}, lines that no browser sends: ${name}`, async () => {
			const answer = ofLines(await askRaw(app, text()));
			expect(answer.status).toBe(status);
			houses(answer);
		});

	it('over https they say so for two years, on a page, a file, a call and a refusal', async () => {
		const sealed = await TestServer.start({ ORIGIN: 'https://trampoline.example' });
		try {
			for (const path of ['/nl', '/icon.svg', '/api/centres', '/nothing', '/desk/sign-in'])
				houses(await ask(sealed, path), true);
			expect((await ask(sealed, '/desk/sign-in')).headers['content-security-policy']).toContain("default-src 'none'");
		} finally {
			await sealed.remove();
		}
	});
});

describe('what no page of ours sends is the sender’s fault, never ours', () => {
	const paths = [
		'/code',
		'/kiosk',
		'/desk/language',
		'/desk/sign-in?/password',
		'/desk/sign-in?/recovery',
		'/i/none/book',
		'/i/none/for',
		'/desk/setup/none/password'
	];
	const bodies: [string, string][] = [
		['multipart/form-data; boundary=x', '{}'],
		['multipart/form-data', '--x\r\n\r\n'],
		['application/json', '{}'],
		['text/plain', 'a=b'],
		['application/x-www-form-urlencoded', '%'],
		['application/x-www-form-urlencoded', '__proto__=a&constructor=b'],
		[
			'application/x-www-form-urlencoded',
			'id=%00&slot=%00&callMe=%00&lang=%00&secret=%00&code=%00&name=%00&password=%00&next=%00'
		]
	];
	for (const path of paths)
		it(path, async () => {
			for (const [type, body] of bodies) {
				const form = asForm(app, {});
				const answer = await ask(app, path, { ...form, headers: { ...form.headers, 'content-type': type }, body });
				expect([type, body, answer.status < 500]).toEqual([type, body, true]);
			}
			for (const action of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'nothing']) {
				const answer = await ask(app, `${path.split('?')[0]}?/${action}`, asForm(app, {}));
				expect([action, answer.status < 500]).toEqual([action, true]);
			}
		});

	it('cookies with names that no answer could carry end a visit at a kiosk all the same', async () => {
		const cookie = 'a b=1; =x; a(b)=2; "q"=1; a;b,c=1; [x]=y; good=1';
		const answer = await ask(app, '/kiosk/end', {
			...json({}),
			method: 'POST',
			headers: { ...phone(), cookie, 'content-type': 'application/json' }
		});
		expect(answer.status).toBe(200);
		expect(String(answer.headers['set-cookie'])).toContain('good=;');
	});

	it('signing out, the language and a code from another site change nothing, with and without a type', async () => {
		for (const path of ['/desk/sign-out', '/desk/language', '/code', '/kiosk/end'])
			for (const type of [{}, { 'content-type': 'text/plain' }, { 'content-type': 'application/json' }])
				for (const site of ['cross-site', 'same-site', 'none']) {
					const headers = { ...host(), origin: 'https://evil.example', 'sec-fetch-site': site, ...type } as Record<
						string,
						string
					>;
					const answer = await ask(app, path, { method: 'POST', headers, body: 'lang=nl' });
					expect([path, answer.status, answer.headers['set-cookie']]).toEqual([path, 403, undefined]);
				}
	});

	it('no address leads to another site', async () => {
		for (const path of [
			'//evil.example',
			'//evil.example/',
			'//evil.example/nl/',
			'/\\evil.example/',
			'/desk//evil.example/',
			'/nl//evil.example/',
			'/desk/sign-in?next=//evil.example',
			'/desk/sign-in?next=https:%2f%2fevil.example',
			'/desk/sign-in/?next=//evil.example'
		]) {
			const { headers } = await ask(app, path, { headers: host() });
			const to = new URL(headers.location ?? '/', `http://localhost:${app.port}`);
			expect([path, to.host]).toEqual([path, `localhost:${app.port}`]);
		}
	});

	it('who is turned away at the desk stands in the log, without a name or an address', async () => {
		const from = { ...asForm(app, { next: '', name: 'canary-name', password: 'canary-word', code: '123456' }) };
		expect((await ask(app, '/desk/sign-in?/password', from)).status).toBe(400);
		await expect.poll(() => app.output).toContain('a sign-in was refused');
		expect(app.output).toMatch(/"route":"\/api\/bookings\/\[id\]","status":403/);
		expect(app.output).not.toContain('canary');
		expect(app.output).not.toContain(String(from.headers?.['x-forwarded-for']));
	});
});

if (inject('postgres'))
	describe('on PostgreSQL', () => {
		it('the sign 0 is refused everywhere, and an answer that fails inside says nothing of it', async () => {
			const name = `t_${uuid().replaceAll('-', '')}`;
			const admin = new pg.Client({ connectionString: inject('postgres') });
			await admin.connect();
			await admin.query(`create database ${name}`);
			await admin.end();
			const url = new URL(inject('postgres'));
			url.pathname = `/${name}`;
			const app = await TestServer.start({ ADDRESS_HEADER: 'x-forwarded-for', DATABASE_URL: url.href });
			try {
				const wish = { slot: 'a\0', callMe: 'b', lang: 'nl', secret: secret() };
				expect((await ask(app, `/api/bookings/${uuid()}`, json(wish))).status).toBe(400);
				expect((await ask(app, '/api/bookings/%00', { headers: { authorization: `Bearer ${secret()}` } })).status).toBe(
					400
				);
				expect((await ask(app, '/api/centre?slug=%00')).status).toBe(400);
				const code = new URL(app.invite).pathname;
				const form = asForm(app, { id: uuid(), slot: 'a\0', callMe: 'b\0', secret: secret() });
				expect((await ask(app, `${code}/book`, form)).status).toBeLessThan(500);
				const client = new pg.Client({ connectionString: url.href });
				await client.connect();
				await client.query('alter table partner rename to gone');
				await client.end();
				const broken = await ask(app, '/api/centre?slug=sample');
				expect([broken.status, broken.body]).toEqual([500, '{"error":"unknown"}']);
				houses(broken);
				await expect.poll(() => app.output).toContain('"status":500');
				expect(app.output).not.toMatch(/relation|partner"/);
			} finally {
				await app.remove();
			}
		});
	});
